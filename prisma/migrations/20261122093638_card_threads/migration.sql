-- AlterTable
ALTER TABLE "delivery" DROP COLUMN "thread_subject",
DROP COLUMN "thread_topic";

-- CreateTable
CREATE TABLE "card_thread" (
    "organization_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "root_topic" TEXT NOT NULL,
    "root_subject_id" UUID NOT NULL,

    CONSTRAINT "card_thread_pkey" PRIMARY KEY ("organization_id","topic","subject_id")
);
