-- DropIndex
DROP INDEX "kudos_receiver_organization_id_person_id_given_at_idx";

-- AlterTable
ALTER TABLE "kudos_receiver" ADD COLUMN     "stands" BOOLEAN NOT NULL DEFAULT true;

-- What was taken back before
UPDATE "kudos_receiver" r SET "stands" = false FROM "kudos" k
WHERE k."organization_id" = r."organization_id" AND k."id" = r."kudos_id" AND k."undone_at" IS NOT NULL;

-- CreateIndex
CREATE INDEX "kudos_receiver_thanked" ON "kudos_receiver"("organization_id", "person_id", "given_at") WHERE (stands);
