-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counter" (
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "next" INTEGER NOT NULL,

    CONSTRAINT "counter_pkey" PRIMARY KEY ("organization_id","name")
) WITH (fillfactor = 50); -- room on the page: the new version of a row stays beside the old one, and no index changes

-- CreateTable
CREATE TABLE "installation" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "platform" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bot_user_id" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL,
    "active_since" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "installation_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "secret" (
    "organization_id" UUID NOT NULL,
    "installation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,

    CONSTRAINT "secret_pkey" PRIMARY KEY ("organization_id","installation_id","name"),
    CONSTRAINT "secret_is_sealed" CHECK ("sealed" LIKE 'enc1:%')
);

-- CreateTable
CREATE TABLE "unit" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "is_default" BOOLEAN NOT NULL,
    "lane_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "person" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT,
    "time_zone" TEXT,
    "active" BOOLEAN NOT NULL,
    "roles" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "profile_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "identity" (
    "organization_id" UUID NOT NULL,
    "installation_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("organization_id","installation_id","external_id")
);

-- CreateTable
CREATE TABLE "membership" (
    "organization_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("organization_id","unit_id","person_id")
);

-- CreateTable
CREATE TABLE "case" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "unit_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "severity" INTEGER NOT NULL,
    "guessed" TEXT[],
    "text" TEXT NOT NULL,
    "logged_by" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "logged_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "before" JSONB,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("organization_id","case_id","id")
);

-- CreateTable
CREATE TABLE "seen" (
    "organization_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seen_pkey" PRIMARY KEY ("organization_id","key")
);

-- CreateTable
CREATE TABLE "lane" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "installation_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "pending" INTEGER NOT NULL DEFAULT 0,
    "free_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ready_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease" UUID,
    "queued" BOOLEAN NOT NULL DEFAULT false,
    "unreachable_at" TIMESTAMPTZ(3),
    "unreachable_reason" TEXT,

    CONSTRAINT "lane_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "bucket" (
    "organization_id" UUID NOT NULL,
    "installation_id" UUID NOT NULL,
    "call" TEXT NOT NULL,
    "arrival_at" TIMESTAMPTZ(6) NOT NULL,
    "line_until" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "bucket_pkey" PRIMARY KEY ("organization_id","installation_id","call")
) WITH (fillfactor = 50); -- as for counter

-- CreateTable
CREATE TABLE "delivery" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "lane_id" UUID NOT NULL,
    "position" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "topic" TEXT,
    "subject_id" UUID,
    "card" JSONB,
    "audience" TEXT,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "reason" TEXT,
    "not_before" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "attempt_at" TIMESTAMPTZ(3),
    "uncertain" BOOLEAN NOT NULL DEFAULT false,
    "message_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("organization_id","id"),
    CONSTRAINT "delivery_says_something" CHECK ("card" IS NOT NULL OR ("topic" IS NOT NULL AND "subject_id" IS NOT NULL))
);

-- CreateTable
CREATE TABLE "posted_card" (
    "organization_id" UUID NOT NULL,
    "lane_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "message_id" TEXT NOT NULL,
    "posted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "posted_card_pkey" PRIMARY KEY ("organization_id","topic","subject_id","lane_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "installation_platform_external_id_key" ON "installation"("platform", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_default_key" ON "unit"("organization_id") WHERE (is_default);

-- CreateIndex
CREATE INDEX "membership_organization_id_person_id_idx" ON "membership"("organization_id", "person_id");

-- CreateIndex
CREATE INDEX "case_organization_id_unit_id_logged_at_idx" ON "case"("organization_id", "unit_id", "logged_at");

-- CreateIndex
CREATE INDEX "case_organization_id_logged_by_logged_at_idx" ON "case"("organization_id", "logged_by", "logged_at");

-- CreateIndex
CREATE UNIQUE INDEX "case_organization_id_number_key" ON "case"("organization_id", "number");

-- CreateIndex
CREATE INDEX "seen_at_idx" ON "seen" USING BRIN ("at");

-- CreateIndex
CREATE INDEX "lane_ready" ON "lane"("ready_at") WHERE (pending > 0);

-- CreateIndex
CREATE UNIQUE INDEX "lane_organization_id_installation_id_address_key" ON "lane"("organization_id", "installation_id", "address");

-- CreateIndex
CREATE INDEX "delivery_waiting" ON "delivery"("organization_id", "lane_id", "position") WHERE (state = 'waiting');

-- CreateIndex
CREATE INDEX "delivery_audience" ON "delivery"("organization_id", "audience") WHERE (audience IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "delivery_organization_id_key_key" ON "delivery"("organization_id", "key");

-- AddForeignKey
ALTER TABLE "counter" ADD CONSTRAINT "counter_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "installation" ADD CONSTRAINT "installation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "secret" ADD CONSTRAINT "secret_organization_id_installation_id_fkey" FOREIGN KEY ("organization_id", "installation_id") REFERENCES "installation"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_organization_id_lane_id_fkey" FOREIGN KEY ("organization_id", "lane_id") REFERENCES "lane"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_organization_id_installation_id_fkey" FOREIGN KEY ("organization_id", "installation_id") REFERENCES "installation"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_unit_id_fkey" FOREIGN KEY ("organization_id", "unit_id") REFERENCES "unit"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lane" ADD CONSTRAINT "lane_organization_id_installation_id_fkey" FOREIGN KEY ("organization_id", "installation_id") REFERENCES "installation"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_organization_id_lane_id_fkey" FOREIGN KEY ("organization_id", "lane_id") REFERENCES "lane"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
