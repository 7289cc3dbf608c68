-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "held_for" TEXT,
ADD COLUMN     "nature" TEXT NOT NULL DEFAULT 'asked';

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "weekly_messages" INTEGER NOT NULL DEFAULT 12;

-- CreateTable
CREATE TABLE "schedule" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "content" TEXT NOT NULL,
    "weekdays" INTEGER[],
    "minute" INTEGER,
    "set_up_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "from_day" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "next_day" TEXT,

    CONSTRAINT "schedule_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "slot" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "schedule_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "day" TEXT NOT NULL,
    "planned_for" TIMESTAMPTZ(3),
    "lane_id" UUID,
    "reason" TEXT,
    "skipped_by" UUID,
    "sentence" TEXT,
    "sentence_by" UUID,

    CONSTRAINT "slot_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "reminder_got_it" (
    "organization_id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "reminder_got_it_pkey" PRIMARY KEY ("organization_id","slot_id","person_id")
);

-- CreateTable
CREATE TABLE "attention" (
    "organization_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "week" TEXT NOT NULL,
    "used" INTEGER NOT NULL,

    CONSTRAINT "attention_pkey" PRIMARY KEY ("organization_id","person_id","week")
);

-- CreateIndex
CREATE INDEX "schedule_organization_id_unit_id_idx" ON "schedule"("organization_id", "unit_id");

-- CreateIndex
CREATE INDEX "schedule_due" ON "schedule"("next_at") WHERE (active);

-- CreateIndex
CREATE UNIQUE INDEX "schedule_start_of_day" ON "schedule"("organization_id", "unit_id", "content") WHERE (minute IS NULL);

-- CreateIndex
CREATE INDEX "slot_organization_id_unit_id_day_idx" ON "slot"("organization_id", "unit_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "slot_organization_id_schedule_id_day_key" ON "slot"("organization_id", "schedule_id", "day");

-- CreateIndex
CREATE INDEX "delivery_held" ON "delivery"("organization_id", "subject_id", "position") WHERE (topic = 'held');

-- AddForeignKey
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_organization_id_unit_id_fkey" FOREIGN KEY ("organization_id", "unit_id") REFERENCES "unit"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_organization_id_schedule_id_fkey" FOREIGN KEY ("organization_id", "schedule_id") REFERENCES "schedule"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_got_it" ADD CONSTRAINT "reminder_got_it_organization_id_slot_id_fkey" FOREIGN KEY ("organization_id", "slot_id") REFERENCES "slot"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
