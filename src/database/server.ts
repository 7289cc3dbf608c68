import type pg from "pg";
import { ConfigError, DatabaseUnavailable } from "../kernel/errors.ts";
import type { Engine } from "./engine.ts";
import { codeOf } from "./failures.ts";
import { createPool } from "./pool.ts";
import { subscribe } from "./subscription.ts";

export interface ServerOptions {
  readonly url: string;
  /** Connections that one process keeps at most; 10. */
  readonly poolSize?: number;
  /** Milliseconds to wait for a free or new connection; 1500, so that a person hears within 3 seconds that it failed. */
  readonly connectTimeout?: number;
  /** Milliseconds that one statement may take; 2500, for the same reason. */
  readonly queryTimeout?: number;
}

const OLDEST = 15;
/** Longer than any transaction may take, milliseconds: what a process that hangs has locked is freed then. */
const IDLE_IN_TRANSACTION = 20_000;

/** Connects to a PostgreSQL server. Throws ConfigError if it does not let us in or is too old, DatabaseUnavailable. */
export async function openServer(options: ServerOptions): Promise<Engine> {
  const { url, poolSize = 10, connectTimeout = 1500, queryTimeout = 2500 } = options;
  const connection = {
    connectionString: url,
    application_name: "bellhop",
    connectionTimeoutMillis: connectTimeout,
    query_timeout: queryTimeout,
    keepAlive: true,
  };
  // The server gives up a little earlier than we do: then it is certain that a late statement had no effect.
  const settings = [
    `SET statement_timeout = ${Math.floor(queryTimeout * 0.9)}`,
    `SET idle_in_transaction_session_timeout = ${IDLE_IN_TRANSACTION}`,
  ];
  const pool = createPool({
    ...connection,
    max: poolSize,
    async onConnect(client) {
      await client.query(settings.join(";"));
    },
  });
  try {
    await checkVersion(pool);
  } catch (error) {
    await pool.end();
    throw inWords(error);
  }
  const subscriptions: (() => void)[] = [];
  return {
    name: "postgresql",
    pool,
    subscribe: (channel, hear) => void subscriptions.push(subscribe(connection, channel, hear)),
    async close() {
      for (const stop of subscriptions) stop();
      await pool.end();
    },
  };
}

async function checkVersion(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ server_version: string }>("SHOW server_version");
  const version = rows[0]?.server_version ?? "";
  if (Number.parseInt(version, 10) < OLDEST) {
    throw new ConfigError([`DATABASE_URL leads to PostgreSQL ${version}, but Bellhop needs ${OLDEST} or newer.`]);
  }
}

/** What an operator can put right, by the SQLSTATE with which the server refuses a connection. */
const REFUSALS: Readonly<Record<string, string>> = {
  "28000": "PostgreSQL refuses the user of DATABASE_URL: check its name, and pg_hba.conf on the server.",
  "28P01": "PostgreSQL refuses the password in DATABASE_URL: check the user and the password.",
  "3D000": "DATABASE_URL names a database that does not exist: create it with createdb, or correct the name.",
};

function inWords(error: unknown): unknown {
  const cause = error instanceof DatabaseUnavailable ? error.cause : undefined;
  const sentence = cause instanceof Error ? REFUSALS[codeOf(cause)] : undefined;
  return sentence ? new ConfigError([sentence]) : error;
}
