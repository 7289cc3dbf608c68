-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "reference" TEXT;
