-- CreateTable
CREATE TABLE "learned" (
    "organization_id" UUID NOT NULL,
    "aspect" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "texts" INTEGER NOT NULL,
    "traits" BYTEA NOT NULL,

    CONSTRAINT "learned_pkey" PRIMARY KEY ("organization_id","aspect","label")
);
