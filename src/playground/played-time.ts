import type { Config } from "../config.ts";
import type { OpenDatabase } from "../database/index.ts";
import { type Clock, systemClock } from "../kernel/clock.ts";

/**
 * Time that can be moved ahead: of a clock, and of the database in the same breath. Whatever Bellhop asks the database for
 * the time (`clock_timestamp()` and the like) is answered by functions of the same names that stand in the way of
 * PostgreSQL's own, in a schema that only these connections look into.
 */
export interface PlayedClock extends Clock {
  /** Milliseconds. */
  ahead(): number;
  moveTo(ahead: number): Promise<void>;
}

/** As PostgreSQL looks names up: what is made goes to the first, and its own functions come last. */
const SEARCH_PATH = "public,played,pg_catalog";

/** Has connections to a server look names up like that; the embedded database has one session, which is told later. */
export function withPlayedTime(config: Config): Config {
  if (!("url" in config.database)) return config;
  const url = new URL(config.database.url);
  url.searchParams.set("options", `-c search_path=${SEARCH_PATH}`);
  return { ...config, database: { url: url.href } };
}

const PREPARE = [
  "CREATE SCHEMA IF NOT EXISTS played",
  "CREATE TABLE IF NOT EXISTS played.clock (ahead float8 NOT NULL)",
  "INSERT INTO played.clock SELECT 0 WHERE NOT EXISTS (SELECT FROM played.clock)",
  ...[
    ["clock_timestamp", "VOLATILE"],
    ["statement_timestamp", "STABLE"],
    ["now", "STABLE"],
  ].map(
    ([name, kind]) => `
      CREATE OR REPLACE FUNCTION played.${name}() RETURNS timestamptz LANGUAGE sql ${kind} AS
      'SELECT pg_catalog.${name}() + (SELECT ahead FROM played.clock) * interval ''1 millisecond'''`,
  ),
];

/** Begins where the database's time was left. */
export async function createPlayedClock(database: OpenDatabase): Promise<PlayedClock> {
  for (const text of PREPARE) await database.query({ text, values: [] });
  if (database.engine === "embedded") await database.query({ text: `SET search_path = ${SEARCH_PATH}`, values: [] });
  const [row] = await database.query<{ ahead: number }>({ text: "SELECT ahead FROM played.clock", values: [] });
  let ahead = row?.ahead ?? 0;
  return {
    now: () => new Date(systemClock.now().getTime() + ahead),
    ahead: () => ahead,
    async moveTo(wanted) {
      await database.query({ name: "played.move", text: MOVE, values: [wanted, wanted - ahead] });
      ahead = wanted;
    },
  };
}

/** A message that is under way at this moment is so in real time: nobody else may take it for lost. */
const MOVE = `
  WITH lease AS (UPDATE lane SET ready_at = ready_at + $2 * interval '1 millisecond' WHERE lease IS NOT NULL)
  UPDATE played.clock SET ahead = $1`;
