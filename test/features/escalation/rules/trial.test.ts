import { describe, expect, it } from "vitest";
import { builtInRules } from "../../../../src/features/escalation/rules/built-in.ts";
import { readingOf } from "../../../../src/features/escalation/rules/match.ts";
import type { Rule } from "../../../../src/features/escalation/rules/schema.ts";
import { addressed } from "../../../../src/features/escalation/rules/trial/addressed.ts";
import { cardsOf, createReplay } from "../../../../src/features/escalation/rules/trial/replay.ts";
import type { PastCase } from "../../../../src/features/escalation/rules/trial/store.ts";
import type { Calendar } from "../../../../src/kernel/calendar/index.ts";
import { everyDay } from "../../../../src/kernel/calendar/index.ts";
import { inPieces } from "../../../../src/kernel/in-pieces.ts";
import { at, NOON } from "./world.ts";

const UNTIL = at(30 * 24 * 60);
const nineToFive: Calendar = {
  timeZone: "UTC",
  hours: everyDay([{ from: 9 * 60, to: 17 * 60 }]),
  closed: [],
  startOfDay: everyDay(undefined),
};

let number = 0;
const past = (minutes: number, given: Partial<PastCase> = {}): PastCase => ({
  ...{ organizationId: "o", id: `c${++number}`, number, kind: "complaint", theme: "other", severity: 3, text: "slow" },
  ...{
    public: false,
    confidential: false,
    unitId: "u",
    loggedAt: at(minutes),
    counts: true,
    notHappy: [],
    overdue: [],
  },
  ...given,
});

/** What these rules would have raised, by minutes after noon. */
async function replayed(cases: readonly PastCase[], rules: readonly Rule[] = builtInRules) {
  const replay = createReplay(rules, NOON, UNTIL);
  for (const found of cases) replay.add(found, readingOf(found), nineToFive);
  return replay.raised(inPieces());
}

const minutesOf = (raised: Awaited<ReturnType<typeof replayed>>) =>
  raised.map((one) => (one.at - NOON.getTime()) / 60_000);

describe("a dry run", () => {
  it("raises each case once, at the first moment at which a rule finds something", async () => {
    const grave = past(0, { severity: 1, text: "she is bleeding" });
    const slow = past(10, { severity: 2 });
    const taken = past(20, { severity: 2, takenAt: at(30), solvedAt: at(60) });
    const raised = await replayed([grave, slow, taken]);
    expect(raised.map(({ caseId }) => caseId)).toEqual([grave.id, slow.id]);
    expect(minutesOf(raised)).toEqual([0, 130]);
    expect(raised[0]?.rule.id).toBe(
      builtInRules.find(({ condition }) => "group" in condition && condition.group === "injury")?.id,
    );
  });

  it("counts clocks in the working time of the unit", async () => {
    const evening = past(4.5 * 60, { severity: 2 });
    // Half an hour is left of the day; the rest is the next morning.
    expect(minutesOf(await replayed([evening]))).toEqual([5 * 60 + 16 * 60 + 90]);
  });

  it("counts what repeats like the watch does, with what was before the 30 days", async () => {
    const before = Array.from({ length: 4 }, (_, nth) => past(-60 - nth, { theme: "waiting" })).toReversed();
    const fifth = past(5, { theme: "waiting" });
    const sixth = past(6, { theme: "waiting" });
    expect((await replayed([...before, fifth, sixth])).map(({ caseId }) => caseId)).toEqual([fifth.id]);
  });

  it("knows of promises that nobody keeps, and customers who are not happy twice", async () => {
    const promised = past(0, { overdue: [at(100)] });
    const unhappy = past(0, { notHappy: [at(50), at(200)] });
    expect(minutesOf(await replayed([promised, unhappy]))).toEqual([100, 200]);
  });

  it("leaves out rules that are off", async () => {
    const off = builtInRules.map((rule) => ({ ...rule, live: false }));
    expect(await replayed([past(0, { severity: 1 })], off)).toEqual([]);
  });

  it("folds three of the same theme within a quarter of an hour", async () => {
    const same = [0, 3, 6].map((minutes) => past(minutes, { severity: 1, theme: "facilities" }));
    const later = past(60, { severity: 1, theme: "facilities" });
    const confidential = past(7, { severity: 1, theme: "facilities", confidential: true });
    const raised = await replayed([...same, confidential, later]);
    expect(raised).toHaveLength(5);
    expect((await cardsOf(raised, inPieces())).map(({ caseId }) => caseId)).toEqual([
      same[0]?.id,
      confidential.id,
      later.id,
    ]);
  });

  it("says to whom they go, shared out as they would be, and how many at night", async () => {
    const calendar = { unit: nineToFive, timeZone: "UTC", absences: [], shifts: [], planned: [] };
    const someone = (id: string) => ({ id, name: id, reachable: true, mayKnow: true, calendar });
    const rungs = { manager: [someone("Mo"), someone("Nia")], champion: [someone("Kim")], leader: [] };
    const raised = await replayed([
      ...[0, 60, 120].map((minutes) => past(minutes, { severity: 1 })),
      past(9 * 60, { severity: 1 }),
      past(30, { severity: 3, text: "her lawyer wrote" }),
    ]);
    const counted = await addressed(raised, {
      personId: "Nia",
      calendarOf: () => nineToFive,
      peopleOf: async () => ({ rungs, nightContacts: [], loads: new Map() }),
      pause: inPieces(),
    });
    expect(counted).toEqual({
      to: { manager: 4, champion: 1, leader: 0 },
      ...{ toYou: 2, atNight: 1, urgentAtNight: 1, most: 2 },
    });
  });
});
