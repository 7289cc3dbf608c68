import { type Calendar, everyDay, type PersonCalendar } from "../../../src/kernel/calendar/index.ts";
import type { PlannedUnit } from "./world.ts";

/** Zones of both hemispheres, with and without daylight saving, with odd offsets and odd changes. */
const ZONES = [
  "Europe/London",
  "Australia/Lord_Howe",
  "America/Santiago",
  "Asia/Kathmandu",
  "America/New_York",
  "Pacific/Auckland",
  "Africa/Cairo",
  "America/St_Johns",
  "Asia/Tokyo",
  "Australia/Adelaide",
  "America/Asuncion",
  "Europe/Berlin",
  "Africa/Casablanca",
  "America/Los_Angeles",
  "Asia/Kolkata",
  "Pacific/Chatham",
  "America/Havana",
  "Asia/Beirut",
  "Europe/Lisbon",
  "America/Phoenix",
  "Asia/Jerusalem",
  "Pacific/Kiritimati",
  "America/Sao_Paulo",
  "Antarctica/Troll",
];

/** Times of day that clocks jump over and repeat, and usual ones. */
const TIMES = [null, 150, 8 * 60, 90, 9 * 60 + 30, 0, 135];

/** Who belongs to every third unit: somebody as the unit, somebody on weekdays, with their own nights, and off in August. */
const peopleOf = (unit: Calendar): PersonCalendar[] => {
  const usual = { unit, timeZone: unit.timeZone, absences: [], shifts: [], planned: [] };
  const august = { from: new Date("2027-08-01T00:00:00Z"), until: new Date("2027-09-01T00:00:00Z") };
  return [
    { ...usual, ...(unit.quiet && { quiet: unit.quiet }) },
    { ...usual, weekdays: [true, true, true, true, true, false, false], quiet: { from: 20 * 60, to: 9 * 60 } },
    { ...usual, absences: [august] },
  ];
};

/** One of many units: whatever its place, it differs from those beside it. Its schedule begins on a local date. */
export const unitIn = (place: number, weekdays: readonly number[], fromDay: string): PlannedUnit => {
  const minute = TIMES[place % TIMES.length] ?? null;
  const calendar: Calendar = {
    timeZone: ZONES[place % ZONES.length] ?? "UTC",
    hours: everyDay([{ from: 7 * 60 + (place % 4) * 15, to: 22 * 60 }]),
    closed: ["2027-01-06", "2027-03-28", "2027-12-25", `2027-0${1 + (place % 9)}-11`],
    // Some are set for a time of the night on purpose: those are never sent.
    ...(place % 5 === 3 && { quiet: { from: 21 * 60, to: 6 * 60 } }),
    startOfDay: everyDay(undefined),
  };
  return { calendar, minute, fromDay, weekdays, ...(place % 3 === 2 && { people: peopleOf(calendar) }) };
};
