-- CreateTable
CREATE TABLE "reminder_post" (
    "organization_id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "day" TEXT NOT NULL,
    "advice_id" TEXT NOT NULL,
    "strategy" TEXT NOT NULL,
    "advice" JSONB NOT NULL,
    "heads_up" JSONB,
    "drawn" BOOLEAN NOT NULL,

    CONSTRAINT "reminder_post_pkey" PRIMARY KEY ("organization_id","slot_id")
);

-- CreateTable
CREATE TABLE "reminder_vote" (
    "organization_id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "more" BOOLEAN NOT NULL,

    CONSTRAINT "reminder_vote_pkey" PRIMARY KEY ("organization_id","slot_id","person_id")
);

-- CreateTable
CREATE TABLE "quoted" (
    "organization_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,

    CONSTRAINT "quoted_pkey" PRIMARY KEY ("organization_id","topic","subject_id","matter_id")
);

-- CreateIndex
CREATE INDEX "reminder_post_organization_id_unit_id_day_idx" ON "reminder_post"("organization_id", "unit_id", "day");

-- CreateIndex
CREATE INDEX "quoted_organization_id_matter_id_idx" ON "quoted"("organization_id", "matter_id");

-- AddForeignKey
ALTER TABLE "reminder_post" ADD CONSTRAINT "reminder_post_organization_id_slot_id_fkey" FOREIGN KEY ("organization_id", "slot_id") REFERENCES "slot"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_vote" ADD CONSTRAINT "reminder_vote_organization_id_slot_id_fkey" FOREIGN KEY ("organization_id", "slot_id") REFERENCES "slot"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
