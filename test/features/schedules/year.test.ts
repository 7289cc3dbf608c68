import { expect, it } from "vitest";
import { testDatabase } from "../../support/database.ts";
import { liveThroughAYear } from "./simulated-year.ts";

/** The bench lives through the same year with 300. */
const UNITS = 4;

it("sends every slot of a year once, at its local minute, whatever becomes of clocks and processes", async () => {
  const { slots, late } = await liveThroughAYear(await testDatabase(), UNITS);
  expect(slots).toBe(UNITS * 363);
  expect(late).toBeGreaterThan(0);
}, 120_000);
