import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AnyCalendar,
  afterWorkingMinutes,
  type Calendar,
  everyDay,
  type Hours,
  isQuiet,
  isTimeZone,
  isWorking,
  localMoment,
  localTime,
  nextNotQuiet,
  nextWorking,
  type PersonCalendar,
  startOfDay,
  type Week,
  workingMinutes,
} from "../../../src/kernel/calendar/index.ts";
import { type Days, daysFrom, quietMinutesOf, workingMinutesOf } from "./reference.ts";

const MINUTE = 60_000;
const DAY = 24 * 60;

/** Ten days around something that happens to the clocks. */
const places: Readonly<Record<string, Days>> = {
  "London, clocks go forward": daysFrom("Europe/London", "2026-03-25", 10),
  "London, clocks go back": daysFrom("Europe/London", "2026-10-21", 10),
  "New York, clocks go forward": daysFrom("America/New_York", "2026-03-04", 10),
  "Lord Howe, half an hour forward": daysFrom("Australia/Lord_Howe", "2026-09-30", 10),
  "Lord Howe, half an hour back": daysFrom("Australia/Lord_Howe", "2026-04-01", 10),
  "Kathmandu, 5:45 ahead": daysFrom("Asia/Kathmandu", "2026-06-10", 10),
  "Cairo, midnight is jumped over": daysFrom("Africa/Cairo", "2026-04-20", 10),
  "Havana, midnight comes twice": daysFrom("America/Havana", "2026-10-28", 10),
  "Apia, a whole day is jumped over": daysFrom("Pacific/Apia", "2011-12-25", 10),
};

const minuteOfDay = fc.oneof(
  fc.integer({ min: 0, max: DAY - 1 }),
  fc.integer({ min: 0, max: 8 }).map((at) => at * 30),
);
const hours = fc.record<Hours>({ from: minuteOfDay, to: minuteOfDay });
const week = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Week<Value>> =>
  fc.tuple(value, value, value, value, value, value, value);
const dateIn = ({ wall }: Days): fc.Arbitrary<string> =>
  fc
    .constantFrom(...wall.filter((_, at) => at % DAY === 0))
    .map((at) => new Date(at * MINUTE).toISOString().slice(0, 10));
const periodIn = ({ start, wall }: Days) =>
  fc
    .tuple(fc.integer({ min: 0, max: wall.length }), fc.integer({ min: 1, max: 2 * DAY }))
    .map(([at, length]) => ({ from: new Date(start + at * MINUTE), until: new Date(start + (at + length) * MINUTE) }));

const unitIn = (days: Days): fc.Arbitrary<Calendar> =>
  fc.record(
    {
      timeZone: fc.constant(days.timeZone),
      hours: week(fc.array(hours, { maxLength: 3 })),
      closed: fc.array(dateIn(days), { maxLength: 3 }),
      quiet: hours,
      startOfDay: fc.constant(everyDay(undefined)),
    },
    { requiredKeys: ["timeZone", "hours", "closed", "startOfDay"] },
  );
const personIn = (days: Days): fc.Arbitrary<PersonCalendar> =>
  fc.record(
    {
      unit: unitIn(days),
      timeZone: fc.constant(days.timeZone),
      hours: week(fc.array(hours, { maxLength: 2 })),
      weekdays: week(fc.boolean()),
      quiet: hours,
      absences: fc.array(periodIn(days), { maxLength: 2 }),
      shifts: fc.array(periodIn(days), { maxLength: 4 }),
      planned: fc.array(
        fc.tuple(dateIn(days), dateIn(days)).map((dates) => {
          const [first = "", last = ""] = dates.toSorted();
          return { first, last };
        }),
        { maxLength: 1 },
      ),
    },
    { requiredKeys: ["unit", "timeZone", "absences", "shifts", "planned"] },
  );
const calendarIn = (days: Days): fc.Arbitrary<AnyCalendar> => fc.oneof(unitIn(days), personIn(days));

/** A minute of the days that is far enough from their ends. */
const minutesIn = ({ wall }: Days) => fc.integer({ min: 3 * DAY, max: wall.length - 3 * DAY });
const LATEST = 8 * DAY;
/** For each of the places. */
const SOME = { numRuns: 40 };

describe.each(Object.entries(places))("in %s", (_name, days) => {
  const instant = (minute: number): Date => new Date(days.start + minute * MINUTE);
  const minuteAt = (at: Date | undefined): number =>
    at ? (at.getTime() - days.start) / MINUTE : Number.POSITIVE_INFINITY;
  /** Nothing is compared that lies beyond the days that were walked through. */
  const seen = (minute: number): number | "later" => (minute < 0 || minute >= LATEST ? "later" : minute);
  const firstFrom = (minutes: readonly boolean[], from: number, wanted: boolean): number | "later" =>
    seen(minutes.indexOf(wanted, from));

  it("works when a walk through every minute says so", () => {
    fc.assert(
      fc.property(calendarIn(days), fc.array(minutesIn(days), { minLength: 5 }), (calendar, minutes) => {
        const working = workingMinutesOf(calendar, days);
        for (const minute of minutes) {
          expect(isWorking(calendar, instant(minute))).toBe(working[minute]);
          expect(seen(minuteAt(nextWorking(calendar, instant(minute))))).toBe(firstFrom(working, minute, true));
        }
      }),
      SOME,
    );
  });

  it("counts as many working minutes as a walk through every minute", () => {
    fc.assert(
      fc.property(calendarIn(days), minutesIn(days), minutesIn(days), (calendar, from, until) => {
        const counted = workingMinutesOf(calendar, days).slice(from, Math.max(from, until)).filter(Boolean).length;
        expect(workingMinutes(calendar, instant(from), instant(until))).toBe(counted);
      }),
      SOME,
    );
  });

  it("finds the moment when so many working minutes are over", () => {
    fc.assert(
      fc.property(calendarIn(days), minutesIn(days), fc.integer({ min: 0, max: DAY }), (calendar, from, count) => {
        const working = workingMinutesOf(calendar, days);
        let [at, left] = [from, count];
        while (left > 0 && at < LATEST) if (working[at++]) left--;
        const expected = left > 0 || at >= LATEST ? "later" : at;
        expect(seen(minuteAt(afterWorkingMinutes(calendar, instant(from), count)))).toBe(expected);
      }),
      SOME,
    );
  });

  it("is quiet when a walk through every minute says so", () => {
    fc.assert(
      fc.property(calendarIn(days), minutesIn(days), (calendar, minute) => {
        const quiet = quietMinutesOf(calendar, days);
        expect(isQuiet(calendar, instant(minute))).toBe(quiet[minute]);
        expect(seen(minuteAt(nextNotQuiet(calendar, instant(minute))))).toBe(firstFrom(quiet, minute, false));
      }),
      SOME,
    );
  });

  it("starts the day with the first hours, unless it is closed", () => {
    fc.assert(
      fc.property(unitIn(days), minutesIn(days), (calendar, minute) => {
        const { date } = localTime(days.timeZone, instant(minute));
        const first = (calendar.hours[(new Date(date).getUTCDay() + 6) % 7] ?? []).toSorted(
          (a, b) => a.from - b.from,
        )[0];
        const open = first && !calendar.closed.includes(date);
        expect(startOfDay(calendar, date)).toEqual(open ? localMoment(days.timeZone, date, first.from) : undefined);
      }),
      SOME,
    );
  });

  it("tells what clocks show", () => {
    fc.assert(
      fc.property(minutesIn(days), (minute) => {
        const shown = new Date((days.wall[minute] ?? Number.NaN) * MINUTE).toISOString();
        expect(localTime(days.timeZone, instant(minute))).toEqual({
          date: shown.slice(0, 10),
          minute: Number(shown.slice(11, 13)) * 60 + Number(shown.slice(14, 16)),
        });
      }),
      SOME,
    );
  });
});

describe("a local time as an instant", () => {
  it.each([
    ["jumped over: as much later", "Europe/London", "2026-03-29", 90, "2026-03-29T01:30:00.000Z"],
    ["that comes twice: the first", "Europe/London", "2026-10-25", 90, "2026-10-25T00:30:00.000Z"],
    ["jumped over by half an hour", "Australia/Lord_Howe", "2026-10-04", 135, "2026-10-03T15:45:00.000Z"],
    ["that comes twice for half an hour", "Australia/Lord_Howe", "2026-04-05", 105, "2026-04-04T14:45:00.000Z"],
    ["in a zone with quarters of an hour", "Asia/Kathmandu", "2026-01-01", 8 * 60, "2026-01-01T02:15:00.000Z"],
  ])("%s", (_what, timeZone, date, minute, instant) => {
    expect(localMoment(timeZone, date, minute).toISOString()).toBe(instant);
  });

  it.each(["2026-02-30", "2026-13-01", "tomorrow", ""])("is refused on %j, which is no date", (date) => {
    expect(() => localMoment("Europe/London", date, 0)).toThrow(RangeError);
  });
});

const NINE_TO_FIVE: Calendar = {
  timeZone: "Europe/London",
  hours: everyDay([{ from: 9 * 60, to: 17 * 60 }]),
  closed: [],
  startOfDay: everyDay(undefined),
};
const datesFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => new Date(Date.parse(first) + at * DAY * MINUTE).toISOString().slice(0, 10));

describe("a calendar", () => {
  it("that is closed for years opens again on the day after, and counts nothing until then", () => {
    const closed = { ...NINE_TO_FIVE, closed: datesFrom("2026-01-01", 5 * 365) };
    const [from, reopens] = [new Date("2026-01-01T00:00Z"), new Date("2030-12-31T09:00Z")];
    expect(nextWorking(closed, from)).toEqual(reopens);
    expect(workingMinutes(closed, from, reopens)).toBe(0);
    expect(afterWorkingMinutes(closed, from, 1)).toEqual(new Date("2030-12-31T09:01Z"));
  });

  it("counts years of eight hours a day, whatever the clocks do", () => {
    const years = [new Date("2000-01-01T00:00Z"), new Date("2030-01-01T00:00Z")] as const;
    expect(workingMinutes(NINE_TO_FIVE, ...years)).toBe(
      ((years[1].getTime() - years[0].getTime()) / MINUTE / DAY) * 480,
    );
  });

  it("that never opens says that no working moment comes, and one that is always quiet that it never ends", () => {
    const never = { ...NINE_TO_FIVE, hours: everyDay([]), quiet: { from: 0, to: 0 } };
    const now = new Date("2026-01-01T00:00Z");
    expect(nextWorking(never, now)).toBeUndefined();
    expect(afterWorkingMinutes(never, now, 1)).toBeUndefined();
    expect(nextNotQuiet(never, now)).toBeUndefined();
  });

  it("may start its day before it opens", () => {
    const early = { ...NINE_TO_FIVE, startOfDay: everyDay(8 * 60 + 30) };
    expect(startOfDay(early, "2026-06-01")).toEqual(new Date("2026-06-01T07:30Z"));
  });

  it("of a person starts when they begin to work: with their shift, or when they are back", () => {
    const at = (time: string) => new Date(`2026-01-05T${time}Z`);
    const person: PersonCalendar = {
      unit: NINE_TO_FIVE,
      timeZone: "Asia/Kathmandu",
      absences: [],
      shifts: [],
      planned: [],
    };
    expect(startOfDay(person, "2026-01-05")).toEqual(at("09:00"));
    expect(startOfDay({ ...person, absences: [{ from: at("00:00"), until: at("11:00") }] }, "2026-01-05")).toEqual(
      at("11:00"),
    );
    const planned = { ...person, planned: [{ first: "2026-01-05", last: "2026-01-11" }] };
    expect(startOfDay({ ...planned, shifts: [{ from: at("14:00"), until: at("22:00") }] }, "2026-01-05")).toEqual(
      at("14:00"),
    );
    expect(startOfDay(planned, "2026-01-05")).toBeUndefined();
  });
});

it.each([
  ["Europe/London", true],
  ["Europe/Kyiv", true],
  ["UTC", true],
  ["+05:30", false],
  ["Europe/Atlantis", false],
  ["", false],
])("%j is a time zone: %s", (name, is) => {
  expect(isTimeZone(name)).toBe(is);
});
