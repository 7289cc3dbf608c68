-- CreateTable
CREATE TABLE "report_link" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "tries" INTEGER NOT NULL,
    "used" BOOLEAN NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_link_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "report_key" (
    "organization_id" UUID NOT NULL,
    "ring" TEXT NOT NULL,

    CONSTRAINT "report_key_pkey" PRIMARY KEY ("organization_id")
);

-- CreateIndex
CREATE INDEX "report_link_ends_at_idx" ON "report_link"("ends_at");
