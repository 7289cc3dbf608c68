-- CreateTable
CREATE TABLE "escalation" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "raised_by" UUID,
    "rule_id" TEXT,
    "rule_name" TEXT,
    "reason" TEXT,
    "state" TEXT NOT NULL DEFAULT 'going',
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "rung" TEXT NOT NULL,
    "start_rung" TEXT NOT NULL,
    "holder_id" UUID,
    "held_from" TIMESTAMPTZ(3),
    "held_until" TIMESTAMPTZ(3),
    "offered_to" UUID,
    "offered_from" TIMESTAMPTZ(3),
    "offered_until" TIMESTAMPTZ(3),
    "offered_rung" TEXT,
    "offered_by" UUID,
    "offer" JSONB,
    "offer_event" UUID,
    "passed" UUID[],
    "owner_before" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "folded_into" UUID,

    CONSTRAINT "escalation_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "escalation_event" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "escalation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "before" JSONB,
    "detail" JSONB,

    CONSTRAINT "escalation_event_pkey" PRIMARY KEY ("organization_id","escalation_id","id")
);

-- CreateTable
CREATE TABLE "escalation_question" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "escalation_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_of" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "escalation_question_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "escalation_organization_id_case_id_raised_at_idx" ON "escalation"("organization_id", "case_id", "raised_at");

-- CreateIndex
CREATE INDEX "escalation_organization_id_unit_id_raised_at_idx" ON "escalation"("organization_id", "unit_id", "raised_at");

-- CreateIndex
CREATE INDEX "escalation_folded" ON "escalation"("organization_id", "folded_into") WHERE (folded_into IS NOT NULL);

-- CreateIndex
CREATE INDEX "escalation_due" ON "escalation"("due_at") WHERE (due_at IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "escalation_going" ON "escalation"("organization_id", "case_id") WHERE (state = 'going');

-- CreateIndex
CREATE INDEX "escalation_question_organization_id_escalation_id_idx" ON "escalation_question"("organization_id", "escalation_id");
