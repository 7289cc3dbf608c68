import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  choose,
  type LadderPeople,
  type Load,
  type OnRung,
  type Someone,
} from "../../../src/features/escalation/ladder/choose.ts";
import { type Rung, rungs } from "../../../src/features/escalation/schema.ts";
import { type Calendar, everyDay, isWorking, type PersonCalendar } from "../../../src/kernel/calendar/index.ts";

const HOUR = 60 * 60_000;
const at = (time: string): Date => new Date(`2026-11-${time}:00Z`);

const unit: Calendar = {
  timeZone: "UTC",
  hours: everyDay([{ from: 9 * 60, to: 18 * 60 }]),
  closed: [],
  startOfDay: everyDay(undefined),
};
const usual: PersonCalendar = { unit, timeZone: "UTC", absences: [], shifts: [], planned: [] };
const onFrom = (from: number, to: number): PersonCalendar => ({ ...usual, hours: everyDay([{ from, to }]) });
const away: PersonCalendar = { ...usual, absences: [{ from: at("01T00:00"), until: at("30T00:00") }] };

const someone = (name: string, more: Partial<OnRung> = {}): OnRung => ({
  ...{ id: name, name, reachable: true, mayKnow: true, calendar: usual },
  ...more,
});
const people = (
  given: Partial<Record<Rung, OnRung[]>>,
  nightContacts: Someone[] = [],
  loads: Readonly<Record<string, Load>> = {},
): LadderPeople => ({
  rungs: { manager: [], champion: [], leader: [], ...given },
  nightContacts,
  loads: new Map(Object.entries(loads)),
});
const ask = (
  from: LadderPeople,
  severity: 1 | 2 | 3 | 4,
  now: Date,
  passed: string[] = [],
  startAt: Rung = "manager",
) => choose(from, { severity, startAt, passed, now });

describe("whose turn is next", () => {
  it("is a manager's who works now, else the one's who works soonest", () => {
    const both = people({ manager: [someone("Early", { calendar: onFrom(6 * 60, 11 * 60) }), someone("Usual")] });
    expect(ask(both, 2, at("24T07:00"))).toMatchObject({ person: { name: "Early" }, from: at("24T07:00") });
    expect(ask(both, 2, at("24T12:00"))).toMatchObject({ person: { name: "Usual" }, from: at("24T12:00") });
    expect(ask(both, 2, at("24T20:00"))).toMatchObject({ person: { name: "Early" }, from: at("25T06:00") });
  });

  it("is the one's of several who has the least to do already, else the first one's", () => {
    const now = at("24T12:00");
    const three = (loads: Readonly<Record<string, Load>>) =>
      ask(people({ champion: [someone("Kim"), someone("Lou"), someone("Max")] }, [], loads), 1, now)?.person.name;
    expect(three({})).toBe("Kim");
    expect(three({ Kim: { balls: 2, messages: 0 }, Lou: { balls: 1, messages: 40 } })).toBe("Max");
    expect(
      three({ Kim: { balls: 1, messages: 3 }, Lou: { balls: 1, messages: 2 }, Max: { balls: 2, messages: 0 } }),
    ).toBe("Lou");
    const early = someone("Ben", { calendar: onFrom(6 * 60, 18 * 60) });
    const busy = people({ manager: [someone("Ana"), early] }, [], { Ben: { balls: 9, messages: 9 } });
    expect(ask(busy, 2, at("24T22:00"))?.person.name).toBe("Ben");
  });

  it("is a deputy's with the least to do, whatever whoever they stand in for has", () => {
    const mo = someone("Mo", { calendar: away, deputy: { person: someone("Ben") } });
    const both = (loads: Readonly<Record<string, Load>>) =>
      ask(people({ manager: [mo, someone("Nia")] }, [], loads), 2, at("24T12:00"))?.person.name;
    expect(both({ Mo: { balls: 5, messages: 0 }, Nia: { balls: 1, messages: 0 } })).toBe("Ben");
    expect(both({ Ben: { balls: 1, messages: 0 } })).toBe("Nia");
  });

  it("waits at night for the morning of whoever works first, unless it cannot wait", () => {
    const all = people({ manager: [someone("Mo")], champion: [someone("Kim")] }, [someone("Nia", { calendar: usual })]);
    expect(ask(all, 2, at("24T23:00"))).toEqual({
      ...{ rung: "manager", person: { id: "Mo", name: "Mo" } },
      ...{ from: at("25T09:00"), passedOver: [] },
    });
    expect(ask(all, 1, at("24T23:00"))).toEqual({
      ...{ rung: "manager", person: { id: "Nia", name: "Nia" }, as: { kind: "night contact" }, from: at("24T23:00") },
      passedOver: [
        { rung: "manager", name: "Mo", why: "not on" },
        { rung: "champion", name: "Kim", why: "not on" },
        { rung: "leader", why: "nobody" },
      ],
    });
    expect(ask(all, 1, at("24T23:00"), ["Nia"])).toMatchObject({ person: { name: "Mo" }, from: at("25T09:00") });
  });

  it("waits while it is quiet for whoever works, for nothing would reach them", () => {
    const calendar = { ...usual, quiet: { from: 17 * 60, to: 10 * 60 } };
    const one = people({ manager: [someone("Mo", { calendar })] });
    expect(ask(one, 3, at("24T17:30"))?.from).toEqual(at("25T10:00"));
    expect(ask(one, 1, at("24T17:30"))?.from).toEqual(at("24T17:30"));
  });

  it("goes past a rung where all are away, and says so", () => {
    const all = people({ manager: [someone("Mo", { calendar: away })], champion: [someone("Kim")] });
    expect(ask(all, 2, at("24T12:00"))).toMatchObject({
      ...{ rung: "champion", person: { name: "Kim" } },
      passedOver: [{ rung: "manager", name: "Mo", why: "away" }],
    });
  });

  it("is a deputy's while somebody is away, cannot be reached, or has said that they stand in", () => {
    const ben = someone("Ben");
    const instead = (more: Partial<OnRung>) =>
      people({ manager: [someone("Mo", { deputy: { person: ben }, ...more })] });
    const standsIn = { person: { name: "Ben" }, as: { kind: "deputy", of: "Mo" } };
    const now = at("24T12:00");
    expect(ask(instead({ calendar: away }), 2, now)).toMatchObject(standsIn);
    expect(ask(instead({ reachable: false }), 2, now)).toMatchObject(standsIn);
    expect(ask(instead({}), 2, now)).toMatchObject({ person: { name: "Mo" } });
    const between = { from: at("24T00:00"), until: at("25T00:00") };
    expect(ask(instead({ deputy: { person: ben, between } }), 2, now)).toMatchObject(standsIn);
    expect(ask(instead({ deputy: { person: ben, between } }), 2, at("25T12:00"))).not.toHaveProperty("as");
    expect(ask(instead({ deputy: { person: ben, between }, calendar: away }), 2, at("26T12:00"))).toBeUndefined();
  });

  it("goes to nobody who may not know of it, and does not name them", () => {
    const all = people({
      manager: [someone("Mo", { mayKnow: false }), someone("Max", { mayKnow: false })],
      leader: [someone("Lea")],
    });
    expect(ask(all, 2, at("24T12:00"))).toMatchObject({
      ...{ rung: "leader", person: { name: "Lea" } },
      passedOver: [
        { rung: "manager", why: "may not know" },
        { rung: "champion", why: "nobody" },
      ],
    });
  });

  it("does not wait over a long weekend while somebody higher is there, but for whoever works first when nobody is", () => {
    const monday: PersonCalendar = { ...usual, hours: [[{ from: 540, to: 1080 }], [], [], [], [], [], []] };
    const tuesday: PersonCalendar = { ...usual, hours: [[], [{ from: 540, to: 1080 }], [], [], [], [], []] };
    const manager = [someone("Mo", { calendar: tuesday })];
    const friday = at("27T20:00");
    expect(ask(people({ manager, leader: [someone("Lea")] }), 3, friday)?.person.name).toBe("Lea");
    expect(ask(people({ manager, leader: [someone("Lea", { calendar: monday })] }), 3, friday)).toMatchObject({
      ...{ rung: "leader", from: at("30T09:00") },
      passedOver: [
        { rung: "manager", name: "Mo", why: "not on" },
        { rung: "champion", why: "nobody" },
        { rung: "leader", name: "Lea", why: "not on" },
      ],
    });
  });
});

const anyCalendar: fc.Arbitrary<PersonCalendar> = fc
  .record({
    hours: fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 23 })),
    weekdays: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    absent: fc.option(fc.tuple(fc.integer({ min: -48, max: 96 }), fc.integer({ min: 1, max: 200 }))),
    quiet: fc.boolean(),
  })
  .map(({ hours: [from, to], weekdays, absent, quiet }) => {
    const on = (day: number) => (weekdays[day] ? [{ from: from * 60, to: to * 60 }] : []);
    const begins = (absent?.[0] ?? 0) * HOUR + at("24T12:00").getTime();
    return {
      ...usual,
      hours: [on(0), on(1), on(2), on(3), on(4), on(5), on(6)],
      absences: absent ? [{ from: new Date(begins), until: new Date(begins + absent[1] * HOUR) }] : [],
      ...(quiet && { quiet: { from: 21 * 60, to: 8 * 60 } }),
    };
  });

const anyone = (name: string): fc.Arbitrary<Someone> =>
  fc.record({
    id: fc.constant(name),
    name: fc.constant(name),
    reachable: fc.boolean(),
    mayKnow: fc.boolean(),
    calendar: anyCalendar,
  });
/** Some people are on several rungs, or stand in for others: names repeat. */
const anyOnRung: fc.Arbitrary<Record<Rung, OnRung[]>> = fc
  .tuple(...["Ana", "Ben", "Cem", "Dee", "Eve", "Fay"].map(anyone))
  .chain((all) => {
    const one = fc.constantFrom(...all);
    const onRung = fc
      .tuple(one, fc.option(one, { nil: undefined }))
      .map(([own, deputy]): OnRung => ({ ...own, ...(deputy && { deputy: { person: deputy } }) }));
    const some = fc.uniqueArray(onRung, { maxLength: 4, selector: ({ id }) => id });
    return fc.record({ manager: some, champion: some, leader: some });
  });
const anyLoad: fc.Arbitrary<Load> = fc.record({ balls: fc.nat({ max: 3 }), messages: fc.nat({ max: 3 }) });
const anyLadder: fc.Arbitrary<LadderPeople> = fc.record({
  rungs: anyOnRung,
  loads: fc
    .dictionary(fc.constantFrom("Ana", "Ben", "Cem", "Dee", "Eve", "Fay"), anyLoad)
    .map((one) => new Map(Object.entries(one))),
  nightContacts: fc.array(anyone("Nia"), { maxLength: 1 }),
});
const anySeverity = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const);
const anyMoment = fc
  .integer({ min: 0, max: 7 * 24 * 60 })
  .map((minute) => new Date(at("23T00:00").getTime() + minute * 60_000));

const everybody = ({ rungs: on, nightContacts }: LadderPeople): Someone[] => [
  ...rungs.flatMap((rung) => on[rung].flatMap((one) => [one, ...(one.deputy ? [one.deputy.person] : [])])),
  ...nightContacts,
];

describe("on any ladder, at any moment", () => {
  it("nobody has a turn who is away, cannot be reached, may not know of it, or had theirs", () => {
    fc.assert(
      fc.property(
        anyLadder,
        anySeverity,
        anyMoment,
        fc.subarray(["Ana", "Ben", "Cem"]),
        (ladder, severity, now, passed) => {
          const chosen = ask(ladder, severity, now, passed);
          if (!chosen) return;
          const them = everybody(ladder).find(({ id }) => id === chosen.person.id);
          expect(them).toMatchObject({ reachable: true, mayKnow: true });
          expect(them?.calendar.absences.some(({ from, until }) => from <= now && now < until)).toBe(false);
          expect(passed).not.toContain(chosen.person.id);
          expect(chosen.from >= now).toBe(true);
          if (chosen.as?.kind !== "night contact") expect(them && isWorking(them.calendar, chosen.from)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("whoever has a turn is there, or it is said why nobody below is", () => {
    fc.assert(
      fc.property(anyLadder, anySeverity, anyMoment, (ladder, severity, now) => {
        const chosen = ask(ladder, severity, now);
        if (!chosen) return;
        const below = rungs.slice(0, rungs.indexOf(chosen.rung));
        const said = chosen.passedOver.map(({ rung }) => rung);
        expect(below.filter((rung) => !said.includes(rung))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("ends: whoever does not take it has no other turn, and when all had theirs there is nobody left", () => {
    fc.assert(
      fc.property(anyLadder, anySeverity, anyMoment, (ladder, severity, start) => {
        const had: string[] = [];
        let [rung, now]: [Rung, Date] = ["manager", start];
        for (let turns = 0; turns < 20; turns++) {
          const chosen = ask(ladder, severity, now, had, rung);
          if (!chosen) return;
          expect(had).not.toContain(chosen.person.id);
          expect(rungs.indexOf(chosen.rung)).toBeGreaterThanOrEqual(rungs.indexOf(rung));
          had.push(chosen.person.id);
          rung = chosen.rung;
          now = new Date(chosen.from.getTime() + HOUR);
        }
        expect.unreachable("The ladder does not end.");
      }),
      { numRuns: 1_000 },
    );
  });

  it("nobody is asked while somebody of their rung could hear of it as soon and has less to do; who is asked first does not matter otherwise", () => {
    fc.assert(
      fc.property(anyLadder, anySeverity, anyMoment, (ladder, severity, now) => {
        const chosen = ask(ladder, severity, now);
        if (!chosen || chosen.as) return;
        const loadOf = (id: string): number => {
          const { balls, messages } = ladder.loads.get(id) ?? { balls: 0, messages: 0 };
          return balls * 100 + messages;
        };
        for (const other of ladder.rungs[chosen.rung]) {
          const alone = people({ [chosen.rung]: [other] }, [], {});
          const turn = ask(alone, severity, now);
          if (!turn || turn.from > chosen.from) continue;
          expect(loadOf(turn.person.id)).toBeGreaterThanOrEqual(loadOf(chosen.person.id));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("as many cases as there are on a rung reach each of it once, and any more are shared out evenly", () => {
    const names = ["Ana", "Ben", "Cem", "Dee"];
    fc.assert(
      fc.property(fc.subarray(names, { minLength: 1 }), fc.nat({ max: 30 }), anySeverity, (on, cases, severity) => {
        const loads: Record<string, Load> = {};
        for (let one = 0; one < cases; one++) {
          const chosen = ask(people({ manager: on.map((name) => someone(name)) }, [], loads), severity, at("24T12:00"));
          const { id } = chosen?.person ?? { id: "" };
          const { balls, messages } = loads[id] ?? { balls: 0, messages: 0 };
          loads[id] = { balls: balls + 1, messages: messages + 1 };
        }
        const counts = on.map((name) => loads[name]?.balls ?? 0);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        expect(counts.reduce((sum, one) => sum + one, 0)).toBe(cases);
      }),
      { numRuns: 200 },
    );
  });
});
