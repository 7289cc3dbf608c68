import pg from "pg";
import { during } from "../kernel/observed.ts";
import type { Database, Statement } from "../kernel/ports.ts";
import { explained, isConnectionLost } from "./failures.ts";

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
    client.query = explaining(client.query.bind(client));
  });
  pool.connect = explaining(pool.connect.bind(pool));
  return pool;
}

const ignore = (): void => undefined;

/** Has a method of pg, which calls back or returns a promise, throw what `explained` makes of its errors. */
const explaining = <Method>(method: Method): Method => amended(method, (result) => result);

/** The same, with its result changed too. */
export function amended<Method, Result>(method: Method, amend: (result: Result) => Result): Method {
  const call = method as (...args: unknown[]) => unknown;
  const amending = (...args: unknown[]): unknown => {
    const callback = args.at(-1);
    if (typeof callback === "function") {
      return call(...args.slice(0, -1), (error: unknown, result: Result, ...rest: unknown[]) =>
        error ? callback(explained(error), result, ...rest) : callback(error, amend(result), ...rest),
      );
    }
    const result = call(...args);
    return result instanceof Promise ? result.then(amend, rethrow) : result;
  };
  return amending as Method;
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
          if (!isConnectionLost(error)) await client.query("ROLLBACK");
          throw error;
        }
      }),
  };
}

/** Lends a client of the pool. One whose connection failed is not used again: it may still be busy, or in a transaction. */
async function withClient<Result>(pool: pg.Pool, use: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    const result = await use(client);
    client.release();
    return result;
  } catch (error) {
    client.release(isConnectionLost(error));
    throw error;
  }
}

const run = <Row>(client: pg.PoolClient, { values, ...statement }: Statement): Promise<Row[]> =>
  during("statement", { name: statement.name ?? "unnamed" }, async () => {
    const { rows } = await client.query({ ...statement, values: [...values] });
    return rows as Row[];
  });

/** PostgreSQL answers the COMMIT of a transaction in which something failed with a quiet ROLLBACK. */
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query("COMMIT");
  if (command !== "COMMIT") throw new Error("Nothing was saved: a statement of this transaction had failed.");
}
