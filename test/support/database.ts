import { randomUUID } from "node:crypto";
import { openAsBlob } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { describe } from "vitest";
import { type DatabaseOptions, type OpenDatabase, openDatabase } from "../../src/database/index.ts";
import type { Log } from "../../src/kernel/ports.ts";
import { afterwards } from "./afterwards.ts";
import { template } from "./template.ts";

/** The engine under test: with TEST_DATABASE_URL that PostgreSQL server, else the embedded one. */
const server = process.env.TEST_DATABASE_URL;
export const engine: OpenDatabase["engine"] = server ? "postgresql" : "embedded";

/** For tests of what only one of the engines does: `onPostgresql("…", () => { it(…) })`. */
export const onPostgresql = describe.runIf(engine === "postgresql");
export const onEmbedded = describe.runIf(engine === "embedded");

const nobody = (): void => undefined;
export const silent: Log = { debug: nobody, info: nobody, warn: nobody, error: nobody };

/** No answer of the database comes too late, however busy the machine is. */
const PATIENT = { connectTimeout: 30_000, queryTimeout: 30_000 };

/** A fresh, migrated database of the engine under test, for tests that change more than its rows, or the connection. */
export async function testDatabase(): Promise<OpenDatabase> {
  const options = server ? { ...(await databaseOnServer(server, { migrated: true })), ...PATIENT } : await inMemory();
  const database = await openDatabase(options, { log: silent });
  // Runs before what was registered earlier: the database is closed, then dropped.
  afterwards(() => database.close());
  return database;
}

const inMemory = async (): Promise<DatabaseOptions> => ({ memory: await openAsBlob((await template()).dump) });

/** An empty, migrated database of the engine under test: for one test, or at the top of a file for all of its tests. */
export const emptyDatabase = usedAgain(async () => openDatabase(await anotherDatabase(), { log: silent }));

/** One that is there until all tests are done. */
export const anotherDatabase = async (): Promise<DatabaseOptions> =>
  server ? { ...(await createOnServer(server, { migrated: true })), ...PATIENT } : inMemory();

/**
 * Databases that this process has one test after the other use: emptying what an earlier one had takes a fiftieth of making
 * another. None of them is closed.
 */
export function usedAgain(open: () => Promise<OpenDatabase>): () => Promise<OpenDatabase> {
  const free: OpenDatabase[] = [];
  return async () => {
    const database = free.pop() ?? (await open());
    await empty(database);
    afterwards(async () => void free.push(database));
    return database;
  };
}

/** Deletes instead of truncating: that leaves what the database has planned for the product's statements as it is. */
const empty = (database: OpenDatabase): Promise<unknown> =>
  database.query({
    text: `DO $$
      DECLARE name text;
      BEGIN
        SET LOCAL session_replication_role = replica;
        FOR name IN SELECT quote_ident(tablename) FROM pg_tables
                    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
          EXECUTE 'DELETE FROM ' || name;
        END LOOP;
      END $$`,
    values: [],
  });

/**
 * Where processes of their own, or several openings, find a fresh, migrated database: how to open it, and as the
 * environment of a process. Embedded it is a folder, which one at a time can open.
 */
export async function sharedDatabase(): Promise<{ options: DatabaseOptions; env: Record<string, string> }> {
  if (server) {
    const options = await databaseOnServer(server, { migrated: true });
    return { options, env: { DATABASE_URL: options.url } };
  }
  const dataDir = await temporaryFolder();
  const folder = join(dataDir, "database");
  await cp((await template()).folder, folder, { recursive: true });
  return { options: { folder }, env: { DATA_DIR: dataDir } };
}

/** An empty folder, for as long. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "bellhop-test-"));
  afterwards(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A fresh database on a server, empty unless asked for; for as long. */
export async function databaseOnServer(url: string, { migrated = false } = {}): Promise<{ url: string }> {
  const options = await createOnServer(url, { migrated });
  const name = new URL(options.url).pathname.slice(1);
  afterwards(() => execute(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  return options;
}

/** The same until all tests are done, when databases-of-run drops what has this beginning; it made the migrated one. */
async function createOnServer(url: string, { migrated }: { migrated: boolean }): Promise<{ url: string }> {
  const beginning = process.env.BELLHOP_TEST_DATABASES;
  const name = `${beginning}${randomUUID().replaceAll("-", "")}`;
  await execute(url, `CREATE DATABASE ${name} TEMPLATE ${migrated ? `${beginning}migrated` : "template0"}`);
  // The server is not what crashes in tests.
  await execute(url, `ALTER DATABASE ${name} SET synchronous_commit = off`);
  return { url: Object.assign(new URL(url), { pathname: `/${name}` }).href };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
