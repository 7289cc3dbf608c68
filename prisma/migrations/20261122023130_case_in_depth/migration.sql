-- What was called category is the theme now.
ALTER TABLE "case" RENAME COLUMN "category" TO "theme";

UPDATE "case" SET "guessed" = array_replace("guessed", 'category', 'theme') WHERE 'category' = ANY("guessed");

UPDATE "case_event" SET "before" = "before" - 'category' || jsonb_build_object('theme', "before" -> 'category')
WHERE "before" ? 'category';

-- AlterTable
ALTER TABLE "case" ADD COLUMN     "came_by" TEXT,
ADD COLUMN     "confidential" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "customer" TEXT,
ADD COLUMN     "happened_at" TIMESTAMPTZ(3),
ADD COLUMN     "happened_to" TEXT,
ADD COLUMN     "merged_into" UUID,
ADD COLUMN     "named" UUID[],
ADD COLUMN     "on_behalf_of" UUID,
ADD COLUMN     "permalink" TEXT,
ADD COLUMN     "public" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'open',
ADD COLUMN     "step" TEXT,
ADD COLUMN     "written_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "theme" (
    "organization_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT,
    "position" INTEGER NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "theme_pkey" PRIMARY KEY ("organization_id","key")
);

-- CreateIndex
CREATE INDEX "case_with_another" ON "case"("organization_id", "owner_id", "logged_at") WHERE (owner_id <> logged_by);

-- CreateIndex
CREATE INDEX "case_organization_id_theme_logged_at_idx" ON "case"("organization_id", "theme", "logged_at");

-- CreateIndex
CREATE INDEX "case_on_behalf" ON "case"("organization_id", "on_behalf_of") WHERE (on_behalf_of IS NOT NULL);

-- CreateIndex
CREATE INDEX "case_voices" ON "case"("organization_id", "merged_into") WHERE (merged_into IS NOT NULL);

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
