import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { ConfigError, DatabaseUnavailable } from "../kernel/errors.ts";
import type { Database, Sql } from "../kernel/ports.ts";
import { patient } from "./patient.ts";

const FOLDER = new URL("../../prisma/migrations/", import.meta.url);
/** The advisory lock that Prisma's own tool takes. */
const LOCK = 72707369;

/** A migration by its name, and what it said. */
export interface KnownMigration {
  readonly name: string;
  readonly checksum: string;
}

interface Migration extends KnownMigration {
  readonly script: string;
}

interface Recorded extends KnownMigration {
  readonly finished: boolean;
}

/**
 * Applies the migrations that the database lacks, each in a transaction of its own, and records them as Prisma's own tool
 * does. Any number of processes may start at once. Returns the names of those it applied. Throws ConfigError if the
 * database knows a migration that is not there, or was changed since.
 * @param only no other migrations than these
 */
export async function migrate(
  database: Database,
  folder: URL = FOLDER,
  only?: readonly KnownMigration[],
): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const applied: string[] = [];
  for (;;) {
    const name = await database.transaction((sql) => applyNext(sql, migrations, only));
    if (name === undefined) return applied;
    applied.push(name);
  }
}

/** The migrations that this Bellhop knows. */
export const knownMigrations = (): Promise<readonly KnownMigration[]> => readMigrations(FOLDER);

async function readMigrations(folder: URL): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const script = await readFile(new URL(`${name}/migration.sql`, folder), "utf8");
      return { name, script, checksum: createHash("sha256").update(script).digest("hex") };
    }),
  );
}

/** Applies the first migration that the database lacks and returns its name; undefined if it lacks none. */
async function applyNext(
  sql: Sql,
  migrations: readonly Migration[],
  only: readonly KnownMigration[] | undefined,
): Promise<string | undefined> {
  await sql.query(patient("SET LOCAL statement_timeout = 0"));
  await sql.query(patient("SELECT pg_advisory_xact_lock($1)", LOCK));
  const recorded = await readRecorded(sql);
  check(recorded, migrations);
  const wanted = only ? migrations.filter(({ name }) => only.some((one) => one.name === name)) : migrations;
  const next = wanted.find(({ name }) => !recorded.some((known) => known.name === name));
  if (!next) return undefined;
  await runScript(sql, next);
  await sql.query({
    text: `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
           VALUES (gen_random_uuid()::text, $1, $2, clock_timestamp(), 1)`,
    values: [next.checksum, next.name],
  });
  return next.name;
}

async function readRecorded(sql: Sql): Promise<Recorded[]> {
  const [table] = await sql.query<{ there: boolean }>({
    text: "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there",
    values: [],
  });
  if (!table?.there) await sql.query({ text: CREATE_TABLE, values: [] });
  return sql.query<Recorded>({
    text: `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
           FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
    values: [],
  });
}

const CREATE_TABLE = `CREATE TABLE _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

function check(recorded: readonly Recorded[], migrations: readonly Migration[]): void {
  for (const { name, checksum, finished } of recorded) {
    const here = migrations.find((migration) => migration.name === name);
    if (!here) throw new ConfigError([newer(name)]);
    if (!finished) throw new ConfigError([unfinished(name)]);
    if (here.checksum !== checksum) throw new ConfigError([edited(name)]);
  }
}

const newer = (name: string): string =>
  `The database was used by a newer Bellhop: it has the migration ${name}, which this one does not know. Start the newer one, or put back a backup from before it.`;

const unfinished = (name: string): string =>
  `The migration ${name} was begun by another tool and not finished. Undo what it left behind, delete its row in _prisma_migrations, and start again.`;

const edited = (name: string): string =>
  `The migration ${name} is not what was applied to this database: somebody changed it since. Put prisma/migrations/${name} back as it was, and make the change in a new migration.`;

async function runScript(sql: Sql, { name, script }: Migration): Promise<void> {
  try {
    await sql.query(patient(script));
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error;
    throw new Error(`The migration ${name} failed; nothing of it was kept.`, { cause: error });
  }
}
