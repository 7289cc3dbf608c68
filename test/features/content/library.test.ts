import { describe, expect, it } from "vitest";
import { catalog, strategies, type TipId, trades } from "../../../src/features/content/library/catalog.ts";
import { en } from "../../../src/features/content/library/en.ts";
import { es } from "../../../src/features/content/library/es.ts";
import { tipOf } from "../../../src/features/reminders/tips.ts";

const ids = Object.keys(catalog) as TipId[];
const DAY = 24 * 60 * 60_000;
const days = Array.from({ length: 400 }, (_, at) =>
  new Date(Date.parse("2026-11-22") + at * DAY).toISOString().slice(0, 10),
);

describe("the library of tips", () => {
  it("has at least 120, at least 20 of each strategy, and at least 100 for each trade", () => {
    expect(ids.length).toBeGreaterThanOrEqual(120);
    for (const strategy of strategies)
      expect(ids.filter((id) => catalog[id].strategy === strategy).length).toBeGreaterThanOrEqual(20);
    for (const trade of trades)
      expect(ids.filter((id) => catalog[id].trades.some((one) => one === trade)).length).toBeGreaterThanOrEqual(100);
  });

  it.each(Object.entries({ en, es }))("says each in short whole sentences: %s", (_, library) => {
    for (const id of ids)
      for (const sentence of Object.values(library[id])) {
        expect(sentence.length, sentence).toBeGreaterThan(10);
        expect(sentence.length, sentence).toBeLessThanOrEqual(150);
        expect(sentence).toMatch(/^["“«¿¡\p{Lu}].*[.?!»”]$/u);
      }
  });

  it("says nothing twice in a language, and nothing the same in both", () => {
    for (const library of [en, es]) {
      const said = ids.map((id) => library[id].what);
      expect(new Set(said).size).toBe(said.length);
    }
    expect(ids.filter((id) => en[id].what === es[id].what)).toEqual([]);
  });
});

describe("the tip of a day", () => {
  it("does not come again within 20 days", () => {
    for (const [at, day] of days.entries()) {
      const before = days.slice(Math.max(0, at - 20), at).map((other) => tipOf(other, "en").what);
      expect(before).not.toContain(tipOf(day, "en").what);
    }
  });

  it("is of another strategy than the day before, for every trade, and the same in every language", () => {
    const idOf = (day: string): TipId | undefined => ids.find((id) => en[id] === tipOf(day, "en-GB"));
    for (const [at, day] of days.entries()) {
      const id = idOf(day);
      const before = idOf(days[at - 1] ?? "1970-01-01");
      if (!id) throw new Error(`There is no tip on ${day}.`);
      expect(tipOf(day, "es-MX")).toBe(es[id]);
      expect(tipOf(day, "fi")).toBe(en[id]);
      expect(catalog[id].trades).toEqual(trades);
      if (at > 0 && before) expect(catalog[id].strategy).not.toBe(catalog[before].strategy);
    }
  });
});
