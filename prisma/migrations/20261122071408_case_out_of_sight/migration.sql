-- CreateIndex
CREATE INDEX "case_out_of_sight" ON "case"("organization_id") WHERE (confidential OR undone_at IS NOT NULL);
