import type { Sql } from "../../kernel/ports.ts";
import { patient } from "../patient.ts";

/** A table of the product, as the database knows it. */
export interface Table {
  readonly name: string;
  /** In their order, with their types. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

interface Row {
  readonly name: string;
  readonly columns: Table["columns"];
  /** Other tables whose rows its rows refer to. */
  readonly refersTo: readonly string[];
}

const TABLES = `
  SELECT c.relname AS name,
         (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
          FROM pg_attribute a
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
         ARRAY(SELECT DISTINCT f.relname::text FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
               WHERE k.conrelid = c.oid AND k.contype = 'f' AND f.oid <> c.oid) AS "refersTo"
  FROM pg_class c
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
  ORDER BY c.relname`;

/** All tables but the one of the migrations, each after those that its rows refer to. */
export async function readTables(sql: Sql): Promise<readonly Table[]> {
  const left = new Map((await sql.query<Row>(patient(TABLES))).map((row) => [row.name, row]));
  const tables: Table[] = [];
  while (left.size > 0) {
    const next = [...left.values()].filter(({ refersTo }) => !refersTo.some((name) => left.has(name)));
    if (next.length === 0) throw new Error(`These tables refer to each other: ${[...left.keys()].join(", ")}.`);
    for (const { name, columns } of next) {
      tables.push({ name, columns });
      left.delete(name);
    }
  }
  return tables;
}

/** A sequence, and the last number that it gave; one that gave none is left out. */
export const readSequences = (sql: Sql): Promise<{ name: string; last: string }[]> =>
  sql.query(
    patient(`SELECT sequencename AS name, last_value::text AS last FROM pg_sequences
             WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1`),
  );

/** A name as it stands in a statement. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
