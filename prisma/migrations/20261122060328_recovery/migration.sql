-- CreateTable
CREATE TABLE "recovery" (
    "organization_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "logged_at" TIMESTAMPTZ(3) NOT NULL,
    "empathised" BOOLEAN NOT NULL DEFAULT false,
    "apologised" BOOLEAN NOT NULL DEFAULT false,
    "resolved" BOOLEAN NOT NULL DEFAULT false,
    "cause_id" UUID,
    "said_by" UUID NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recovery_pkey" PRIMARY KEY ("organization_id","case_id")
);

-- CreateTable
CREATE TABLE "cause" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "theme" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "added_by" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cause_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "prevention" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cause_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "done_at" TIMESTAMPTZ(3),
    "before" INTEGER,
    "after" INTEGER,
    "next_at" TIMESTAMPTZ(3),
    "added_by" UUID NOT NULL,
    "added_in" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "prevention_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "customer_check" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "customer" TEXT,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3),
    "planned_by" UUID NOT NULL,
    "planned_in" UUID NOT NULL,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "customer_check_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "recovery_cause" ON "recovery"("organization_id", "cause_id", "logged_at") WHERE (cause_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "cause_organization_id_theme_idx" ON "cause"("organization_id", "theme");

-- CreateIndex
CREATE INDEX "prevention_organization_id_cause_id_idx" ON "prevention"("organization_id", "cause_id");

-- CreateIndex
CREATE INDEX "prevention_next" ON "prevention"("next_at") WHERE (next_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "customer_check_organization_id_case_id_idx" ON "customer_check"("organization_id", "case_id");

-- CreateIndex
CREATE INDEX "customer_check_of" ON "customer_check"("organization_id", "customer", "due_at") WHERE (customer IS NOT NULL);

-- CreateIndex
CREATE INDEX "customer_check_next" ON "customer_check"("next_at") WHERE (next_at IS NOT NULL);
