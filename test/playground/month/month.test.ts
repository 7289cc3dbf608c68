import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { people, timeZone } from "../../../playground/demo.ts";
import { monthBefore } from "../../../playground/month/index.ts";
import type { LoggedCase } from "../../../playground/month/logged.ts";
import { houses } from "../../../playground/month/shifts.ts";
import { themes } from "../../../src/features/feedback/vocabulary.ts";

/** A Friday at noon, with the end of summer time in the month before. */
const NOW = Date.UTC(2026, 10, 20, 12);
const DAY = 24 * 60 * 60_000;
const { cases: month, wins } = monthBefore(NOW);

const countBy = (key: (logged: LoggedCase) => string | number, cases = month): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...Map.groupBy(cases, key)]
      .map(([name, some]) => [name, some.length] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
const localTime = ({ at }: LoggedCase) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);

describe("a busy month", () => {
  it("is always the same", () => {
    expect(monthBefore(NOW)).toEqual({ cases: month, wins });
    expect(createHash("sha256").update(JSON.stringify(month)).digest("hex").slice(0, 12)).toMatchInlineSnapshot(
      `"be89f5d7bbc6"`,
    );
    expect(countBy(({ kind }) => kind)).toMatchInlineSnapshot(`
      {
        "complaint": 134,
        "compliment": 52,
        "friction": 43,
        "suggestion": 32,
      }
    `);
    expect(countBy(({ severity }) => severity)).toMatchInlineSnapshot(`
      {
        "1": 3,
        "2": 36,
        "3": 111,
        "4": 111,
      }
    `);
    expect(wins.length).toMatchInlineSnapshot(`18`);
    expect(countBy(({ unit }) => unit)).toMatchInlineSnapshot(`
      {
        "Harbour Kitchen": 98,
        "Little Loaf café and shop": 77,
        "Quay House front desk": 86,
      }
    `);
  });

  it("has the same days when it is asked for later", () => {
    const later = new Map(monthBefore(NOW + 3 * DAY).cases.map((logged) => [logged.key, logged]));
    const shared = month.filter(({ key }) => later.has(key));
    expect(shared.length).toBeGreaterThan(month.length * 0.8);
    for (const logged of shared) expect(later.get(logged.key)).toEqual(logged);
  });

  it("is the 28 days before today, in the order of time", () => {
    const days = new Set(month.map((logged) => localTime(logged).toPlainDate().toString()));
    expect(days.size).toBe(28);
    expect([...days].at(0)).toBe("2026-10-23");
    expect([...days].at(-1)).toBe("2026-11-19");
    expect(month.map(({ at }) => at)).toEqual(month.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(new Set(month.map(({ key }) => key)).size).toBe(month.length);
  });

  it("was logged by people of the unit, while they were there", () => {
    for (const logged of month) {
      expect(people.find(({ id }) => id === logged.by)?.unit).toBe(logged.unit);
      const { hour, dayOfWeek } = localTime(logged);
      const house = houses.find(({ unit }) => unit === logged.unit);
      expect(
        house?.shifts.some(({ from, to, people: there }) => from <= hour && hour < to && there.includes(logged.by)),
      ).toBe(true);
      expect(house?.perDay[dayOfWeek - 1]).toBeGreaterThan(0);
    }
  });

  it("has wins of people of the unit, logged on days when it is open, each once", () => {
    expect(new Set(wins.map(({ text }) => text)).size).toBe(wins.length);
    for (const { unit, by, people: named, at } of wins) {
      for (const account of [by, ...named]) expect(people.find(({ id }) => id === account)?.unit).toBe(unit);
      expect(month.some((logged) => logged.unit === unit && Math.abs(logged.at - at) < DAY)).toBe(true);
    }
  });

  it("has themes that Bellhop knows, sentences with nothing left to fill in, and causes that come again", () => {
    for (const { theme, text } of month) {
      expect(themes).toContain(theme);
      expect(text).not.toMatch(/[{}]/);
    }
    const causes = countBy(({ unit, theme, kind }) => `${unit}: ${kind}, ${theme}`);
    expect(Object.values(causes).filter((times) => times >= 5).length).toBeGreaterThan(8);
  });
});
