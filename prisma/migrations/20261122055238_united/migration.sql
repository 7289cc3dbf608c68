-- AlterTable
ALTER TABLE "counter" ADD COLUMN     "united" BOOLEAN NOT NULL DEFAULT false;

-- Who logs where people were united already may be somebody else by now.
UPDATE "counter" SET "united" = true
WHERE "organization_id" IN (SELECT "organization_id" FROM "person" WHERE "same_as" IS NOT NULL);
