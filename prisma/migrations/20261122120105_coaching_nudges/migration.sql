-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "nudge_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '1970-01-01 00:00:00 +00:00';

-- CreateTable
CREATE TABLE "nudge" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "manager_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "person_id" UUID,
    "signal" TEXT NOT NULL,
    "good" BOOLEAN NOT NULL,
    "evidence" JSONB NOT NULL,
    "question" JSONB NOT NULL,
    "day" TEXT NOT NULL,
    "again_on" TEXT,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "shown_at" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL DEFAULT 'open',
    "reason" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "nudge_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "nudge_pace" (
    "organization_id" UUID NOT NULL,
    "manager_id" UUID NOT NULL,
    "weekdays" INTEGER[],
    "minute" INTEGER,
    "paused" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "nudge_pace_pkey" PRIMARY KEY ("organization_id","manager_id")
);

-- CreateTable
CREATE TABLE "coaching_talk" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "manager_id" UUID NOT NULL,
    "person_id" UUID,
    "note" TEXT,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "nudge_id" UUID,
    "tell_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "coaching_talk_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "nudge_organization_id_manager_id_made_at_idx" ON "nudge"("organization_id", "manager_id", "made_at");

-- CreateIndex
CREATE INDEX "nudge_organization_id_unit_id_made_at_idx" ON "nudge"("organization_id", "unit_id", "made_at");

-- CreateIndex
CREATE INDEX "nudge_about" ON "nudge"("organization_id", "person_id", "made_at") WHERE (person_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "coaching_talk_organization_id_manager_id_at_idx" ON "coaching_talk"("organization_id", "manager_id", "at");

-- CreateIndex
CREATE INDEX "coaching_talk_with" ON "coaching_talk"("organization_id", "person_id", "at") WHERE (person_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "coaching_talk_organization_id_unit_id_at_idx" ON "coaching_talk"("organization_id", "unit_id", "at");

-- CreateIndex
CREATE INDEX "coaching_talk_to_tell" ON "coaching_talk"("tell_at") WHERE (tell_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "membership_to_nudge" ON "membership"("nudge_at") WHERE (role = 'manager');

-- CreateIndex
CREATE INDEX "promise_kept" ON "promise"("organization_id", "unit_id", "closed_at") WHERE (state = 'kept');
