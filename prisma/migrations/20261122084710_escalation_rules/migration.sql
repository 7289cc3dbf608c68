-- CreateTable
CREATE TABLE "escalation_rule" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT,
    "condition" JSONB,
    "start_at" TEXT NOT NULL,
    "live" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "draft" JSONB,
    "draft_id" UUID,
    "changed_by" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "escalation_rule_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "rule_hit" (
    "organization_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "rule_id" UUID NOT NULL,
    "fact" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "subject" TEXT,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "start_at" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),

    CONSTRAINT "rule_hit_pkey" PRIMARY KEY ("organization_id","case_id","rule_id","fact")
);

-- CreateTable
CREATE TABLE "case_watch" (
    "organization_id" UUID NOT NULL,
    "next" INTEGER NOT NULL,

    CONSTRAINT "case_watch_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "case_look" (
    "organization_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_look_pkey" PRIMARY KEY ("organization_id","case_id")
);

-- CreateIndex
CREATE INDEX "rule_hit_repeat" ON "rule_hit"("organization_id", "rule_id", "unit_id", "subject", "number") WHERE (subject IS NOT NULL);

-- CreateIndex
CREATE INDEX "rule_hit_due" ON "rule_hit"("due_at") WHERE (due_at IS NOT NULL);

-- What was logged before there were rules raises nothing.
INSERT INTO "case_watch" ("organization_id", "next") SELECT "organization_id", "next" FROM "counter" WHERE "name" = 'case';
