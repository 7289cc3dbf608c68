-- AlterTable
ALTER TABLE "schedule" ADD COLUMN     "moved" JSONB;

-- AlterTable
ALTER TABLE "slot" ADD COLUMN     "words" TEXT;
