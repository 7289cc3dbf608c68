-- CreateTable
CREATE TABLE "champion_term" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "appointed_by" UUID NOT NULL,
    "instead_of" UUID,
    "deputy_id" UUID,
    "unit_ids" UUID[],
    "said_in" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "announced_at" TIMESTAMPTZ(3),
    "begun_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "next_at" TIMESTAMPTZ(3),

    CONSTRAINT "champion_term_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "champion_term_next" ON "champion_term"("next_at") WHERE (next_at IS NOT NULL);
