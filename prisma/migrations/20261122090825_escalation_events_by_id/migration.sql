-- CreateIndex
CREATE INDEX "escalation_event_organization_id_id_idx" ON "escalation_event"("organization_id", "id");
