-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "retired_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "unit_change" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "changed_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "before" JSONB NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "unit_change_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "unit_change_organization_id_unit_id_idx" ON "unit_change"("organization_id", "unit_id");
