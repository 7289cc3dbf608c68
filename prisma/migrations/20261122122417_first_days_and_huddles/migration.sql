-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "huddle_at" TIMESTAMPTZ(3) DEFAULT '1970-01-01 00:00:00 +00:00';

-- CreateTable
CREATE TABLE "first_days" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "sent" INTEGER NOT NULL DEFAULT 0,
    "last_sent_at" TIMESTAMPTZ(3),
    "next_at" TIMESTAMPTZ(3),
    "started_by" UUID NOT NULL,
    "started_in" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_by" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "first_days_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "first_days_card" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "path_id" UUID NOT NULL,
    "day" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "today" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3),
    "talked_at" TIMESTAMPTZ(3),

    CONSTRAINT "first_days_card_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "huddle_kit" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "week" TEXT NOT NULL,
    "matter_id" UUID,
    "scene" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "done_by" UUID,

    CONSTRAINT "huddle_kit_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "first_days_organization_id_person_id_idx" ON "first_days"("organization_id", "person_id");

-- CreateIndex
CREATE INDEX "first_days_organization_id_unit_id_started_at_idx" ON "first_days"("organization_id", "unit_id", "started_at");

-- CreateIndex
CREATE INDEX "first_days_organization_id_started_by_started_at_idx" ON "first_days"("organization_id", "started_by", "started_at");

-- CreateIndex
CREATE INDEX "first_days_next" ON "first_days"("next_at") WHERE (next_at IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "first_days_going" ON "first_days"("organization_id", "person_id") WHERE (state = ANY (ARRAY['going'::text, 'paused'::text]));

-- CreateIndex
CREATE UNIQUE INDEX "first_days_card_organization_id_path_id_day_key" ON "first_days_card"("organization_id", "path_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "huddle_kit_organization_id_unit_id_week_key" ON "huddle_kit"("organization_id", "unit_id", "week");

-- CreateIndex
CREATE INDEX "unit_to_huddle" ON "unit"("huddle_at") WHERE (huddle_at IS NOT NULL);
