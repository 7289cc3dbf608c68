-- DropIndex
DROP INDEX "rule_hit_repeat";

-- AlterTable
ALTER TABLE "rule_hit" DROP COLUMN "number";

-- CreateIndex
CREATE INDEX "rule_hit_repeat" ON "rule_hit"("organization_id", "rule_id", "unit_id", "subject", "at") WHERE (subject IS NOT NULL);
