import { cpuUsage } from "node:process";
import {
  afterWorkingMinutes,
  type Calendar,
  everyDay,
  isWorking,
  nextNotQuiet,
  nextWorking,
  type PersonCalendar,
  startOfDay,
  workingMinutes,
} from "../../src/kernel/calendar/index.ts";
import { type Bench, median, round } from "./report.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const YEAR = 365 * DAY;
const FIRST = Date.parse("2026-01-01T00:00Z");
const ZONES = [
  "Europe/London",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "America/New_York",
  "Pacific/Auckland",
  "Asia/Tokyo",
];

/** 300 units in several zones, each with holidays, a split day and a night, and ten people each, every second with absences. */
const units = Array.from(
  { length: 300 },
  (_, at): Calendar => ({
    timeZone: ZONES[at % ZONES.length] ?? "UTC",
    hours: everyDay(
      at % 3
        ? [
            { from: 9 * 60, to: 14 * 60 },
            { from: 16 * 60, to: 2 * 60 },
          ]
        : [{ from: 7 * 60, to: 22 * 60 }],
    ),
    closed: Array.from({ length: 30 }, (_, day) => new Date(FIRST + day * 12 * DAY).toISOString().slice(0, 10)),
    quiet: { from: 21 * 60, to: 8 * 60 },
    startOfDay: everyDay(undefined),
  }),
);
const people = units.flatMap((unit) =>
  Array.from(
    { length: 10 },
    (_, at): PersonCalendar => ({
      unit,
      timeZone: unit.timeZone,
      quiet: { from: 22 * 60, to: 7 * 60 },
      absences:
        at % 2 ? [{ from: new Date(FIRST + at * 20 * DAY), until: new Date(FIRST + (at * 20 + 14) * DAY) }] : [],
      shifts: [],
      planned: [],
    }),
  ),
);
const calendars = [...units, ...people];

const dates = Array.from({ length: 365 }, (_, day) => new Date(FIRST + day * DAY).toISOString().slice(0, 10));

const calls = {
  "is it working": (calendar, at) => isWorking(calendar, at),
  "next working moment": (calendar, at) => nextWorking(calendar, at),
  "working minutes in 10 days": (calendar, at) => workingMinutes(calendar, at, new Date(at.getTime() + 10 * DAY)),
  "working minutes in 3 years": (calendar, at) => workingMinutes(calendar, at, new Date(at.getTime() + 3 * YEAR)),
  "after 600 working minutes": (calendar, at) => afterWorkingMinutes(calendar, at, 600),
  "start of a date": (calendar, at) => startOfDay(calendar, dates[Math.floor((at.getTime() - FIRST) / DAY)] ?? ""),
  "next moment that is not quiet": (calendar, at) => nextNotQuiet(calendar, at),
} satisfies Record<string, (calendar: Calendar | PersonCalendar, at: Date) => unknown>;

const CALLS = 100_000;

/** How many questions about 3,300 calendars one core answers in a second of its time, at moments all over a year. */
export const calendar: Bench = async ({ rounds }) =>
  Object.entries(calls).map(([question, ask]) => {
    const [first = Number.NaN, ...later] = Array.from({ length: rounds + 1 }, (_, round) => {
      const before = cpuUsage();
      for (let at = 0; at < CALLS; at++) {
        const asked = calendars[(at * 7919) % calendars.length];
        if (asked) ask(asked, new Date(FIRST + (((at + round) * 104_729) % (YEAR / MINUTE)) * MINUTE));
      }
      const { user, system } = cpuUsage(before);
      return CALLS / ((user + system) / 1e6);
    });
    return { question, "calls a second": round(median(later)), "nothing worked out before": round(first) };
  });
