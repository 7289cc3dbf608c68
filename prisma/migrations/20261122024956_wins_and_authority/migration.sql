-- AlterTable
ALTER TABLE "case_event" ADD COLUMN     "detail" JSONB;

-- CreateTable
CREATE TABLE "win" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "unit_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "case_id" UUID,
    "people" UUID[],
    "logged_by" UUID NOT NULL,
    "logged_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "win_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "win_event" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "win_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "before" JSONB,

    CONSTRAINT "win_event_pkey" PRIMARY KEY ("organization_id","win_id","id")
);

-- CreateTable
CREATE TABLE "authority_limit" (
    "organization_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "amount" DECIMAL(12,2) NOT NULL,
    "currency" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "policy" TEXT NOT NULL,
    "set_by" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "authority_limit_pkey" PRIMARY KEY ("organization_id","role","theme")
);

-- CreateTable
CREATE TABLE "authority_request" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "amount" DECIMAL(12,2) NOT NULL,
    "currency" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_in" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked" UUID[],
    "step" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "approved" BOOLEAN,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "authority_request_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "win_organization_id_unit_id_logged_at_idx" ON "win"("organization_id", "unit_id", "logged_at");

-- CreateIndex
CREATE UNIQUE INDEX "win_organization_id_number_key" ON "win"("organization_id", "number");

-- CreateIndex
CREATE INDEX "authority_request_due" ON "authority_request"("due_at") WHERE (due_at IS NOT NULL);
