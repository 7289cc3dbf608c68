-- CreateIndex
CREATE INDEX "case_confidential" ON "case"("organization_id", "logged_at") WHERE (confidential);

-- The words of cases, with the organization among them: those of others are not looked at.
CREATE INDEX "case_words" ON "case" USING GIN (to_tsvector('simple', 'o' || replace("organization_id"::text, '-', '') || ' ' || left("text", 2000)));
