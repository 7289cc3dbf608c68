import { expect, it } from "vitest";
import { testDatabase } from "../../support/database.ts";
import { liveThroughAYear } from "./simulated-year.ts";

/** The bench lives through all days of the same year with 300. Clocks are changed on weekends. */
const UNITS = 4;
const WEEKEND = [6, 7];

it("sends every slot of a year once, at its local minute, whatever becomes of clocks and processes", async () => {
  const { slots, late, messages, overBudget } = await liveThroughAYear(await testDatabase(), UNITS, WEEKEND);
  expect(slots).toBe(UNITS * 104);
  expect(messages).toBeGreaterThan(UNITS * 50);
  expect(late).toBeGreaterThan(0);
  expect(overBudget).toBe(0);
}, 120_000);
