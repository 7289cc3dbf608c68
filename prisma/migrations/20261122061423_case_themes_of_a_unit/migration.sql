-- DropIndex
DROP INDEX "case_organization_id_theme_logged_at_idx";

-- CreateIndex
CREATE INDEX "case_organization_id_unit_id_theme_logged_at_idx" ON "case"("organization_id", "unit_id", "theme", "logged_at");
