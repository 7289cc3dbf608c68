-- AlterTable
ALTER TABLE "person" ADD COLUMN     "morning_at" TIMESTAMPTZ(3) DEFAULT '1970-01-01 00:00:00 +00:00';

-- CreateTable
CREATE TABLE "morning" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "day" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "told" JSONB,

    CONSTRAINT "morning_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "morning_organization_id_person_id_day_key" ON "morning"("organization_id", "person_id", "day");

-- CreateIndex
CREATE INDEX "person_morning" ON "person"("morning_at") WHERE ('champion' = ANY (roles) AND morning_at IS NOT NULL);
