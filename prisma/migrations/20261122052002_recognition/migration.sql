-- AlterTable
ALTER TABLE "identity" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'member';

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "champion_lane_id" UUID;

-- CreateTable
CREATE TABLE "recognition_settings" (
    "organization_id" UUID NOT NULL,
    "emoji" TEXT[],
    "pace" TEXT NOT NULL,
    "values" JSONB NOT NULL,

    CONSTRAINT "recognition_settings_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "kudos" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "unit_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "guessed" BOOLEAN NOT NULL,
    "case_id" UUID,
    "win_id" UUID,
    "logged_by" UUID NOT NULL,
    "logged_at" TIMESTAMPTZ(3) NOT NULL,
    "lane_id" UUID,
    "batch_id" UUID,
    "private_by" UUID,
    "note_at" TIMESTAMPTZ(3),
    "summary_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "kudos_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "kudos_receiver" (
    "organization_id" UUID NOT NULL,
    "kudos_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kudos_receiver_pkey" PRIMARY KEY ("organization_id","kudos_id","person_id")
);

-- CreateTable
CREATE TABLE "kudos_event" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kudos_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "before" JSONB,

    CONSTRAINT "kudos_event_pkey" PRIMARY KEY ("organization_id","kudos_id","id")
);

-- CreateTable
CREATE TABLE "seconding" (
    "organization_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "way" TEXT NOT NULL,
    "stands" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "seconding_pkey" PRIMARY KEY ("organization_id","subject_id","person_id","way")
);

-- CreateTable
CREATE TABLE "award_budget" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "quarter" TEXT NOT NULL,
    "amount" DECIMAL(12,2) NOT NULL,
    "currency" TEXT NOT NULL,
    "spent" DECIMAL(12,2) NOT NULL DEFAULT 0,
    "holder_id" UUID NOT NULL,
    "set_by" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "award_budget_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "award" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "unit_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "receiver_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "amount" DECIMAL(12,2) NOT NULL,
    "currency" TEXT NOT NULL,
    "item" TEXT,
    "kudos_id" UUID,
    "case_id" UUID,
    "win_id" UUID,
    "logged_by" UUID NOT NULL,
    "logged_at" TIMESTAMPTZ(3) NOT NULL,
    "budget_id" UUID NOT NULL,
    "approver_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "changed_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "award_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "award_event" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "award_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "before" JSONB,

    CONSTRAINT "award_event_pkey" PRIMARY KEY ("organization_id","award_id","id")
);

-- CreateIndex
CREATE INDEX "kudos_organization_id_logged_by_logged_at_idx" ON "kudos"("organization_id", "logged_by", "logged_at");

-- CreateIndex
CREATE INDEX "kudos_gathered" ON "kudos"("organization_id", "batch_id") WHERE (batch_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "kudos_to_tell" ON "kudos"("note_at") WHERE (note_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "kudos_to_sum_up" ON "kudos"("summary_at") WHERE (summary_at IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "kudos_organization_id_number_key" ON "kudos"("organization_id", "number");

-- CreateIndex
CREATE INDEX "kudos_receiver_organization_id_person_id_given_at_idx" ON "kudos_receiver"("organization_id", "person_id", "given_at");

-- CreateIndex
CREATE UNIQUE INDEX "award_budget_organization_id_unit_id_quarter_key" ON "award_budget"("organization_id", "unit_id", "quarter");

-- CreateIndex
CREATE INDEX "award_organization_id_receiver_id_logged_at_idx" ON "award"("organization_id", "receiver_id", "logged_at");

-- CreateIndex
CREATE UNIQUE INDEX "award_organization_id_number_key" ON "award"("organization_id", "number");

-- CreateIndex
CREATE INDEX "posted_card_to_second" ON "posted_card"("organization_id", "lane_id", "message_id") WHERE (topic <> 'case');

-- Every organization counts its thanks and awards from its first moment on.
INSERT INTO "counter" ("organization_id", "name", "next")
SELECT "id", "counted", 1 FROM "organization", unnest(ARRAY['kudos', 'award']) "counted"
ON CONFLICT DO NOTHING;
