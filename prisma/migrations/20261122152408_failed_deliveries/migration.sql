-- CreateIndex
CREATE INDEX "delivery_failed" ON "delivery"("organization_id", "finished_at") WHERE (state = 'failed');
