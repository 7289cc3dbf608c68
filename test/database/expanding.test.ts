import { expect, it } from "vitest";
import type { OpenDatabase } from "../../src/database/index.ts";
import { knownMigrations, migrate } from "../../src/database/migrate.ts";
import { testDatabase } from "../support/database.ts";

/** The last migration of the release before this one: its processes still run while ours have migrated already. */
const RELEASED = "20261122133246_digest";

/** A database in which nothing has been applied. */
async function unmigrated(): Promise<OpenDatabase> {
  const database = await testDatabase();
  for (const text of ["DROP SCHEMA public CASCADE", "CREATE SCHEMA public"]) await database.query({ text, values: [] });
  return database;
}

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly filled: boolean;
}

const columnsOf = (database: OpenDatabase): Promise<Column[]> =>
  database.query<Column>({
    text: `SELECT table_name AS "table", column_name AS name, udt_name AS type, is_nullable = 'YES' AS optional,
                  column_default IS NOT NULL OR is_identity = 'YES' OR is_generated = 'ALWAYS' AS filled
           FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
           ORDER BY 1, 2`,
    values: [],
  });

const uniqueOf = async (database: OpenDatabase): Promise<string[]> => {
  const rows = await database.query<{ is: string }>({
    text: `SELECT regexp_replace(indexdef, '^CREATE UNIQUE INDEX \\S+ ON', '') AS is FROM pg_indexes
           WHERE schemaname = 'public' AND indexdef LIKE 'CREATE UNIQUE%' AND tablename <> '_prisma_migrations'`,
    values: [],
  });
  return rows.map(({ is }) => is);
};

it("leaves the release before all that it reads and writes", async () => {
  const database = await unmigrated();
  const known = await knownMigrations();
  const released = known.filter(({ name }) => name <= RELEASED);
  expect(released.at(-1)?.name).toBe(RELEASED);
  await migrate(database, undefined, released);
  const [before, uniqueBefore] = [await columnsOf(database), await uniqueOf(database)];
  await migrate(database);
  const [after, uniqueAfter] = [await columnsOf(database), await uniqueOf(database)];

  const keyOf = ({ table, name }: Column) => `${table}.${name}`;
  const now = new Map(after.map((column) => [keyOf(column), column]));
  const was = new Set(before.map(keyOf));
  const tables = new Set(before.map(({ table }) => table));
  const broken = before.flatMap((column) => {
    const kept = now.get(keyOf(column));
    if (!kept) return [`${keyOf(column)} is gone`];
    if (kept.type !== column.type) return [`${keyOf(column)} has become ${kept.type}`];
    return column.optional && !kept.optional && !kept.filled ? [`${keyOf(column)} must be filled now`] : [];
  });
  const demanded = after
    .filter((column) => tables.has(column.table) && !was.has(keyOf(column)) && !column.optional && !column.filled)
    .map((column) => `${keyOf(column)} is new and must be filled`);
  const strict = uniqueAfter
    .filter((index) => !uniqueBefore.includes(index) && tables.has(/public\.("?)(\w+)\1/.exec(index)?.[2] ?? ""))
    .map((index) => `a new unique index:${index}`);
  expect([...broken, ...demanded, ...strict]).toEqual([]);
});
