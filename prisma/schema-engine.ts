import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { PrismaPGlite } from "pglite-prisma-adapter";

const FOLDER = new URL("./migrations/", import.meta.url);
const SCHEMA = new URL("./schema.prisma", import.meta.url);
const EVERYTHING = { externalTables: [], externalEnums: [] };

// Node warns about a WebAssembly module that is imported, which is what the package's own entry does.
const code = new WebAssembly.Module(
  readFileSync(new URL("schema_engine_bg.wasm", import.meta.resolve("@prisma/schema-engine-wasm"))),
);
const { exports } = new WebAssembly.Instance(code, { "./schema_engine_bg.js": { ...glue } });
glue.__wbg_set_wasm(exports);
(exports.__wbindgen_start as () => void)();

export const readSchema = (): Promise<string> => readFile(SCHEMA, "utf8");

/** The SQL that takes a database with all migrations applied to what `schema` (the text of a Prisma schema) says; "" if none. */
export async function missingMigration(schema: string): Promise<string> {
  const database = await PGlite.create();
  try {
    const engine = await startEngine(database, schema);
    const to: glue.DiffTarget = { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] };
    const from: glue.DiffTarget = { tag: "migrations", ...(await readMigrations()) };
    const { exitCode, stdout } = await engine.diff({ from, to, script: true, exitCode: true, filters: EVERYTHING });
    return exitCode === 0 ? "" : (stdout ?? "");
  } finally {
    await database.close();
  }
}

async function startEngine(database: PGlite, schema: string): Promise<glue.SchemaEngine> {
  const factory = new PrismaPGlite(database);
  const adapter = async () => withAwaitedScripts(await factory.connect(), database);
  // The engine replays the migrations in the "shadow" database; ours is empty and thrown away, so one serves as both.
  const bound = bindMigrationAwareSqlAdapterFactory({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: adapter,
    connectToShadowDb: adapter,
  });
  return glue.SchemaEngine.new({ datamodels: [["schema.prisma", schema]] }, () => undefined, bound);
}

/** The adapter's own `executeScript` does not wait for the script: its errors would be lost. */
function withAwaitedScripts(adapter: SqlDriverAdapter, database: PGlite): SqlDriverAdapter {
  adapter.executeScript = async (script) => void (await database.exec(script));
  return adapter;
}

async function readMigrations(): Promise<glue.MigrationList> {
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
