import type { AnyCalendar, Hours } from "../../../src/kernel/calendar/index.ts";

const MINUTE = 60_000;

/** Some days in a zone, minute by minute: what clocks on the wall show, as the minutes of a clock that never is changed. */
export interface Days {
  readonly timeZone: string;
  /** The instant of the first minute. */
  readonly start: number;
  readonly wall: readonly number[];
  /** The minute of the days at which clocks first show it. */
  readonly firstAt: ReadonlyMap<number, number>;
  /** The local dates that there are. */
  readonly dates: readonly string[];
}

export function daysFrom(timeZone: string, firstDate: string, count: number): Days {
  const start = Date.parse(`${firstDate}T00:00Z`);
  const wall = Array.from({ length: count * 24 * 60 }, (_, at) => wallAt(timeZone, start + at * MINUTE));
  const firstAt = new Map(wall.map((shown, at) => [shown, at] as const).toReversed());
  return { timeZone, start, wall, firstAt, dates: [...new Set(wall.map(dateOf))] };
}

function wallAt(timeZone: string, at: number): number {
  const parts = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute) / MINUTE;
}

/** The minute of the days at which clocks come to show a wall time first; where they jump over it, as much later. */
function minuteOf({ wall, firstAt }: Days, shown: number): number {
  const first = firstAt.get(shown);
  if (first !== undefined) return first;
  const jump = wall.findIndex((now, at) => now < shown && (wall[at + 1] ?? 0) > shown);
  return jump < 0 ? Number.NaN : jump + shown - (wall[jump] ?? Number.NaN);
}

const wallOf = (date: string): number => Date.parse(`${date}T00:00Z`) / MINUTE;
const dateOf = (wall: number): string => new Date(wall * MINUTE).toISOString().slice(0, 10);
const weekdayOf = (date: string): number => (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7;

/** Marks the minutes of the days in which hours that begin on `date` run. */
function mark(days: Days, marked: boolean[], date: string, { from, to }: Hours): void {
  const first = minuteOf(days, wallOf(date) + from);
  const end = minuteOf(days, wallOf(date) + to + (to > from ? 0 : 24 * 60));
  for (let at = first; at < end; at++) marked[at] = true;
}

/** For each minute of the days: does it belong to what the calendar says? The first and last two days are not complete. */
export function workingMinutesOf(calendar: AnyCalendar, days: Days): boolean[] {
  const marked = days.wall.map(() => false);
  const unit = "unit" in calendar ? calendar.unit : calendar;
  for (const date of days.dates) {
    if (unit.closed.includes(date)) continue;
    for (const hours of hoursOn(calendar, date)) mark(days, marked, date, hours);
  }
  if (!("unit" in calendar)) return marked;
  const instants = days.wall.map((_, at) => days.start + at * MINUTE);
  const within = (at: number, periods: readonly { from: Date; until: Date }[]): boolean =>
    periods.some(({ from, until }) => from.getTime() <= at && at < until.getTime());
  return instants.map(
    (at, minute) => (marked[minute] || within(at, calendar.shifts)) && !within(at, calendar.absences),
  );
}

function hoursOn(calendar: AnyCalendar, date: string): readonly Hours[] {
  const weekday = weekdayOf(date);
  if (!("unit" in calendar)) return calendar.hours[weekday] ?? [];
  if (calendar.planned.some(({ first, last }) => first <= date && date <= last)) return [];
  if (calendar.hours) return calendar.hours[weekday] ?? [];
  return calendar.weekdays?.[weekday] === false ? [] : (calendar.unit.hours[weekday] ?? []);
}

/** The same for quiet hours. */
export function quietMinutesOf({ quiet }: AnyCalendar, days: Days): boolean[] {
  const marked = days.wall.map(() => false);
  if (quiet) for (const date of days.dates) mark(days, marked, date, quiet);
  return marked;
}
