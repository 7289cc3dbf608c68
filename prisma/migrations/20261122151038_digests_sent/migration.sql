-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "digest_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '1970-01-01 00:00:00 +00:00';

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "measures_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '1970-01-01 00:00:00 +00:00';

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "digest_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '1970-01-01 00:00:00 +00:00';

-- CreateTable
CREATE TABLE "digest_pace" (
    "organization_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL DEFAULT 1,
    "minute" INTEGER,
    "paused" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "digest_pace_pkey" PRIMARY KEY ("organization_id","person_id")
);

-- CreateTable
CREATE TABLE "digest_reading" (
    "organization_id" UUID NOT NULL,
    "digest_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),

    CONSTRAINT "digest_reading_pkey" PRIMARY KEY ("organization_id","digest_id","person_id")
);

-- CreateIndex
CREATE INDEX "membership_digest" ON "membership"("digest_at") WHERE (role = 'manager');

-- CreateIndex
CREATE INDEX "organization_measures_at_idx" ON "organization"("measures_at");

-- CreateIndex
CREATE INDEX "person_digest" ON "person"("digest_at") WHERE (roles && ARRAY['champion'::text, 'leader'::text]);
