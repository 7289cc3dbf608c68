/**
 * Writes a new migration folder with the difference between prisma/migrations and prisma/schema.prisma:
 *   node prisma/migrate-diff.ts NAME
 * Read the SQL before committing it: what it drops is gone, and a rename looks like a drop and an addition.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { missingMigration, readSchema } from "./schema-engine.ts";

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  process.stderr.write("Say what the migration does, in snake_case: node prisma/migrate-diff.ts add_awards\n");
  process.exit(1);
}
const sql = await missingMigration(await readSchema());
if (sql === "") {
  process.stdout.write("The migrations already say what the schema says.\n");
} else {
  const stamp = new Date().toISOString().slice(0, 19).replace(/[-T:]/g, "");
  const folder = new URL(`./migrations/${stamp}_${name}/`, import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL("migration.sql", folder), sql);
  process.stdout.write(`Wrote prisma/migrations/${stamp}_${name}/migration.sql\n`);
}
