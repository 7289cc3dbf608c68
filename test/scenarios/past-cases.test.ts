import { describe, expect, it } from "vitest";
import type { PastCase } from "../../src/features/feedback/import.ts";
import { importCases } from "../../src/features/feedback/index.ts";
import { ANA, count, DEE, KITCHEN, reads, TEAM, type World, world } from "../support/world.ts";

const past = (key: string, at: string, more: Partial<PastCase> = {}): PastCase => ({
  key,
  at: new Date(at),
  by: ANA,
  unit: "Kitchen",
  text: `it was about ${key}`,
  kind: "complaint",
  theme: "product",
  severity: 3,
  state: "solved",
  ...more,
});
const soup = past("soup", "2026-03-02T12:00:00Z");
const towels = past("towels", "2026-03-01T08:00:00Z", { by: DEE, unit: "Desk", state: "open" });

const bring = ({ database }: World, ...cases: readonly PastCase[]): Promise<number> =>
  importCases(database, { platform: "slack", externalId: TEAM }, cases);

describe("cases that were logged elsewhere", () => {
  it("get the next numbers in the order of time, and the people and units they belong to", async () => {
    const here = await world();
    await here.type(ANA, "/complaint", "cold coffee");
    expect(await bring(here, soup, towels)).toBe(2);
    const rows = await here.database.query({
      text: `SELECT c.number, c.text, p.name AS author, u.name AS unit, c.state, c.logged_at AS at
             FROM "case" c JOIN person p ON p.id = c.logged_by JOIN unit u ON u.id = c.unit_id
             WHERE c.number > 1 ORDER BY c.number`,
      values: [],
    });
    expect(rows).toEqual([
      { number: 2, text: towels.text, author: "Dee Park", unit: "Desk", state: "open", at: towels.at },
      { number: 3, text: soup.text, author: "Ana Lima", unit: "Kitchen", state: "solved", at: soup.at },
    ]);
  });

  it("are shown to nobody, and what is logged next goes on after them", async () => {
    const here = await world();
    await bring(here, soup, towels);
    expect(await here.cards(KITCHEN)).toEqual([]);
    await here.type(ANA, "/complaint", "cold coffee");
    expect((await here.cards(KITCHEN)).map(reads)).toEqual([expect.stringContaining("C-3")]);
  });

  it("come once, however often they are brought", async () => {
    const here = await world();
    await bring(here, soup);
    expect(await bring(here, soup, towels, past("soup", "2026-03-03T12:00:00Z"))).toBe(2);
    expect(await bring(here, soup, towels)).toBe(0);
    expect(await count(here.database, `SELECT count(*)::int AS count FROM "case"`)).toBe(3);
  });

  it("are all refused when somebody or some place among them is unknown", async () => {
    const here = await world();
    await expect(bring(here, soup, past("pie", "2026-03-02T12:00:00Z", { unit: "Bar" }))).rejects.toThrow("unit Bar");
    await expect(bring(here, soup, past("pie", "2026-03-02T12:00:00Z", { by: "U0X" }))).rejects.toThrow("account U0X");
    expect(await count(here.database, `SELECT count(*)::int AS count FROM "case"`)).toBe(0);
  });
});
