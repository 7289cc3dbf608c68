import { expect, it } from "vitest";
import { missingMigration, readSchema } from "../../prisma/schema-engine.ts";
import { onEmbedded } from "../support/database.ts";

// Compared inside PGlite, whatever the engine under test.
onEmbedded("the migration history", () => {
  it("has a migration for everything in the schema", async () => {
    expect(await missingMigration(await readSchema()), "run: node prisma/migrate-diff.ts NAME").toBe("");
  });

  it("notices a column, an index and a table that no migration makes, and one that no schema has", async () => {
    const schema = (await readSchema())
      .replace("model Counter {", "model Counter {\n  remark String?\n")
      .replace(
        '@@map("organization")',
        '@@index([createdAt], map: "organization_age", where: raw("locale = \'en\'"))\n  @@map("organization")',
      )
      .replace(/ +arrivalAt .*\n/, "")
      .concat('model Addition {\n  id String @id\n  @@map("addition")\n}\n');
    const sql = await missingMigration(schema);
    expect(sql).toContain('ALTER TABLE "counter" ADD COLUMN     "remark" TEXT;');
    expect(sql).toMatch(/CREATE INDEX "organization_age" ON "organization"\("created_at"\) WHERE \(?locale = 'en'/);
    expect(sql).toContain('ALTER TABLE "bucket" DROP COLUMN "arrival_at";');
    expect(sql).toContain('CREATE TABLE "addition"');
  });
});
