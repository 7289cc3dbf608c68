-- AlterTable
ALTER TABLE "nudge" ALTER COLUMN "question" SET DATA TYPE TEXT;
