-- AlterTable
ALTER TABLE "recognition_settings" DROP COLUMN "values";
