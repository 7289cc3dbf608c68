import fc from "fast-check";
import { expect, it } from "vitest";
import { chooseNudge } from "../../../src/features/coaching/nudges/choose.ts";
import type { Past } from "../../../src/features/coaching/nudges/schema.ts";
import { GOOD_NEWS, SIGNALS, type SignalName } from "../../../src/features/coaching/signals/names.ts";

const DAY = 24 * 60 * 60_000;
const START = Date.parse("2027-03-01T08:00:00Z");
const PEOPLE = ["ana", "ben", "cy", "dee", "eve", null] as const;

/** What there is to say on each day, who is away, and how each is answered. */
const days = fc.array(
  fc.record({
    found: fc.uniqueArray(fc.record({ signal: fc.constantFrom(...SIGNALS), personId: fc.constantFrom(...PEOPLE) }), {
      maxLength: 8,
      selector: ({ signal, personId }) => `${signal} ${personId}`,
    }),
    away: fc.subarray(["ana", "ben", "cy", "dee", "eve"]),
    managerId: fc.constantFrom("mo", "max"),
    answer: fc.constantFrom("open", "done", "not needed" as const),
  }),
  { maxLength: 120 },
);

it("keeps its limits whatever there is to say, whoever is away, and however it is answered", () => {
  fc.assert(
    fc.property(days, (quarter) => {
      const past: Past[] = [];
      for (const [at, { found, away, managerId, answer }] of quarter.entries()) {
        const now = new Date(START + at * DAY);
        const day = now.toISOString().slice(0, 10);
        const before = past.filter((one) => one.managerId === managerId);
        const chosen = chooseNudge({
          ...{ managerId, day, now, past, isHere: (personId) => !away.includes(personId) },
          found: found.map((one) => ({ ...one, unitId: "unit", evidence: {} })),
        });
        if (!chosen) continue;
        const { signal, personId } = chosen;
        const good = GOOD_NEWS.has(signal);
        if (personId !== null) expect(away).not.toContain(personId);
        expect(before.filter((one) => now.getTime() - one.madeAt.getTime() < 7 * DAY).length).toBeLessThan(2);
        expect(good || before.at(-1)?.good).toBe(true);
        const about = past.filter((one) => one.personId === personId);
        expect(about.every((one) => now.getTime() - one.madeAt.getTime() >= 14 * DAY)).toBe(true);
        const [last, other] = before
          .filter((one) => one.personId === personId && one.signal === signal && one.answeredAt)
          .reverse();
        const rests = last?.state === "not needed" && other?.state === "not needed";
        if (rests) expect(now.getTime() - (last?.answeredAt?.getTime() ?? 0)).toBeGreaterThanOrEqual(30 * DAY);
        past.push({
          ...{ managerId, unitId: "unit", personId, signal, good, question: "", day, againOn: null, madeAt: now },
          ...{ state: answer as Past["state"], answeredAt: answer === "open" ? null : now, onRequest: false },
        });
      }
    }),
    { numRuns: 200 },
  );
});

it("says something good first, then what presses most, and another kind of reason when there is one", () => {
  const found = (signal: SignalName, personId: string) => ({ signal, personId, unitId: "unit", evidence: {} });
  const all = [
    found("no_coaching", "ana"),
    found("hard_cases", "ben"),
    found("win_not_spoken_about", "cy"),
    found("new_person", "dee"),
  ];
  const past: Past[] = [];
  const said: SignalName[] = [];
  for (let at = 0; at < 16; at += 1) {
    const now = new Date(START + at * DAY);
    const day = now.toISOString().slice(0, 10);
    const chosen = chooseNudge({ managerId: "mo", day, now, past, found: all, isHere: () => true });
    if (!chosen) continue;
    said.push(chosen.signal);
    const good = GOOD_NEWS.has(chosen.signal);
    past.push({
      managerId: "mo",
      ...chosen,
      good,
      question: "",
      day,
      againOn: null,
      madeAt: now,
      state: "open",
      answeredAt: null,
      onRequest: false,
    });
  }
  expect(said.slice(0, 4)).toEqual(["win_not_spoken_about", "hard_cases", "new_person", "no_coaching"]);
});

it("says how the first days of somebody go before any other good news, also when the same was said of others", () => {
  const good = (signal: SignalName, personId: string, evidence = {}) => ({
    signal,
    personId,
    unitId: "unit",
    evidence,
  });
  const found = [
    good("recovery_done_well", "ana"),
    good("new_person", "ben", { days: 3 }),
    good("new_person", "cy", { days: 8, count: 3, of: 5 }),
  ];
  const now = new Date(START);
  const chosen = chooseNudge({ managerId: "mo", day: "2027-03-01", now, past: [], found, isHere: () => true });
  expect(chosen?.personId).toBe("cy");
});
