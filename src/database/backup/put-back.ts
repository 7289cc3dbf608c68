import { createHash } from "node:crypto";
import { ConfigError } from "../../kernel/errors.ts";
import type { Database, Sql } from "../../kernel/ports.ts";
import { knownMigrations, migrate } from "../migrate.ts";
import { patient } from "../patient.ts";
import { quoted, readTables, type Table } from "./catalog.ts";
import { type Contents, End, Header, TableEnd, TableLine, VERSION } from "./format.ts";

/** Rows that one statement puts back, and characters after which it takes no more. */
const AT_ONCE = 500;
const CHARACTERS = 1_000_000;

/**
 * Puts a backup into an empty database, and brings that up to date. All of it is there afterwards, or nothing: it is one
 * transaction. Throws ConfigError with what to do if the backup is not whole, or this is not the place for it, and the
 * reason of the signal when that is given.
 * @param lines those of the backup
 */
export async function putBack(
  database: Database,
  lines: AsyncIterable<string>,
  signal: AbortSignal,
): Promise<Contents> {
  const read = readBackup(lines, signal);
  const header = readHeader((await read.next()).value);
  await refuseUnknown(header);
  await refuseAhead(database, header);
  await migrate(database, undefined, header.migrations);
  const contents = await database.transaction((sql) => fill(sql, header, read));
  await migrate(database);
  return contents;
}

interface BackupLine {
  readonly text: string;
  /** Of all lines before it. */
  readonly hashBefore: () => string;
}

async function* readBackup(lines: AsyncIterable<string>, signal: AbortSignal): AsyncGenerator<BackupLine, undefined> {
  const hash = createHash("sha256");
  for await (const text of lines) {
    signal.throwIfAborted();
    yield { text, hashBefore: () => hash.copy().digest("hex") };
    hash.update(`${text}\n`);
  }
}

function readHeader(first: BackupLine | undefined): Header {
  const header = first && Header.safeParse(parsed(first.text));
  if (!header?.success) throw new ConfigError(["This is no backup of Bellhop’s."]);
  if (header.data.version !== VERSION) throw new ConfigError([NEWER]);
  return header.data;
}

const NEWER = "This backup was made by a newer Bellhop: restore it with that one, or a newer one still.";

async function refuseUnknown({ migrations }: Header): Promise<void> {
  const known = new Map((await knownMigrations()).map(({ name, checksum }) => [name, checksum]));
  if (migrations.some(({ name, checksum }) => known.get(name) !== checksum)) throw new ConfigError([NEWER]);
}

/** What a migration does to rows that are there already would be missing. */
async function refuseAhead(database: Database, { migrations }: Header): Promise<void> {
  const [table] = await database.query<{ there: boolean }>(
    patient("SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there"),
  );
  if (!table?.there) return;
  const applied = await database.query<{ name: string }>(
    patient("SELECT migration_name AS name FROM _prisma_migrations WHERE rolled_back_at IS NULL"),
  );
  if (applied.every(({ name }) => migrations.some((one) => one.name === name))) return;
  throw new ConfigError([
    "The backup is older than this database, which is empty but was started by a newer Bellhop. Make a new one (createdb, or another folder in DATA_DIR), and restore into that before Bellhop is started on it.",
  ]);
}

async function fill(sql: Sql, header: Header, read: AsyncGenerator<BackupLine, undefined>): Promise<Contents> {
  await sql.query(patient("SET LOCAL statement_timeout = 0"));
  await sql.query(patient("SET LOCAL idle_in_transaction_session_timeout = 0"));
  const tables = new Map((await readTables(sql)).map((table) => [table.name, table]));
  await refuseInUse(sql);
  await sql.query(patient(`LOCK TABLE ${[...tables.keys()].map(quoted).join(", ")} IN ACCESS EXCLUSIVE MODE`));
  await refuseFull(sql, tables.keys());
  let [filled, rows] = [0, 0];
  for (;;) {
    const next = await theNext(read);
    const begun = TableLine.safeParse(parsed(next.text));
    if (!begun.success) {
      await end(sql, next, { tables: filled, rows });
      return { tables: filled, rows, keys: header.keys };
    }
    filled += 1;
    rows += await fillTable(sql, columnsOf(tables.get(begun.data.table), begun.data), begun.data.table, read);
  }
}

/** Whatever runs on it would go on with what it remembers. */
async function refuseInUse(sql: Sql): Promise<void> {
  const others = await sql.query(
    patient(`SELECT FROM pg_stat_activity
             WHERE datname = current_database() AND application_name = 'bellhop' AND pid <> pg_backend_pid() LIMIT 1`),
  );
  if (others.length > 0) throw new ConfigError(["Bellhop runs on this database: stop it first."]);
}

async function refuseFull(sql: Sql, names: Iterable<string>): Promise<void> {
  for (const name of names) {
    const some = await sql.query(patient(`SELECT FROM ${quoted(name)} LIMIT 1`));
    if (some.length > 0)
      throw new ConfigError([
        "This database is not empty, so nothing is restored into it. Name an empty one in DATABASE_URL, or an empty folder in DATA_DIR, on which Bellhop was not started yet.",
      ]);
  }
}

function columnsOf(table: Table | undefined, { columns }: TableLine): Table["columns"] {
  const known = columns.map((name) => table?.columns.find((column) => column.name === name));
  if (!table || known.length !== table.columns.length) throw new ConfigError([DAMAGED]);
  return known.map((column) => {
    if (!column) throw new ConfigError([DAMAGED]);
    return column;
  });
}

/** Returns how many rows it has now. */
async function fillTable(
  sql: Sql,
  columns: Table["columns"],
  name: string,
  read: AsyncGenerator<BackupLine, undefined>,
): Promise<number> {
  const text = `
    INSERT INTO ${quoted(name)} (${columns.map((column) => quoted(column.name)).join(", ")})
    SELECT ${columns.map(({ type }, at) => `(line->>${at})::${type}`).join(", ")} FROM json_array_elements($1::json) line`;
  let [rows, characters] = [0, 0];
  let some: string[] = [];
  const put = async (): Promise<void> => {
    if (some.length > 0) await sql.query(patient(text, `[${some.join(",")}]`));
    [some, characters] = [[], 0];
  };
  for (;;) {
    const next = await theNext(read);
    if (!next.text.startsWith("[")) {
      await put();
      const ended = TableEnd.safeParse(parsed(next.text));
      if (ended.data?.rows !== rows) throw new ConfigError([DAMAGED]);
      return rows;
    }
    some.push(next.text);
    rows += 1;
    characters += next.text.length;
    if (some.length >= AT_ONCE || characters > CHARACTERS) await put();
  }
}

async function end(sql: Sql, last: BackupLine, found: Pick<Contents, "tables" | "rows">): Promise<void> {
  const said = End.safeParse(parsed(last.text)).data;
  const isWhole = said?.sha256 === last.hashBefore() && said.tables === found.tables && said.rows === found.rows;
  if (!isWhole) throw new ConfigError([DAMAGED]);
  for (const { name, last } of said.sequences)
    await sql.query(patient("SELECT setval($1::regclass, $2::bigint)", quoted(name), last));
}

async function theNext(read: AsyncGenerator<BackupLine, undefined>): Promise<BackupLine> {
  const { value } = await read.next();
  if (!value) throw new ConfigError([DAMAGED]);
  return value;
}

export const DAMAGED = "The backup is not whole: it was cut off, or changed since it was made. Take another one.";

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
