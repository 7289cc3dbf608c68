import { openDatabase } from "../../src/database/index.ts";
import { liveThroughAYear } from "../features/schedules/simulated-year.ts";
import { silent } from "../support/database.ts";
import { withDatabases } from "./databases.ts";
import { type Bench, round } from "./report.ts";

const UNITS = 300;

/** YEAR: a simulated year of 300 units in 24 zones; fails if a slot is missed, comes twice, or at another minute. */
export const year: Bench = ({ databaseUrl }) =>
  withDatabases(databaseUrl, async ({ url }) => {
    // What is to be shown is not that it outlives a failure of the machine.
    const database = await openDatabase({ url: `${url}?options=-c%20synchronous_commit%3Doff` }, { log: silent });
    const start = performance.now();
    const { slots, messages, late, overBudget } = await liveThroughAYear(database, UNITS);
    await database.close();
    return [
      {
        units: UNITS,
        slots,
        messages,
        "left out: at night or too late": late,
        "one too many in a week": overBudget,
        seconds: round((performance.now() - start) / 1_000),
      },
    ];
  });
