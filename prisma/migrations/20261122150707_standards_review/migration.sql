-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "review_at" TIMESTAMPTZ(3) DEFAULT '1970-01-01 00:00:00 +00:00';

-- CreateTable
CREATE TABLE "standards_review" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "later_at" TIMESTAMPTZ(3),
    "reviewed_by" UUID,
    "reviewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "standards_review_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "reviewed_standard" (
    "organization_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "change_id" UUID,

    CONSTRAINT "reviewed_standard_pkey" PRIMARY KEY ("organization_id","review_id","entry_id")
);

-- CreateIndex
CREATE INDEX "standards_review_organization_id_unit_id_idx" ON "standards_review"("organization_id", "unit_id");

-- CreateIndex
CREATE INDEX "reviewed_standard_organization_id_entry_id_idx" ON "reviewed_standard"("organization_id", "entry_id");

-- CreateIndex
CREATE INDEX "unit_to_review" ON "unit"("review_at") WHERE (review_at IS NOT NULL);
