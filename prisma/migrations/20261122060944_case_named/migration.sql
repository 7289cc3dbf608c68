-- DropIndex
DROP INDEX "case_confidential";

-- CreateIndex
CREATE INDEX "case_named" ON "case" USING GIN ("named") WHERE (confidential);
