import { createHash, type Hash } from "node:crypto";
import type { Database, Sql } from "../../kernel/ports.ts";
import { patient } from "../patient.ts";
import { quoted, readSequences, readTables, type Table } from "./catalog.ts";
import { type Contents, type Header, VERSION } from "./format.ts";

/** Rows that are in memory at a time. */
const AT_ONCE = 200;

/** Nobody waits for it, every statement sees the same moment, and all engines write a value in the same way. */
const AS_IT_IS = [
  "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY",
  "SET LOCAL statement_timeout = 0",
  "SET LOCAL idle_in_transaction_session_timeout = 0",
  "SET LOCAL TimeZone = 'UTC'",
  "SET LOCAL DateStyle = 'ISO'",
  "SET LOCAL bytea_output = 'hex'",
];

/**
 * Gives everything that is in a database at one moment to `write`, as the lines of a backup. Nothing is changed, and on a
 * server nobody waits. Throws what `write` throws, and the reason of the signal when that is given.
 */
export const takeBackup = (
  database: Database,
  write: (lines: string) => Promise<void>,
  signal: AbortSignal,
): Promise<Contents> =>
  database.transaction(async (sql) => {
    for (const text of AS_IT_IS) await sql.query(patient(text));
    const hash = createHash("sha256");
    const writeHashed = async (lines: string): Promise<void> => {
      signal.throwIfAborted();
      await write(hashed(hash, lines));
    };
    const header = await readHeader(sql);
    await writeHashed(line(header));
    const tables = await readTables(sql);
    let rows = 0;
    for (const table of tables) rows += await takeTable(sql, table, writeHashed);
    const sequences = await readSequences(sql);
    await write(line({ tables: tables.length, rows, sequences, sha256: hash.digest("hex") }));
    return { tables: tables.length, rows, keys: header.keys };
  });

function hashed(hash: Hash, lines: string): string {
  hash.update(lines);
  return lines;
}

const line = (what: object): string => `${JSON.stringify(what)}\n`;

async function readHeader(sql: Sql): Promise<Header> {
  const migrations = await sql.query<Header["migrations"][number]>(
    patient("SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY 1"),
  );
  const keys = await sql.query<{ key: string }>(
    patient("SELECT DISTINCT split_part(sealed, ':', 2) AS key FROM secret ORDER BY 1"),
  );
  const [now] = await sql.query<{ at: Date }>(patient("SELECT clock_timestamp() AS at"));
  return {
    bellhop: "backup",
    version: VERSION,
    madeAt: now?.at.toISOString() ?? "",
    migrations,
    keys: keys.map(({ key }) => key),
  };
}

/** Returns how many rows it has. */
async function takeTable(sql: Sql, { name, columns }: Table, write: (lines: string) => Promise<void>): Promise<number> {
  await write(line({ table: name, columns: columns.map((column) => column.name) }));
  const values = columns.map((column) => `${quoted(column.name)}::text`).join(", ");
  await sql.query(
    patient(`DECLARE taken NO SCROLL CURSOR FOR SELECT to_json(ARRAY[${values}])::text AS line FROM ${quoted(name)}`),
  );
  let rows = 0;
  for (;;) {
    const some = await sql.query<{ line: string }>(patient(`FETCH ${AT_ONCE} FROM taken`));
    if (some.length === 0) break;
    rows += some.length;
    await write(some.map((row) => `${row.line}\n`).join(""));
  }
  await sql.query(patient("CLOSE taken"));
  await write(line({ rows }));
  return rows;
}
