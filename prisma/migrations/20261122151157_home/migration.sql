-- CreateTable
CREATE TABLE "home" (
    "organization_id" UUID NOT NULL,
    "lane_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "look_at" TIMESTAMPTZ(3),

    CONSTRAINT "home_pkey" PRIMARY KEY ("organization_id","lane_id")
);

-- CreateIndex
CREATE INDEX "home_to_look_at" ON "home"("look_at") WHERE (look_at IS NOT NULL);

-- AddForeignKey
ALTER TABLE "home" ADD CONSTRAINT "home_organization_id_lane_id_fkey" FOREIGN KEY ("organization_id", "lane_id") REFERENCES "lane"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
