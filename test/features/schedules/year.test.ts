import { expect, it } from "vitest";
import { createPlayedClock } from "../../../src/playground/played-time.ts";
import { databaseWithPlayedTime } from "../../support/played.ts";
import { liveThrough } from "./simulated-year.ts";

/** The bench lives through all days of the same year with 300. Clocks are changed on Sundays. */
const LIFE = { count: 4, weekdays: [7] };
const YEAR = { first: "2027-01-02", last: "2027-12-30" };

it("sends every slot of a year once, at its local minute, whatever becomes of clocks, processes and the platform", async () => {
  const database = await databaseWithPlayedTime();
  const clock = await createPlayedClock(database);
  const { slots, late, messages, inTheirMinute, overBudget } = await liveThrough(YEAR, database, clock, LIFE);
  expect(slots).toBe(LIFE.count * 52);
  expect(messages).toBeGreaterThan(LIFE.count * 25);
  expect(inTheirMinute).toBeGreaterThan(messages * 0.8);
  expect(late).toBeGreaterThan(0);
  expect(overBudget).toBe(0);
}, 240_000);
