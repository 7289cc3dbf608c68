import type { Sql } from "../../src/kernel/ports.ts";

/** The tables and columns, by the database's own catalog, in which any of these words stands, whatever their type. */
export async function whereStand(sql: Sql, words: readonly string[]): Promise<string[]> {
  const columns = await sql.query<{ table: string; column: string }>({
    text: `SELECT table_name AS table, column_name AS column FROM information_schema.columns
           WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1, 2`,
    values: [],
  });
  const found: string[] = [];
  for (const { table, column } of columns) {
    const rows = await sql.query({
      text: `SELECT FROM "${table}" t, unnest($1::text[]) word
             WHERE position(lower(word) IN lower(t."${column}"::text)) > 0
                OR position(lower(to_json(word)::text) IN lower(t."${column}"::text)) > 0 LIMIT 1`,
      values: [words],
    });
    if (rows.length > 0) found.push(`${table}.${column}`);
  }
  return found;
}
