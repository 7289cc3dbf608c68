-- AlterTable
ALTER TABLE "authority_request" ADD COLUMN     "changes" INTEGER NOT NULL DEFAULT 0;
