-- AlterTable
ALTER TABLE "case_event" ALTER COLUMN "person_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "customer_check" ADD COLUMN     "told" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "prevention" ADD COLUMN     "case_id" UUID;

-- AlterTable
ALTER TABLE "promise" ADD COLUMN     "again" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "said" TEXT;

-- CreateTable
CREATE TABLE "calendar_change" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,

    CONSTRAINT "calendar_change_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "customer_check_open" ON "customer_check"("organization_id", "unit_id", "due_at") WHERE (state IN ('asked', 'unanswered'));
