import type { OpenDatabase } from "../database/index.ts";

/** Empties the database: as it is after its migrations. */
export async function forgetEverything(database: OpenDatabase): Promise<void> {
  const tables = await database.query<{ name: string }>({
    text: `SELECT quote_ident(tablename) AS name FROM pg_tables
           WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
    values: [],
  });
  await database.query({ text: `TRUNCATE ${tables.map(({ name }) => name).join(", ")}`, values: [] });
}
