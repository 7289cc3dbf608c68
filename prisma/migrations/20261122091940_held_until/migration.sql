-- DropIndex
DROP INDEX "delivery_held_until";

-- CreateIndex
CREATE INDEX "delivery_held_until" ON "delivery"("not_before") WHERE (held_for IS NOT NULL AND state = 'waiting');
