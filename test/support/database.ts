import { createHash, randomUUID } from "node:crypto";
import { existsSync, openAsBlob, readdirSync, readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { describe, onTestFinished, TestRunner } from "vitest";
import { type DatabaseOptions, type OpenDatabase, openDatabase } from "../../src/database/index.ts";
import type { Log } from "../../src/kernel/ports.ts";
import { afterwards } from "./afterwards.ts";

/** The engine under test: with TEST_DATABASE_URL that PostgreSQL server, else the embedded one. */
const server = process.env.TEST_DATABASE_URL;
export const engine: OpenDatabase["engine"] = server ? "postgresql" : "embedded";

/** For tests of what only one of the engines does: `onPostgresql("…", () => { it(…) })`. */
export const onPostgresql = describe.runIf(engine === "postgresql");
export const onEmbedded = describe.runIf(engine === "embedded");

const nobody = (): void => undefined;
export const silent: Log = { debug: nobody, info: nobody, warn: nobody, error: nobody };

/** For tests in which no answer of the database may come too late, however busy the machine is. */
export const PATIENT = { connectTimeout: 30_000, queryTimeout: 30_000 };

/**
 * A fresh, migrated database of the engine under test: for one test, or at the top of a file for all of its tests.
 * @param waiting how long a server may take
 */
export async function testDatabase(waiting: Partial<typeof PATIENT> = {}): Promise<OpenDatabase> {
  const options = server ? { ...(await databaseOnServer(server)), ...waiting } : await inMemory();
  const database = await openDatabase(options, { log: silent });
  // Runs before what was registered earlier: the database is closed, then dropped.
  afterwards(() => database.close());
  return database;
}

const inMemory = async (): Promise<DatabaseOptions> => ({ memory: await openAsBlob((await template()).dump) });

/** Those that no test has at the moment, for as long as this process runs its files of tests. */
const free: OpenDatabase[] = [];

/** An empty database, for one test: emptying what an earlier test had takes a twentieth of making another. */
export async function emptyDatabase(): Promise<OpenDatabase> {
  if (TestRunner.getCurrentTest() === undefined) return testDatabase();
  const database =
    free.pop() ?? (await openDatabase(server ? await createOnServer(server) : await inMemory(), { log: silent }));
  await empty(database);
  onTestFinished(() => void free.push(database));
  return database;
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
  const options = await createOnServer(url);
  const name = new URL(options.url).pathname.slice(1);
  afterwards(() => execute(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  if (migrated) await (await openDatabase(options, { log: silent })).close();
  return options;
}

/** The same until all tests are done, when drop-databases drops what has this beginning. */
async function createOnServer(url: string): Promise<{ url: string }> {
  const name = `${process.env.BELLHOP_TEST_DATABASES}${randomUUID().replaceAll("-", "")}`;
  await execute(url, `CREATE DATABASE ${name}`);
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

interface Template {
  /** A data folder as it is after the first start. */
  readonly folder: string;
  /** The same as PGlite loads it into memory. */
  readonly dump: string;
}

const CACHE = fileURLToPath(new URL("../../node_modules/.cache/bellhop-test/", import.meta.url));

/** The first start of the embedded database takes seconds: its result is kept until PGlite or the migrations change. */
async function template(): Promise<Template> {
  const kept = join(CACHE, templateVersion());
  if (!existsSync(kept)) await makeTemplate(kept);
  return { folder: join(kept, "database"), dump: join(kept, "dump.tar") };
}

function templateVersion(): string {
  const hash = createHash("sha256");
  const migrations = fileURLToPath(new URL("../../prisma/migrations/", import.meta.url));
  const files = readdirSync(migrations, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".sql"));
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(migrations, file)));
  hash.update(readFileSync(fileURLToPath(import.meta.resolve("@electric-sql/pglite"))));
  return hash.digest("hex").slice(0, 16);
}

/** Several test files may do this at once: each makes its own, and whichever is ready last finds it there already. */
async function makeTemplate(kept: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const draft = await mkdtemp(join(CACHE, "draft-"));
  const folder = join(draft, "database");
  const database = await openDatabase({ folder }, { log: silent });
  await database.close();
  const pglite = await PGlite.create(folder);
  const dump = await pglite.dumpDataDir("none");
  await writeFile(join(draft, "dump.tar"), dump.stream());
  await pglite.close();
  await rename(draft, kept).catch(() => rm(draft, { recursive: true }));
}
