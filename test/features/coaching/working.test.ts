import { describe, expect, it } from "vitest";
import { isFree, isHere, nextMoment, nextShift } from "../../../src/features/coaching/nudges/working.ts";
import { everyDay, type PersonCalendar, weekOf } from "../../../src/kernel/calendar/index.ts";

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
/** Works Monday to Friday from 7:00 to 16:00 in London; it is quiet until 8:00. */
const mo: PersonCalendar = {
  unit: {
    timeZone: "Europe/London",
    hours: weekOf((day) => (day < 5 ? [{ from: 7 * 60, to: 16 * 60 }] : [])),
    closed: [],
    startOfDay: everyDay(undefined),
  },
  ...{ timeZone: "Europe/London", quiet: { from: 21 * 60, to: 8 * 60 }, absences: [], shifts: [], planned: [] },
};
// The 5th is a Friday.
const at = (time: string): Date => new Date(`2027-03-${time}:00Z`);
const next = (weekdays: readonly number[], minute: number | null, now: string, calendar = mo): string =>
  nextMoment(calendar, { weekdays, minute, paused: false }, at(now)).toISOString().slice(0, 16);

describe("a manager is asked next", () => {
  it.each([
    ["when their work begins and it is not quiet", EVERY_DAY, null, "05T09:00", "2027-03-08T08:00"],
    ["today, where that is still to come", EVERY_DAY, null, "05T07:30", "2027-03-05T08:00"],
    ["at the time they have chosen", EVERY_DAY, 570, "05T09:00", "2027-03-05T09:30"],
    ["on the days they have chosen", [3], 570, "05T09:00", "2027-03-10T09:30"],
    ["as soon as they work after that", EVERY_DAY, 300, "05T09:00", "2027-03-08T08:00"],
    ["never at a time when their day is over", [5], 1200, "01T09:00", "2027-03-08T09:00"],
    ["in a week's time where they never work on those days", [7], null, "01T09:00", "2027-03-08T09:00"],
  ] as const)("%s", (_what, weekdays, minute, now, expected) => {
    expect(next(weekdays, minute, now)).toBe(expected);
  });
});

it("knows when the next shift begins, and who is there", () => {
  expect(nextShift(mo, at("05T09:00"))).toEqual(at("08T08:00"));
  expect([isFree(mo, at("05T07:30")), isFree(mo, at("05T08:00")), isFree(mo, at("06T09:00"))]).toEqual([
    false,
    true,
    false,
  ]);
  const away = { ...mo, absences: [{ from: at("05T06:00"), until: at("05T12:00") }] };
  expect([isHere(mo, at("05T06:00")), isHere(mo, at("06T09:00")), isHere(undefined, at("05T09:00"))]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isHere(away, at("05T09:00")), isHere(away, at("05T13:00"))]).toEqual([false, true]);
});
