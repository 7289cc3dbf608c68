-- CreateIndex
CREATE INDEX "recovery_unit" ON "recovery"("organization_id", "unit_id", "logged_at") WHERE (cause_id IS NOT NULL);
