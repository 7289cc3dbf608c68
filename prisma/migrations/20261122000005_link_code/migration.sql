-- AlterTable
ALTER TABLE "identity" ADD COLUMN     "active" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "profile_at" TIMESTAMPTZ(3);

-- What was known of a person was known of their account.
UPDATE "identity" SET "active" = "person"."active", "profile_at" = "person"."profile_at"
FROM "person"
WHERE "person"."organization_id" = "identity"."organization_id" AND "person"."id" = "identity"."person_id";

-- AlterTable
ALTER TABLE "person" DROP COLUMN "active",
DROP COLUMN "profile_at",
ADD COLUMN     "same_as" UUID;

-- CreateTable
CREATE TABLE "link_code" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "made_by" UUID NOT NULL,
    "made_in" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "used_by" UUID,
    "used_in" UUID,

    CONSTRAINT "link_code_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "wrong_code" (
    "organization_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3)[],

    CONSTRAINT "wrong_code_pkey" PRIMARY KEY ("organization_id","person_id")
);

-- CreateTable
CREATE TABLE "link_event" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID NOT NULL,
    "installation_id" UUID NOT NULL,
    "code_id" UUID,

    CONSTRAINT "link_event_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "link_code_hash_key" ON "link_code"("hash");

-- AddForeignKey
ALTER TABLE "link_code" ADD CONSTRAINT "link_code_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wrong_code" ADD CONSTRAINT "wrong_code_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_event" ADD CONSTRAINT "link_event_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

