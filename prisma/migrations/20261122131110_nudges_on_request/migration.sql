-- AlterTable
ALTER TABLE "nudge" ADD COLUMN     "on_request" BOOLEAN NOT NULL DEFAULT false;
