-- DropIndex
DROP INDEX "schedule_start_of_day";

-- AlterTable
ALTER TABLE "schedule" ADD COLUMN     "audience" TEXT NOT NULL DEFAULT 'channel',
ADD COLUMN     "removed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "words" TEXT;

-- AlterTable
ALTER TABLE "slot" ADD COLUMN     "to_find" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "delivery_unasked" ON "delivery"("organization_id", "created_at") WHERE (nature <> 'asked' AND key NOT LIKE 'slot %');

-- CreateIndex
CREATE UNIQUE INDEX "schedule_start_of_day" ON "schedule"("organization_id", "unit_id", "content", "audience") WHERE (minute IS NULL AND words IS NULL AND NOT removed);

-- CreateIndex
CREATE INDEX "slot_to_find" ON "slot"("planned_for") WHERE (to_find);
