-- AlterTable
ALTER TABLE "person" ADD COLUMN     "own_zone" TEXT;

-- What people have said of their zone is kept with them, where everybody finds it who speaks to them.
UPDATE "person" p SET "own_zone" = c."settings" ->> 'timeZone'
FROM "person_calendar" c WHERE c."organization_id" = p."organization_id" AND c."person_id" = p."id";
UPDATE "person_calendar" SET "settings" = "settings" - 'timeZone';
