import type { Sql } from "../../src/kernel/ports.ts";

/** A column that a row of a table has to be given. */
interface Needed {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  /** The table and column that it refers to. */
  readonly of: { readonly table: string; readonly column: string } | null;
}

/** The tables of which each row belongs to an organization, as the database knows them. */
export const tablesWithOrganization = async (sql: Sql): Promise<string[]> =>
  (
    await sql.query<{ name: string }>({
      text: `SELECT table_name AS name FROM information_schema.columns
             WHERE table_schema = current_schema() AND column_name = 'organization_id' ORDER BY 1`,
      values: [],
    })
  ).map(({ name }) => name);

const NEEDED = `
  SELECT c.table_name AS table, c.column_name AS column, c.udt_name AS type,
         (SELECT json_build_object('table', r.relname, 'column', ra.attname) FROM pg_constraint k
          JOIN pg_class t ON t.oid = k.conrelid JOIN pg_class r ON r.oid = k.confrelid
          JOIN LATERAL unnest(k.conkey, k.confkey) AS pair(own, other) ON true
          JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = pair.own
          JOIN pg_attribute ra ON ra.attrelid = r.oid AND ra.attnum = pair.other
          WHERE k.contype = 'f' AND t.relname = c.table_name AND a.attname = c.column_name
          ORDER BY cardinality(k.conkey) DESC LIMIT 1) AS of
  FROM information_schema.columns c
  WHERE c.table_schema = current_schema() AND c.column_name <> 'organization_id' AND c.is_generated = 'NEVER'
    AND (c.is_nullable = 'NO' AND c.column_default IS NULL OR c.udt_name = 'text' OR c.column_name = 'subject_id')
  ORDER BY c.table_name, c.ordinal_position`;

const values: Readonly<Record<string, string>> = {
  uuid: "gen_random_uuid()",
  int4: "1",
  int8: "1",
  float8: "1",
  numeric: "1",
  bool: "false",
  timestamptz: "now()",
  date: "current_date",
  bytea: "'\\x00'",
};

/** What the database wants of some columns. */
const special: Readonly<Record<string, string>> = {
  "digest.lines": "'[]'",
  "delivery.subject_id": "gen_random_uuid()",
  "person.own_zone": "'UTC'",
  "person.time_zone": "'UTC'",
  "secret.sealed": "'enc1:theirs'",
  "unit.time_zone": "'UTC'",
  "week_measure.place_id": "$1",
  "week_measure.week": "'2026-11-16'",
};

/**
 * Gives an organization a row in each of its tables that has none: with texts that say what they are, and nothing more than
 * each needs. Throws when a column is of a type that it does not know, or a table cannot be filled.
 */
export async function fillEmptyTables(sql: Sql, organizationId: string): Promise<void> {
  const columns = Map.groupBy(await sql.query<Needed>({ text: NEEDED, values: [] }), ({ table }) => table);
  let left = await emptyTables(sql, organizationId);
  while (left.length > 0) {
    const empty = new Set(left);
    // Whatever refers to something comes after that.
    const ready = left.filter((table) =>
      (columns.get(table) ?? []).every(({ of }) => of === null || of.table === table || !empty.has(of.table)),
    );
    if (ready.length === 0) throw new Error(`Nothing can be filled of ${left.join(", ")}.`);
    for (const table of ready) await fill(sql, organizationId, table, columns.get(table) ?? []);
    left = left.filter((table) => !ready.includes(table));
  }
}

async function emptyTables(sql: Sql, organizationId: string): Promise<string[]> {
  const empty: string[] = [];
  for (const table of await tablesWithOrganization(sql)) {
    const rows = await sql.query({
      text: `SELECT FROM "${table}" WHERE organization_id = $1 LIMIT 1`,
      values: [organizationId],
    });
    if (rows.length === 0) empty.push(table);
  }
  return empty;
}

const fill = (sql: Sql, organizationId: string, table: string, columns: readonly Needed[]): Promise<unknown> =>
  sql.query({
    text: `INSERT INTO "${table}" (organization_id${columns.map(({ column }) => `, "${column}"`).join("")})
           VALUES ($1${columns.map((needed) => `, ${given(needed)}`).join("")})`,
    values: [organizationId],
  });

function given({ table, column, type, of }: Needed): string {
  const wanted = special[`${table}.${column}`];
  if (wanted !== undefined) return wanted;
  if (of) return `(SELECT "${of.column}" FROM "${of.table}" WHERE organization_id = $1 LIMIT 1)`;
  const words = `the ${column.replaceAll("_", " ")} of a ${table.replaceAll("_", " ")} that is theirs`;
  if (type === "text") return `'${words}'`;
  if (type === "jsonb" || type === "json") return `'{"says": "${words}"}'`;
  if (type.startsWith("_")) return "'{}'";
  const value = values[type];
  if (value === undefined) throw new Error(`Say what a ${type} is filled with: ${table}.${column}`);
  return value;
}
