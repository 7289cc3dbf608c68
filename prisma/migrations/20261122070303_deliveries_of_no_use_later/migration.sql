-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "not_after" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "delivery_held_until" ON "delivery"("not_before") WHERE (topic = 'held' AND state = 'waiting');
