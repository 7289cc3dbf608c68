import { openDatabase } from "../../src/database/index.ts";
import { createPlayedClock } from "../../src/playground/played-time.ts";
import { type Lived, liveThrough } from "../features/schedules/simulated-year.ts";
import type { Span } from "../features/schedules/year-expected.ts";
import { silent } from "../support/database.ts";
import { withDatabases } from "./databases.ts";
import { type Bench, round } from "./report.ts";

const UNITS = 300;
/** Milliseconds that a statement may take on a machine that has other work. */
const PATIENCE = 300_000;

/** What is to be shown is not that it outlives a failure of the machine; and its time is the year's. */
const OPTIONS = "-c synchronous_commit=off -c search_path=public,played,pg_catalog";

/**
 * YEAR: a simulated year of 300 units in 24 zones; fails if a slot is missed, comes twice, at another minute, or is posted
 * when it is quiet.
 */
export const year: Bench = async ({ databaseUrl }) => {
  const start = performance.now();
  const parts = await Promise.all(PARTS.map((span) => partOf(databaseUrl, span)));
  const sum = (what: keyof Lived): number => parts.reduce((total, part) => total + part[what], 0);
  return [
    {
      units: UNITS,
      slots: sum("slots"),
      messages: sum("messages"),
      "in the minute in which they were due": sum("inTheirMinute"),
      "left out: at night or too late": sum("late"),
      "one too many in a week": sum("overBudget"),
      seconds: round((performance.now() - start) / 1_000),
    },
  ];
};

/** Two months each, lived at the same time: what takes long is to wait for the database. */
const PARTS: readonly Span[] = [
  { first: "2027-01-02", last: "2027-02-28" },
  { first: "2027-03-01", last: "2027-04-30" },
  { first: "2027-05-01", last: "2027-06-30" },
  { first: "2027-07-01", last: "2027-08-31" },
  { first: "2027-09-01", last: "2027-10-31" },
  { first: "2027-11-01", last: "2027-12-30" },
];

const partOf = (databaseUrl: string, span: Span): Promise<Lived> =>
  withDatabases(databaseUrl, async ({ url }) => {
    const options = {
      url: `${url}?options=${encodeURIComponent(OPTIONS)}`,
      connectTimeout: PATIENCE,
      queryTimeout: PATIENCE,
    };
    const database = await openDatabase(options, { log: silent });
    const lived = await liveThrough(span, database, await createPlayedClock(database), { count: UNITS });
    await database.close();
    return lived;
  });
