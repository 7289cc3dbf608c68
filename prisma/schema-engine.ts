import { readdir, readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { type DiffTarget, type MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import { PrismaPGlite } from "pglite-prisma-adapter";

const FOLDER = new URL("./migrations/", import.meta.url);
const SCHEMA = new URL("./schema.prisma", import.meta.url);
const EVERYTHING = { externalTables: [], externalEnums: [] };

export const readSchema = (): Promise<string> => readFile(SCHEMA, "utf8");

/** The SQL that takes a database with all migrations applied to what `schema` (the text of a Prisma schema) says; "" if none. */
export async function missingMigration(schema: string): Promise<string> {
  const database = await PGlite.create();
  try {
    const engine = await startEngine(database, schema);
    const to: DiffTarget = { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] };
    const from: DiffTarget = { tag: "migrations", ...(await readMigrations()) };
    const { exitCode, stdout } = await engine.diff({ from, to, script: true, exitCode: true, filters: EVERYTHING });
    return exitCode === 0 ? "" : (stdout ?? "");
  } finally {
    await database.close();
  }
}

async function startEngine(database: PGlite, schema: string): Promise<SchemaEngine> {
  const factory = new PrismaPGlite(database);
  const adapter = async () => withAwaitedScripts(await factory.connect(), database);
  // The engine replays the migrations in the "shadow" database; ours is empty and thrown away, so one serves as both.
  const bound = bindMigrationAwareSqlAdapterFactory({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: adapter,
    connectToShadowDb: adapter,
  });
  return SchemaEngine.new({ datamodels: [["schema.prisma", schema]] }, () => undefined, bound);
}

/** The adapter's own `executeScript` does not wait for the script: its errors would be lost. */
function withAwaitedScripts(adapter: SqlDriverAdapter, database: PGlite): SqlDriverAdapter {
  adapter.executeScript = async (script) => void (await database.exec(script));
  return adapter;
}

async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(FOLDER, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: FOLDER.pathname,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.map(async (path) => ({
        path,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok" as const, value: await readFile(new URL(`${path}/migration.sql`, FOLDER), "utf8") },
        },
      })),
    ),
  };
}
