-- CreateTable
CREATE TABLE "digest" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "place_id" UUID NOT NULL,
    "week" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "lines" JSONB NOT NULL,
    "previous" TEXT,
    "hash" TEXT NOT NULL,

    CONSTRAINT "digest_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "digest_organization_id_position_key" ON "digest"("organization_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "digest_organization_id_place_id_week_key" ON "digest"("organization_id", "place_id", "week");
