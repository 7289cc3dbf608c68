import { setTimeout } from "node:timers/promises";
import type pg from "pg";
import { DatabaseUnavailable } from "../kernel/errors.ts";
import type { Log, Sql } from "../kernel/ports.ts";
import { createSql } from "./pool.ts";

/** Milliseconds in which hardly anybody wants anything of the database before it is tidied up. */
const QUIET = 1_000;
/** Statements in that time which are nobody's request: the outbox looks once a second, others now and then. */
const FEW = 3;
/** Milliseconds until the next look, when all tables are tidy. */
const REST = 60_000;

interface Options {
  readonly pool: pg.Pool;
  readonly log: Log;
  /** Resolves after so many milliseconds; rejects when the signal is given. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

const waitUnnoticed = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  setTimeout(milliseconds, undefined, { ref: false, signal });

/**
 * Does for the embedded database what autovacuum does on a server, which PostgreSQL does not have inside a process: one
 * table after the other, each only after a second in which hardly anybody wanted anything, because while it does that
 * everybody waits.
 */
export function keepTidy({ pool, log, wait = waitUnnoticed }: Options): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const sql = createSql(pool);
  let lent = 0;
  const count = (): void => {
    lent += 1;
  };
  pool.on("acquire", count);

  async function untilQuiet(): Promise<void> {
    do {
      lent = 0;
      await wait(QUIET, signal);
    } while (lent > FEW || pool.waitingCount > 0 || pool.idleCount < pool.totalCount);
  }

  async function tidyWell(): Promise<boolean> {
    try {
      return await tidyOne(sql);
    } catch (error) {
      // Of a database that has stopped somebody else tells.
      if (!(error instanceof DatabaseUnavailable)) log.warn({ err: error }, "The embedded database was not tidied up");
      return false;
    }
  }

  async function run(): Promise<void> {
    for (;;) {
      await untilQuiet();
      if (!(await tidyWell())) await wait(REST, signal);
    }
  }

  const ended = run().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return {
    async stop() {
      stopping.abort();
      pool.off("acquire", count);
      await ended;
    },
  };
}

/**
 * Tidies up the table that has changed most since that was done, in one of two ways; false if none has changed much.
 * Throws DatabaseUnavailable.
 */
export async function tidyOne(sql: Sql): Promise<boolean> {
  const [worst] = await sql.query<{ what: string }>({ name: "tidying.worst", text: WORST, values: [] });
  if (!worst) return false;
  await sql.query({ text: worst.what, values: [] });
  return true;
}

/**
 * With the thresholds of autovacuum: a fifth of the rows dead or new, which is also when the index of words takes in what is
 * new, or a tenth changed. What is counted is forgotten when the process ends: the pages tell then what has grown, and its
 * sample which rows are dead.
 */
const WORST = `
  SELECT way || ' ' || name AS what
  FROM (
    SELECT format('%I.%I', s.schemaname, s.relname) AS name, greatest(c.reltuples, 0) AS many, s.n_dead_tup,
           s.n_ins_since_vacuum, s.n_mod_since_analyze, pg_relation_size(c.oid) / 8192 AS pages, c.relpages
    FROM pg_stat_user_tables s JOIN pg_class c ON c.oid = s.relid
  ) counted, LATERAL (VALUES
    ('VACUUM', greatest(n_dead_tup / (500 + 0.2 * many), n_ins_since_vacuum / (1000 + 0.2 * many))),
    ('ANALYZE', greatest(n_mod_since_analyze / (500 + 0.1 * many), pages / (16 + 1.2 * relpages)))
  ) AS need (way, due)
  WHERE due >= 1
  ORDER BY due DESC LIMIT 1`;
