import { describe, expect, it } from "vitest";
import { nextStep, type Step } from "../../../src/features/promises/steps.ts";
import { type Calendar, everyDay, type PersonCalendar } from "../../../src/kernel/calendar/index.ts";

const open = [{ from: 9 * 60, to: 18 * 60 }];
const unit: Calendar = { timeZone: "UTC", hours: everyDay(open), closed: [], startOfDay: everyDay(undefined) };
const owner: PersonCalendar = { unit, timeZone: "UTC", absences: [], shifts: [], planned: [] };
const away = (from: string, until: string): PersonCalendar => ({
  ...owner,
  absences: [{ from: new Date(from), until: new Date(until) }],
});
const at = (time: string): Date => new Date(`2026-11-${time}:00Z`);

/** All that is said of a promise until nothing is any more. */
function steps(due: Date, who: PersonCalendar, now: Date): string[] {
  const said: string[] = [];
  let after: Step | undefined;
  let next = nextStep(due, who, now, after);
  while (next && said.length < 10) {
    said.push(`${next.step} ${next.at.toISOString().slice(8, 16)}`);
    after = next.step;
    next = nextStep(due, who, next.at, after);
  }
  return said;
}

describe("what is said of a promise by itself", () => {
  it("its owner is reminded at the beginning of the day on which it is due; then the managers hear that it is overdue", () => {
    expect(steps(at("24T18:00"), owner, at("21T15:00"))).toEqual(["remind 24T09:00", "overdue 24T18:00"]);
  });

  it("on the same day the reminder comes half an hour before", () => {
    expect(steps(at("21T16:00"), owner, at("21T15:00"))).toEqual(["remind 21T15:30", "overdue 21T16:00"]);
    expect(steps(at("21T15:10"), owner, at("21T15:00"))).toEqual(["remind 21T15:00", "overdue 21T15:10"]);
  });

  it("who is off then is asked to hand it over before their shift ends, and the managers hear of it on the day", () => {
    const off = away("2026-11-22T00:00Z", "2026-11-30T00:00Z");
    expect(steps(at("24T18:00"), off, at("21T15:00"))).toEqual([
      "hand over 21T17:40",
      "uncovered 24T00:00",
      "overdue 24T18:00",
    ]);
  });

  it("who is off already is asked at once", () => {
    const off = away("2026-11-20T00:00Z", "2026-11-30T00:00Z");
    expect(steps(at("24T18:00"), off, at("21T15:00"))[0]).toBe("hand over 21T15:00");
  });

  it("nothing more is said after it was overdue", () => {
    expect(nextStep(at("21T16:00"), owner, at("21T17:00"), "overdue")).toBeUndefined();
    expect(nextStep(at("21T16:00"), owner, at("21T17:00"))).toEqual({ step: "overdue", at: at("21T17:00") });
  });
});
