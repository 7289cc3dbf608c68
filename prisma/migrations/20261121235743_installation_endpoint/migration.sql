-- AlterTable
ALTER TABLE "installation" ADD COLUMN     "endpoint" TEXT;
