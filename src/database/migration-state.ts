import type { Sql } from "../kernel/ports.ts";
import { knownMigrations } from "./migrate.ts";

/** How the migrations of a database stand to those that this Bellhop knows: names. */
export interface MigrationState {
  readonly known: readonly string[];
  readonly missing: readonly string[];
  /** In the database, and not known here: a newer Bellhop was there. */
  readonly unknown: readonly string[];
  /** Not what was applied. */
  readonly changed: readonly string[];
}

/** Looks, and applies nothing. Throws DatabaseUnavailable. */
export async function readMigrationState(sql: Sql): Promise<MigrationState> {
  const [table] = await sql.query<{ there: boolean }>({
    text: "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there",
    values: [],
  });
  const recorded = table?.there
    ? await sql.query<{ name: string; checksum: string }>({
        text: `SELECT migration_name AS name, checksum FROM _prisma_migrations
               WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL ORDER BY migration_name`,
        values: [],
      })
    : [];
  const known = await knownMigrations();
  const here = new Map(known.map(({ name, checksum }) => [name, checksum]));
  const there = new Set(recorded.map(({ name }) => name));
  return {
    known: known.map(({ name }) => name),
    missing: known.flatMap(({ name }) => (there.has(name) ? [] : [name])),
    unknown: recorded.flatMap(({ name }) => (here.has(name) ? [] : [name])),
    changed: recorded.flatMap(({ name, checksum }) => (here.has(name) && here.get(name) !== checksum ? [name] : [])),
  };
}
