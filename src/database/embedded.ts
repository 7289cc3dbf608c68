import { PGlite } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import type pg from "pg";
import { ConfigError } from "../kernel/errors.ts";
import type { Log } from "../kernel/ports.ts";
import { refuseAfterCrash } from "./crash.ts";
import { createData, damaged, makeParent, needsCreation } from "./data-folder.ts";
import { DurableFiles } from "./durable-files.ts";
import type { Engine } from "./engine.ts";
import { lockFolder } from "./folder-lock.ts";
import { amended, createPool } from "./pool.ts";
import { keepTidy } from "./tidying.ts";

export interface FolderOptions {
  /** Made if it is not there; everything of the database is in it, and beside it a lock. */
  readonly folder: string;
}
export interface MemoryOptions {
  /** A dump of a data folder to begin with: for tests. */
  readonly memory: Blob;
}

/** One connection serves everybody: wait for it as long as Prisma's longest transaction may take (milliseconds). */
const CONNECT_TIMEOUT = 15_000;

const SETTINGS = [
  "shared_buffers=16MB",
  "wal_buffers=512kB",
  "max_connections=10",
  // A sample of 3,000 rows in place of 30,000, during which everybody would wait for a second.
  "default_statistics_target=10",
].flatMap((setting) => ["-c", setting]);
/** PGlite turns fsync off. */
const DURABLE = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
  "-c",
  "wal_sync_method=fsync",
  ...SETTINGS,
];

/** Opens PostgreSQL inside this process on a folder that it keeps to itself. Throws ConfigError if it cannot be used. */
export async function openFolder({ folder }: FolderOptions, log: Log): Promise<Engine> {
  makeParent(folder);
  const unlock = lockFolder(folder);
  try {
    if (needsCreation(folder)) {
      log.info({ folder }, "Creating the embedded database, which takes some seconds the first time");
      await createData(folder);
    }
    return tidied(createEngine(await startIn(folder), log, unlock), log);
  } catch (error) {
    unlock();
    throw error;
  }
}

export async function openMemory({ memory }: MemoryOptions, log: Log): Promise<Engine> {
  const startParams = [...PGlite.defaultStartParams, ...SETTINGS];
  return createEngine(await PGlite.create({ loadDataDir: memory, startParams }), log, () => undefined);
}

function tidied(engine: Engine, log: Log): Engine {
  const tidying = keepTidy({ pool: engine.pool, log });
  return {
    ...engine,
    async close() {
      await tidying.stop();
      await engine.close();
    },
  };
}

async function startIn(folder: string): Promise<PGlite> {
  let reason: string | undefined;
  const onStderr = (line: string): boolean => {
    reason ??= /(?:FATAL|PANIC): +(.*)/.exec(line)?.[1];
    return false;
  };
  try {
    return await PGlite.create({ fs: new DurableFiles(folder), startParams: DURABLE, onStderr });
  } catch (error) {
    throw reason ? new ConfigError([damaged(folder, reason)]) : error;
  }
}

const ignore = (): void => undefined;

/** What pg connects with to speak to PGlite, with two faults of 0.5 mended. */
function connectionTo(pglite: PGlite): pg.PoolConfig {
  const config = createPgConfig(pglite);
  const { connection } = config;
  // pg also hands over its own `types`, an object that PGlite takes for a list of parameter types.
  const parse = connection.parse.bind(connection);
  connection.parse = (query) => parse({ ...query, types: Array.isArray(query.types) ? query.types : undefined });
  // It forgets everybody who listens when a client ends; an error that nobody hears then would end the process.
  const end = connection.end.bind(connection);
  connection.end = () => {
    end();
    connection.on("error", ignore);
  };
  return config;
}

/**
 * The pool closes a client after any failed statement of Prisma's; here the next one would inherit the connection while
 * PGlite is still answering the last.
 */
function keepConnected(client: pg.PoolClient): pg.PoolClient {
  const release = client.release.bind(client);
  client.release = () => release();
  return client;
}

function createEngine(pglite: PGlite, log: Log, unlock: () => void): Engine {
  const crashed = refuseAfterCrash(pglite, log);
  const pool = createPool({
    ...connectionTo(pglite),
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
  });
  pool.connect = amended(pool.connect.bind(pool), keepConnected);
  return {
    name: "embedded",
    pool,
    subscribe(channel, hear) {
      pglite.onNotification((on, message) => on === channel && hear(message));
      // In the session, which outlives the pool's clients.
      void pool.query(`LISTEN ${channel}`).then(() => hear(undefined), ignore);
    },
    async close() {
      await pool.end();
      if (!crashed()) await pglite.close();
      unlock();
    },
  };
}
