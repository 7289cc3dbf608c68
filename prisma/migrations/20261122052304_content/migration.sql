-- CreateTable
CREATE TABLE "content_entry" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "unit_id" UUID,
    "state" TEXT NOT NULL,
    "says" JSONB NOT NULL,
    "until_at" TIMESTAMPTZ(3),
    "added_by" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3),

    CONSTRAINT "content_entry_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "content_event" (
    "organization_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "before" JSONB,

    CONSTRAINT "content_event_pkey" PRIMARY KEY ("organization_id","entry_id","id")
);

-- CreateIndex
CREATE INDEX "content_entry_organization_id_unit_id_idx" ON "content_entry"("organization_id", "unit_id");

-- CreateIndex
CREATE INDEX "content_event_organization_id_id_idx" ON "content_event"("organization_id", "id");

-- AddForeignKey
ALTER TABLE "content_entry" ADD CONSTRAINT "content_entry_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_entry" ADD CONSTRAINT "content_entry_organization_id_unit_id_fkey" FOREIGN KEY ("organization_id", "unit_id") REFERENCES "unit"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_event" ADD CONSTRAINT "content_event_organization_id_entry_id_fkey" FOREIGN KEY ("organization_id", "entry_id") REFERENCES "content_entry"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
