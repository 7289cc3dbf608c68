-- CreateTable
CREATE TABLE "promise" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "step" TEXT,
    "next_at" TIMESTAMPTZ(3),
    "offered_to" UUID,
    "made_by" UUID NOT NULL,
    "made_in" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "promise_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "promise_event" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "promise_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "before" JSONB,

    CONSTRAINT "promise_event_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "promise_organization_id_case_id_idx" ON "promise"("organization_id", "case_id");

-- CreateIndex
CREATE INDEX "promise_open" ON "promise"("organization_id", "owner_id") WHERE (state = 'open');

-- CreateIndex
CREATE INDEX "promise_next" ON "promise"("next_at") WHERE (next_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "promise_event_organization_id_promise_id_idx" ON "promise_event"("organization_id", "promise_id");
