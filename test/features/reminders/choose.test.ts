import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Advice } from "../../../src/features/reminders/advice.ts";
import { adviceFor } from "../../../src/features/reminders/advice.ts";
import {
  type Choosing,
  choose,
  type PastAdvice,
  REST,
  REST_AFTER_SKIP,
} from "../../../src/features/reminders/choose.ts";

const nothing = { tips: [], hidden: new Set<never>(), standards: [], troubles: [] };
const library = adviceFor(nothing, "en");
const idOf = (advice: Advice | undefined): string => advice?.id ?? "nothing";

const START = Date.parse("2026-11-23");
const dayOf = (count: number): string => new Date(START + count * 24 * 60 * 60_000).toISOString().slice(0, 10);

const nobody: Omit<Choosing, "day" | "draw"> = { past: [], complaints: new Map(), votes: [] };
const chosen = (more: Partial<Choosing> = {}, all = library): Advice | undefined =>
  choose(all, { ...nobody, day: dayOf(0), draw: "kitchen", ...more });

/** What is sent to a unit on so many days in a row. */
function sent(days: number, more: Partial<Choosing> = {}, all = library): PastAdvice[] {
  const past: PastAdvice[] = [];
  for (let count = 0; count < days; count += 1) {
    const day = dayOf(count);
    const advice = chosen({ ...more, day, draw: `kitchen ${day}`, past: past.slice(-REST) }, all);
    if (advice) past.push({ adviceId: advice.id, strategy: advice.strategy, day, skipped: false });
  }
  return past;
}

const shareOf = (past: readonly PastAdvice[], theme: string): number =>
  past.filter(({ adviceId }) => library.find(({ id }) => id === adviceId)?.themes.includes(theme)).length / past.length;

const Past = fc.array(
  fc.record({
    adviceId: fc.constantFrom(...library.map(({ id }) => id)),
    strategy: fc.constantFrom("guest", "words", "product"),
    day: fc.integer({ min: -100, max: 30 }).map(dayOf),
    skipped: fc.boolean(),
  }),
  { maxLength: 90 },
);
const Complaints = fc
  .dictionary(fc.constantFrom("waiting", "price", "staff", "our own"), fc.nat(50))
  .map((counts) => new Map(Object.entries(counts)));
const AllVotes = fc.array(
  fc.record({
    adviceId: fc.constantFrom(...library.map(({ id }) => id)),
    strategy: fc.constantFrom("guest", "words", "product"),
    more: fc.nat(1_000),
    less: fc.nat(1_000),
  }),
  { maxLength: 20 },
);

describe("the advice of a day", () => {
  it("is the same for the same data, in whatever order, and nothing that rests", () => {
    fc.assert(
      fc.property(Past, Complaints, AllVotes, fc.string(), (past, complaints, votes, draw) => {
        const advice = chosen({ past, complaints, votes, draw });
        expect(idOf(chosen({ past: past.toReversed(), complaints, votes: votes.toReversed(), draw }))).toBe(
          idOf(advice),
        );
        const own = past.filter(({ adviceId }) => adviceId === advice?.id);
        for (const { day, skipped } of own) {
          const since = (START - Date.parse(day)) / (24 * 60 * 60_000);
          expect(skipped ? since > REST_AFTER_SKIP : Math.abs(since) > REST).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is of another strategy than the day before", () => {
    const past = sent(60);
    for (const [at, { strategy }] of past.entries()) expect(strategy).not.toBe(past[at - 1]?.strategy);
  });

  it("is there when everything rests: what has rested the longest, and nothing that was left out before that", () => {
    const three = library.slice(0, 3);
    const past = three.map(({ id, strategy }, at) => ({
      adviceId: id,
      strategy,
      day: dayOf(-3 + at),
      skipped: at === 0,
    }));
    expect(idOf(chosen({ past }, three))).toBe(three[1]?.id);
    expect(chosen({}, [])).toBeUndefined();
  });

  it("goes the more to themes the more customers complain of them, in a library that has all", () => {
    const quiet = shareOf(sent(360), "waiting");
    const some = shareOf(sent(360, { complaints: new Map([["waiting", 2]]) }), "waiting");
    const many = shareOf(sent(360, { complaints: new Map([["waiting", 12]]) }), "waiting");
    expect(some).toBeGreaterThan(quiet * 1.5);
    expect(many).toBeGreaterThan(some);
    const both = sent(360, {
      complaints: new Map([
        ["waiting", 9],
        ["price", 3],
      ]),
    });
    expect(shareOf(both, "waiting")).toBeGreaterThan(shareOf(both, "price"));
    expect(shareOf(both, "price")).toBeGreaterThan(shareOf(sent(360), "price"));
  });

  it("comes more often when people want more like it, and still when nobody does", () => {
    const often = (votes: Choosing["votes"]): number =>
      sent(800, { votes }).filter(({ adviceId }) => adviceId === "guest.greet").length;
    const vote = { adviceId: "guest.greet", strategy: "guest", more: 0, less: 0 };
    const neither = often([]);
    expect(often([{ ...vote, more: 9 }])).toBeGreaterThan(neither);
    const least = often([{ ...vote, less: 900 }]);
    expect(least).toBeLessThan(neither);
    expect(least).toBeGreaterThan(0);
  });

  it("is an organization's own too, its standards before others, and nothing that it does without", () => {
    const tip = {
      id: "own",
      what: "Offer water first.",
      themes: ["waiting"],
      trades: ["restaurant" as const],
      language: "en",
    };
    const standard = { id: "standard", step: "waiting" as const, what: "Drinks within 4 minutes." };
    const hidden = new Set(["guest.greet" as const]);
    const all = adviceFor(
      { tips: [tip, { ...tip, id: "suyo", language: "es" }], hidden, standards: [standard], troubles: [] },
      "en-GB",
    );
    const ids = all.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["own", "standard"]));
    expect(ids).not.toContain("guest.greet");
    expect(ids).not.toContain("suyo");
    const past = sent(400, {}, all).map(({ adviceId }) => adviceId);
    const times = (id: string): number => past.filter((one) => one === id).length;
    expect(times("own")).toBeGreaterThan(0);
    expect(times("standard")).toBeGreaterThan(2 * times("own"));
    expect(times("standard")).toBeGreaterThan(400 / (REST + 5));
  });
});
