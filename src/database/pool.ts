import pg from "pg";
import { DatabaseUnavailable } from "../kernel/errors.ts";
import type { Database, Statement } from "../kernel/ports.ts";
import { explained } from "./failures.ts";

const INT8 = 20;

/** Columns of type bigint (and counts) come as numbers; one that a number cannot hold exactly is an error. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === INT8 && format !== "binary" ? exactNumber : pg.types.getTypeParser(oid, format as "text"),
};

function exactNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`The bigint ${text} does not fit into a number.`);
  return value;
}

/**
 * Opens the one pool through which everything goes, Prisma included. All that its clients throw because the database did
 * not answer is DatabaseUnavailable.
 */
export function createPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, types });
  // A connection that breaks has been removed from the pool when this is told; the next statement opens another.
  pool.on("error", ignore);
  pool.on("connect", (client) => {
    client.on("error", ignore);
    client.query = explainFailures(client.query.bind(client));
  });
  pool.connect = explainFailures(pool.connect.bind(pool));
  return pool;
}

const ignore = (): void => undefined;

/** Wraps a function that, as pg's do, ends in a callback or returns a promise. */
function explainFailures<Method>(method: Method): Method {
  const call = method as (...args: unknown[]) => unknown;
  const explaining = (...args: unknown[]): unknown => {
    const callback = args.at(-1);
    if (typeof callback === "function") {
      return call(...args.slice(0, -1), (error: unknown, ...rest: unknown[]) =>
        callback(error && explained(error), ...rest),
      );
    }
    const result = call(...args);
    return result instanceof Promise ? result.catch(rethrow) : result;
  };
  return explaining as Method;
}

const rethrow = (error: unknown): never => {
  throw explained(error);
};

/** Statements and transactions on a pool. */
export function createSql(pool: pg.Pool): Database {
  return {
    query: (statement) => withClient(pool, (client) => run(client, statement)),
    transaction: (work) =>
      withClient(pool, async (client) => {
        await client.query("BEGIN");
        try {
          const result = await work({ query: (statement) => run(client, statement) });
          await commit(client);
          return result;
        } catch (error) {
          if (!(error instanceof DatabaseUnavailable)) await client.query("ROLLBACK");
          throw error;
        }
      }),
  };
}

/** Lends a client of the pool. One that did not answer is not used again: it may still be busy, or in a transaction. */
async function withClient<Result>(pool: pg.Pool, use: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    const result = await use(client);
    client.release();
    return result;
  } catch (error) {
    client.release(error instanceof DatabaseUnavailable);
    throw error;
  }
}

async function run<Row>(client: pg.PoolClient, { values, ...statement }: Statement): Promise<Row[]> {
  const { rows } = await client.query({ ...statement, values: [...values] });
  return rows as Row[];
}

/** PostgreSQL answers the COMMIT of a transaction in which something failed with a quiet ROLLBACK. */
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query("COMMIT");
  if (command !== "COMMIT") throw new Error("Nothing was saved: a statement of this transaction had failed.");
}
