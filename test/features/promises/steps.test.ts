import { describe, expect, it } from "vitest";
import { nextStep, nextStepWithout, type Step } from "../../../src/features/promises/steps.ts";
import { type Calendar, everyDay, localMoment, type PersonCalendar } from "../../../src/kernel/calendar/index.ts";

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
    expect(steps(at("24T18:00"), owner, at("21T15:00"))).toEqual([
      "remind 24T09:00",
      "overdue 24T18:00",
      "unanswered 26T09:00",
    ]);
  });

  it("on the same day the reminder comes half an hour before", () => {
    expect(steps(at("21T16:00"), owner, at("21T15:00"))).toEqual([
      "remind 21T15:30",
      "overdue 21T16:00",
      "unanswered 23T09:00",
    ]);
    expect(steps(at("21T15:10"), owner, at("21T15:00"))).toEqual([
      "remind 21T15:00",
      "overdue 21T15:10",
      "unanswered 23T09:00",
    ]);
  });

  it("who is off then is asked to hand it over before their shift ends, and the managers hear of it on the day", () => {
    const off = away("2026-11-22T00:00Z", "2026-11-30T00:00Z");
    expect(steps(at("24T18:00"), off, at("21T15:00"))).toEqual([
      "hand over 21T17:40",
      "uncovered 24T00:00",
      "overdue 24T18:00",
      "unanswered 26T09:00",
    ]);
  });

  it("who is off already is asked at once", () => {
    const off = away("2026-11-20T00:00Z", "2026-11-30T00:00Z");
    expect(steps(at("24T18:00"), off, at("21T15:00"))[0]).toBe("hand over 21T15:00");
  });

  it("who leaves before it is due is reminded, asked to hand it over before they go, and then the managers hear of it", () => {
    const mornings = { ...owner, hours: everyDay([{ from: 9 * 60, to: 13 * 60 }]) };
    expect(steps(at("24T18:00"), mornings, at("21T12:00"))).toEqual([
      "remind 24T09:00",
      "hand over 24T12:40",
      "uncovered 24T13:40",
      "overdue 24T18:00",
      "unanswered 26T09:00",
    ]);
  });

  it("who says on the day that they are off is asked at once, and the managers while there is still some time", () => {
    const off = away("2026-11-24T00:00Z", "2026-11-30T00:00Z");
    expect(steps(at("24T18:00"), off, at("24T10:00")).slice(0, 3)).toEqual([
      "hand over 24T10:00",
      "uncovered 24T11:00",
      "overdue 24T18:00",
    ]);
    expect(steps(at("24T10:45"), off, at("24T10:00"))[1]).toBe("uncovered 24T10:15");
  });

  it("who comes back after all is reminded", () => {
    expect(nextStep(at("24T18:00"), owner, at("23T10:00"), "hand over")).toEqual({
      step: "remind",
      at: at("24T09:00"),
    });
  });

  it("the second of two working days after it was overdue is the last; closed days do not count", () => {
    expect(nextStep(at("21T16:00"), owner, at("21T17:00"), "unanswered")).toBeUndefined();
    expect(nextStep(at("21T16:00"), owner, at("21T17:00"))).toEqual({ step: "overdue", at: at("21T17:00") });
    const closed = { ...owner, unit: { ...unit, closed: ["2026-11-22", "2026-11-24"] } };
    expect(nextStep(at("21T16:00"), closed, at("21T17:00"), "overdue")).toEqual({
      step: "unanswered",
      at: at("25T09:00"),
    });
  });

  it("nobody who has no account is spoken to: the managers hear of it on the day", () => {
    expect(nextStepWithout(at("24T18:00"), owner, at("21T15:00"))).toEqual({ step: "uncovered", at: at("24T00:00") });
    expect(nextStepWithout(at("24T18:00"), owner, at("24T15:00"), "uncovered")?.step).toBe("overdue");
  });
});

describe("where clocks change", () => {
  const berlin: Calendar = { ...unit, timeZone: "Europe/Berlin", hours: everyDay([{ from: 22 * 60, to: 6 * 60 }]) };
  const night: PersonCalendar = { ...owner, unit: berlin, timeZone: "Europe/Berlin" };

  it("a promise for a time that is jumped over is due when that would have been, and its owner is on", () => {
    const due = localMoment("Europe/Berlin", "2027-03-28", 2 * 60 + 30);
    expect(due.toISOString()).toBe("2027-03-28T01:30:00.000Z");
    expect(nextStep(due, night, new Date("2027-03-27T22:00Z"))?.step).toBe("remind");
    expect(nextStep(due, night, new Date("2027-03-28T00:00Z"), "remind")).toEqual({ step: "overdue", at: due });
  });

  it("a promise for a time that comes twice is due the first time, once", () => {
    const due = localMoment("Europe/Berlin", "2026-10-25", 2 * 60 + 30);
    expect(due.toISOString()).toBe("2026-10-25T00:30:00.000Z");
    const said = nextStep(due, night, due, "remind");
    expect(said).toEqual({ step: "overdue", at: due });
    expect(nextStep(due, night, due, "overdue")?.at.toISOString()).toBe("2026-10-26T23:00:00.000Z");
  });
});
