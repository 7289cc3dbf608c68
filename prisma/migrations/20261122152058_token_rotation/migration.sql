-- AlterTable
ALTER TABLE "installation" ADD COLUMN     "renewing_until" TIMESTAMPTZ(3),
ADD COLUMN     "token_ends_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "used_state" (
    "hash" TEXT NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "used_state_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "used_state_ends_at_idx" ON "used_state"("ends_at");
