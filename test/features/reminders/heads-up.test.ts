import { describe, expect, it } from "vitest";
import { type HeadsUp, headsUpFor, type Outlook } from "../../../src/features/reminders/heads-up.ts";
import { type Calendar, everyDay } from "../../../src/kernel/calendar/index.ts";

const calendar: Calendar = {
  timeZone: "Europe/London",
  hours: everyDay([{ from: 9 * 60, to: 22 * 60 }]),
  closed: [],
  startOfDay: everyDay(undefined),
};
const trouble = (id: string, hour: number, until?: string) => ({
  id,
  unitId: "kitchen",
  what: `${id} is down`,
  since: new Date(Date.UTC(2026, 11, 20, hour)),
  ...(until && { until: new Date(until) }),
});
const headsUp = (more: Partial<Outlook> = {}): HeadsUp | undefined =>
  headsUpFor({
    day: "2026-12-22",
    at: new Date("2026-12-22T09:00:00Z"),
    calendar,
    troubles: [],
    themes: [],
    named: (theme) => ({ theme }),
    saidBefore: [],
    ...more,
  });
const waiting = (last7: number, before: number) => [{ theme: "waiting", last14: last7, last7, before }];

describe("what to look out for", () => {
  it("is nothing on an ordinary day", () => {
    expect(headsUp()).toBeUndefined();
    expect(headsUp({ calendar: undefined })).toBeUndefined();
    expect(headsUp({ themes: waiting(2, 0) })).toBeUndefined();
    expect(headsUp({ themes: waiting(5, 16) })).toBeUndefined();
  });

  it("is first a known trouble that is in force, each day another", () => {
    const troubles = [trouble("till", 9), trouble("oven", 8), trouble("door", 7, "2026-12-22T08:00:00Z")];
    const said = ["2026-12-22", "2026-12-23", "2026-12-24"].map((day) => headsUp({ troubles, day }));
    expect(said.map((one) => one?.kind === "trouble" && one.what).toSorted()).toEqual([
      ...(said[0]?.kind === "trouble" && said[0].what === "oven is down"
        ? ["oven is down", "oven is down", "till is down"]
        : ["oven is down", "till is down", "till is down"]),
    ]);
  });

  it("is then that the unit will be closed, for how long", () => {
    const closed = ["2026-12-20", "2026-12-25", "2026-12-26", "2026-12-28"];
    expect(headsUp({ calendar: { ...calendar, closed } })).toEqual({
      kind: "closed",
      from: "2026-12-25",
      to: "2026-12-26",
    });
    expect(headsUp({ calendar: { ...calendar, closed }, day: "2026-12-21" })).toBeUndefined();
  });

  it("is then what customers complain of more than before, not again for some days", () => {
    expect(headsUp({ themes: waiting(4, 2) })).toEqual({ kind: "risen", theme: "waiting", count: 4 });
    const risen: HeadsUp = { kind: "risen", theme: "waiting", count: 3 };
    expect(headsUp({ themes: waiting(4, 2), saidBefore: [{ day: "2026-12-20", headsUp: risen }] })).toBeUndefined();
    expect(headsUp({ themes: waiting(4, 2), saidBefore: [{ day: "2026-12-18", headsUp: risen }] })?.kind).toBe("risen");
  });

  it("is then that the unit closes early today", () => {
    const [mon, , wed, thu, fri, sat, sun] = calendar.hours;
    const early = { ...calendar, hours: [mon, [{ from: 9 * 60, to: 14 * 60 }], wed, thu, fri, sat, sun] as const };
    expect(headsUp({ calendar: early })).toEqual({ kind: "closes early", minute: 14 * 60 });
    expect(headsUp({ calendar: early, day: "2026-12-23" })).toBeUndefined();
  });
});
