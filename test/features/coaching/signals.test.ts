import { describe, expect, it } from "vitest";
import { findReasons } from "../../../src/features/coaching/signals/find.ts";
import type { SignalName } from "../../../src/features/coaching/signals/names.ts";
import type { Material, Member } from "../../../src/features/coaching/signals/schema.ts";

const NOW = new Date("2027-03-01T08:00:00Z");
const ago = (days: number): Date => new Date(NOW.getTime() - days * 24 * 60 * 60_000);
const ref = (number: number) => ({ id: `019a0000-0001-7000-8000-${String(number).padStart(12, "0")}`, number });
const cases = [ref(1), ref(2), ref(3)];

const member = (personId: string, more: Partial<Member> = {}): Member => ({
  ...{ personId, name: personId, since: ago(300), talkAt: ago(10), welcomed: false, away: null },
  ...more,
});

/** A unit of four in which there is nothing to speak of. */
const unit = (more: Partial<Material> = {}): Material => ({
  ...{ unitId: "unit", name: "Kitchen", since: ago(400), people: ["ana", "ben", "cy", "dee"].map((id) => member(id)) },
  ...{ newcomers: [], hard: [], recovered: [], happy: [], wins: [], kept: [], themes: [], standards: [] },
  ...more,
});

const reasons = (material: Material): { signal: SignalName; personId: string | null }[] =>
  findReasons(material, NOW).map(({ signal, personId }) => ({ signal, personId }));

const theme = (kind: "complaint" | "friction", count: number, before: number, name = "waiting") => ({
  ...{ kind, theme: name, count, before, cases },
});

const ana = member("ana");
const people = (first: Member): readonly Member[] => [first, member("ben"), member("cy"), member("dee")];

describe("there is a reason to talk", () => {
  it.each<[string, Partial<Material>, SignalName, string | null]>([
    ["after three hard complaints", { hard: [{ personId: "ana", count: 3, cases }] }, "hard_cases", "ana"],
    [
      "when no apology is among three",
      { recovered: [{ personId: "ana", count: 3, apologised: 0, cases }] },
      "apology_missing",
      "ana",
    ],
    [
      "when a customer is happy again",
      { happy: [{ personId: "ana", case: ref(1), at: ago(2) }], people: people({ ...ana, talkAt: ago(3) }) },
      "recovery_done_well",
      "ana",
    ],
    ["about a win", { wins: [{ personId: "ana", win: ref(7), at: ago(1) }] }, "win_not_spoken_about", "ana"],
    [
      "about a promise",
      { kept: [{ personId: "ana", case: ref(1), what: "call her", at: ago(1) }] },
      "promise_under_pressure",
      "ana",
    ],
    ["with somebody new", { people: people({ ...ana, since: ago(6) }) }, "new_person", "ana"],
    [
      "a week after the first days began",
      {
        newcomers: [{ personId: "ana", startedAt: ago(9), sent: 5, done: 4 }],
        people: people({ ...ana, since: ago(12), welcomed: true }),
      },
      "new_person",
      "ana",
    ],
    ["when there was none for a month", { people: people({ ...ana, talkAt: ago(34) }) }, "no_coaching", "ana"],
    [
      "when somebody is back",
      { people: people({ ...ana, away: { from: ago(8), until: ago(1) } }) },
      "back_from_absence",
      "ana",
    ],
    ["about the same friction", { themes: [theme("friction", 3, 0)] }, "same_friction", null],
    ["about a theme that rises", { themes: [theme("complaint", 9, 8)] }, "theme_rising", null],
    [
      "about a standard",
      { standards: [{ words: "Within the hour.", count: 3, of: 5, cases }] },
      "standard_missed",
      null,
    ],
    ["in a silent unit", { silence: { before: 40, peers: { people: 200, count: 300 } } }, "silent_unit", null],
  ])("%s", (_what, more, signal, personId) => {
    expect(reasons(unit(more))).toEqual([{ signal, personId }]);
  });
});

describe("there is none", () => {
  it.each<[string, Partial<Material>]>([
    ["on an ordinary day", {}],
    ["after two hard complaints", { hard: [{ personId: "ana", count: 2, cases }] }],
    ["about somebody who is not of the unit", { hard: [{ personId: "eve", count: 5, cases }] }],
    ["about a win that was spoken about since", { wins: [{ personId: "ana", win: ref(7), at: ago(12) }] }],
    ["about everybody as new, where the unit itself is", { since: ago(6), people: people({ ...ana, since: ago(6) }) }],
    ["in between, where the first days were begun", { people: people({ ...ana, since: ago(12), welcomed: true }) }],
    ["after two days off", { people: people({ ...ana, away: { from: ago(3), until: ago(1) } }) }],
    ["about a theme that is as usual", { themes: [theme("complaint", 3, 10)] }],
    ["about a theme where nobody knows yet what is usual", { themes: [theme("complaint", 4, 0)] }],
    ["about a silence that chance explains", { silence: { before: 6, peers: { people: 200, count: 300 } } }],
    ["about a silence that is everywhere", { silence: { before: 40, peers: { people: 200, count: 0 } } }],
    ["about a group of three", { people: people(ana).slice(1), themes: [theme("friction", 5, 0)] }],
  ])("%s", (_what, more) => {
    expect(reasons(unit(more))).toEqual([]);
  });
});

describe("what is said rests on", () => {
  const evidenceOf = (more: Partial<Material>) => findReasons(unit(more), NOW).map(({ evidence }) => evidence);
  const hard = [{ personId: "ana", count: 3, cases }];

  it("when a talk was noted last, unless that is what it is about", () => {
    expect(evidenceOf({ hard })).toEqual([{ count: 3, cases, talk: 10 }]);
    expect(evidenceOf({ hard, people: people({ ...ana, since: ago(20), talkAt: null }) })[0]).toMatchObject({
      talk: null,
    });
    expect(evidenceOf({ people: people({ ...ana, talkAt: ago(34) }) })).toEqual([{ days: 34 }]);
  });

  it("how long ago the first days really began, where a card was sent", () => {
    const begun = (sent: number) => ({
      newcomers: [{ personId: "ana", startedAt: ago(12.5), sent, done: 0 }],
      people: people({ ...ana, since: ago(13), welcomed: true }),
    });
    expect(evidenceOf(begun(4))).toEqual([{ days: 12, count: 0, of: 4, talk: 10 }]);
    expect(evidenceOf(begun(0))).toEqual([]);
  });
});
