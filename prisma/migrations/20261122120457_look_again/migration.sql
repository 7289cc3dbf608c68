-- Noted is more than what changes calendars.
ALTER TABLE "calendar_change" RENAME TO "look_again";
ALTER TABLE "look_again" RENAME CONSTRAINT "calendar_change_pkey" TO "look_again_pkey";

-- AlterTable
ALTER TABLE "escalation" ADD COLUMN "raised_for" UUID;
UPDATE "escalation" SET "raised_for" = "case_id";
ALTER TABLE "escalation" ALTER COLUMN "raised_for" SET NOT NULL;

-- CreateIndex
CREATE INDEX "escalation_organization_id_raised_for_idx" ON "escalation"("organization_id", "raised_for");
