-- CreateTable
CREATE TABLE "unit_calendar" (
    "organization_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "settings" JSONB NOT NULL,

    CONSTRAINT "unit_calendar_pkey" PRIMARY KEY ("organization_id","unit_id")
);

-- CreateTable
CREATE TABLE "closed_day" (
    "organization_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "name" TEXT,

    CONSTRAINT "closed_day_pkey" PRIMARY KEY ("organization_id","unit_id","date")
);

-- CreateTable
CREATE TABLE "person_calendar" (
    "organization_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "settings" JSONB NOT NULL,

    CONSTRAINT "person_calendar_pkey" PRIMARY KEY ("organization_id","person_id")
);

-- CreateTable
CREATE TABLE "absence" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "shift" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shift_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "shift_plan" (
    "organization_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "first" DATE NOT NULL,
    "last" DATE NOT NULL,

    CONSTRAINT "shift_plan_pkey" PRIMARY KEY ("organization_id","unit_id","first")
);

-- CreateIndex
CREATE INDEX "absence_organization_id_person_id_until_at_idx" ON "absence"("organization_id", "person_id", "until_at");

-- CreateIndex
CREATE INDEX "shift_organization_id_person_id_until_at_idx" ON "shift"("organization_id", "person_id", "until_at");

-- CreateIndex
CREATE INDEX "shift_organization_id_unit_id_from_at_idx" ON "shift"("organization_id", "unit_id", "from_at");

-- AddForeignKey
ALTER TABLE "unit_calendar" ADD CONSTRAINT "unit_calendar_organization_id_unit_id_fkey" FOREIGN KEY ("organization_id", "unit_id") REFERENCES "unit"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closed_day" ADD CONSTRAINT "closed_day_organization_id_unit_id_fkey" FOREIGN KEY ("organization_id", "unit_id") REFERENCES "unit"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_calendar" ADD CONSTRAINT "person_calendar_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift" ADD CONSTRAINT "shift_organization_id_unit_id_fkey" FOREIGN KEY ("organization_id", "unit_id") REFERENCES "unit"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift" ADD CONSTRAINT "shift_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift_plan" ADD CONSTRAINT "shift_plan_organization_id_unit_id_fkey" FOREIGN KEY ("organization_id", "unit_id") REFERENCES "unit"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
