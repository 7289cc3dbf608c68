import {
  type AnyCalendar,
  afterWorkingMinutes,
  isWorking,
  localMoment,
  localTime,
  nextWorking,
  workingMinutes,
} from "../../kernel/calendar/index.ts";

/** That minute of a local date, in working time; of what is over, the end of that day's work. */
export function atMinute(calendar: AnyCalendar, date: string, minute: number, now: Date): Date {
  const at = localMoment(calendar.timeZone, date, minute);
  const ends = endOfWork(calendar, date, now);
  if (at >= ends || at <= now) return ends;
  return isWorking(calendar, at) || workingMinutes(calendar, now, at) > 0 ? inWorkingTime(calendar, at, now) : ends;
}

/** A moment when nobody works is too late: the end of the work before it, or if there is none any more, the next work. */
export function inWorkingTime(calendar: AnyCalendar, at: Date, now: Date): Date {
  if (isWorking(calendar, at)) return at;
  const from = minuteOf(now);
  const left = workingMinutes(calendar, from, at);
  return (left > 0 ? afterWorkingMinutes(calendar, from, left) : nextWorking(calendar, at)) ?? at;
}

/** When the work of a local date ends, or of the next date on which there is some after `now`. */
export function endOfWork(calendar: AnyCalendar, date: string, now = new Date(0)): Date {
  const { timeZone } = calendar;
  const begins = localMoment(timeZone, date, 0);
  const first = nextWorking(calendar, begins > now ? begins : minuteOf(now));
  if (!first) return localMoment(timeZone, addDays(date, 1), 0);
  const tomorrow = localMoment(timeZone, addDays(localTime(timeZone, first).date, 1), 0);
  return afterWorkingMinutes(calendar, first, workingMinutes(calendar, first, tomorrow)) ?? tomorrow;
}

/** When the work of the last day ends on which there is some in the week of a local date; after that, the next work. */
export function endOfWeek(calendar: AnyCalendar, date: string, now: Date): Date {
  const monday = addDays(date, 1 - Temporal.PlainDate.from(date).dayOfWeek);
  const last = lastWorkBefore(calendar, addDays(monday, 7), monday);
  return endOfWork(calendar, last, now);
}

/** The last local date before another on which there is work, but none before `first`: then the day before. */
export function lastWorkBefore(calendar: AnyCalendar, date: string, first = addDays(date, -7)): string {
  for (let day = addDays(date, -1); day >= first; day = addDays(day, -1)) {
    const [begins, ends] = [day, addDays(day, 1)].map((one) => localMoment(calendar.timeZone, one, 0));
    if (begins && ends && workingMinutes(calendar, begins, ends) > 0) return day;
  }
  return addDays(date, -1);
}

/** Does anybody work in the minute before it? */
export const worksUpTo = (calendar: AnyCalendar, at: Date): boolean =>
  isWorking(calendar, new Date(at.getTime() - 60_000));

/** Work is counted in whole minutes: the one that has begun counts. */
const minuteOf = (at: Date): Date => new Date(Math.floor(at.getTime() / 60_000) * 60_000);

export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();
