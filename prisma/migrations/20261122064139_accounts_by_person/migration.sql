-- CreateIndex
CREATE INDEX "identity_organization_id_person_id_idx" ON "identity"("organization_id", "person_id");
