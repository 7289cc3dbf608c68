import { describe, expect, it } from "vitest";
import { catalog, strategies, type TipId, trades } from "../../../src/features/content/library/catalog.ts";
import { en } from "../../../src/features/content/library/en.ts";
import { es } from "../../../src/features/content/library/es.ts";

const ids = Object.keys(catalog) as TipId[];

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
