-- CreateTable
CREATE TABLE "held_message" (
    "organization_id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "sender_id" UUID NOT NULL,
    "receiver_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "hurried_at" TIMESTAMPTZ(3),
    "why" TEXT,

    CONSTRAINT "held_message_pkey" PRIMARY KEY ("organization_id","delivery_id")
);

-- CreateIndex
CREATE INDEX "held_message_hurried" ON "held_message"("organization_id", "hurried_at") WHERE (hurried_at IS NOT NULL);
