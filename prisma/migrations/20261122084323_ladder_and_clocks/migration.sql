-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "thread_subject" UUID,
ADD COLUMN     "thread_topic" TEXT;

-- CreateTable
CREATE TABLE "ladder" (
    "organization_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "clocks" JSONB NOT NULL,

    CONSTRAINT "ladder_pkey" PRIMARY KEY ("organization_id","place_id")
);

-- CreateTable
CREATE TABLE "night_contact" (
    "organization_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "agreed_at" TIMESTAMPTZ(3),

    CONSTRAINT "night_contact_pkey" PRIMARY KEY ("organization_id","place_id")
);

-- CreateTable
CREATE TABLE "deputy" (
    "organization_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "deputy_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3),
    "until_at" TIMESTAMPTZ(3),
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deputy_pkey" PRIMARY KEY ("organization_id","person_id")
);

-- CreateTable
CREATE TABLE "escalation_settings" (
    "organization_id" UUID NOT NULL,
    "thread_lines" BOOLEAN NOT NULL,

    CONSTRAINT "escalation_settings_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "case_clock" (
    "organization_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "waits_for" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "severity" INTEGER NOT NULL,
    "rule_name" TEXT,
    "start_at" TEXT,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "attained" BOOLEAN,

    CONSTRAINT "case_clock_pkey" PRIMARY KEY ("organization_id","case_id","source_id")
);

-- CreateTable
CREATE TABLE "escalation_decision" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "escalation_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "policy" TEXT NOT NULL,
    "decided_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "escalation_decision_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "case_clock_due" ON "case_clock"("due_at") WHERE (due_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "case_clock_of_unit" ON "case_clock"("organization_id", "unit_id", "ended_at") WHERE (attained IS NOT NULL AND rule_name IS NULL);

-- CreateIndex
CREATE INDEX "escalation_decision_organization_id_case_id_idx" ON "escalation_decision"("organization_id", "case_id");

-- CreateIndex
CREATE INDEX "escalation_decision_organization_id_decided_at_idx" ON "escalation_decision"("organization_id", "decided_at");
