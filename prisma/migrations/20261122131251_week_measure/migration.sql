-- CreateTable
CREATE TABLE "week_measure" (
    "organization_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "week" TEXT NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "week_measure_pkey" PRIMARY KEY ("organization_id","place_id","week")
);

-- CreateIndex
CREATE INDEX "case_event_solved" ON "case_event"("organization_id", "at") WHERE (kind = ANY (ARRAY['solved'::text, 'reopened'::text, 'not happy'::text]));

-- CreateIndex
CREATE INDEX "customer_check_organization_id_due_at_idx" ON "customer_check"("organization_id", "due_at");

-- CreateIndex
CREATE INDEX "promise_organization_id_due_at_idx" ON "promise"("organization_id", "due_at");
