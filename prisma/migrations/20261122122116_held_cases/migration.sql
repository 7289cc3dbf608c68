-- AlterTable
ALTER TABLE "case" ADD COLUMN     "held_until" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "case_held" ON "case"("held_until") WHERE (held_until IS NOT NULL AND undone_at IS NULL);
