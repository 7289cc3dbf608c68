-- CreateTable
CREATE TABLE "list_entry" (
    "organization_id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT,
    "hints" TEXT[],
    "position" INTEGER NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "list_entry_pkey" PRIMARY KEY ("organization_id","list","key")
);

-- AddForeignKey
ALTER TABLE "list_entry" ADD CONSTRAINT "list_entry_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The list of themes is one of several now.
INSERT INTO "list_entry" ("organization_id", "list", "key", "name", "hints", "position", "retired_at")
SELECT "organization_id", 'theme', "key", "name", '{}', "position", "retired_at" FROM "theme";

-- DropTable
DROP TABLE "theme";
