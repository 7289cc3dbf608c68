-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "retention_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '1970-01-01 00:00:00 +00:00',
ADD COLUMN     "texts_from" TIMESTAMPTZ(3) NOT NULL DEFAULT '1970-01-01 00:00:00 +00:00';

-- CreateTable
CREATE TABLE "audit_event" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID,
    "subject_id" UUID,
    "detail" JSONB,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "delivery_created_at_idx" ON "delivery" USING BRIN ("created_at");

-- CreateIndex
CREATE INDEX "organization_retention_at_idx" ON "organization"("retention_at");

-- What is in the audit log stays as it is for as long as its organization is there.
CREATE FUNCTION "audit_event_stays"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM "organization" WHERE "id" = OLD."organization_id") THEN
        RETURN OLD;
    END IF;
    IF TG_OP = 'TRUNCATE' AND NOT EXISTS (SELECT FROM "organization") THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'The audit log is only ever added to.';
END $$;

CREATE TRIGGER "audit_event_stays" BEFORE UPDATE OR DELETE ON "audit_event"
    FOR EACH ROW EXECUTE FUNCTION "audit_event_stays"();

CREATE TRIGGER "audit_event_stays_whole" AFTER TRUNCATE ON "audit_event"
    FOR EACH STATEMENT EXECUTE FUNCTION "audit_event_stays"();
