import {
  isQuiet,
  isWorking,
  localMoment,
  localTime,
  nextNotQuiet,
  nextWorking,
  onWorkingDay,
  type PersonCalendar,
  startOfDay,
} from "../../../kernel/calendar/index.ts";
import { nextSlot } from "../../../kernel/schedule/next-slot.ts";
import type { Pace } from "./schema.ts";

/** Somebody who does not work within so many milliseconds is not there: there would be nobody to talk with. */
const SOON = 16 * 60 * 60_000;
/** Where somebody never works, that is looked at again so much later. */
const WEEK = 7 * 24 * 60 * 60_000;

/** Works somebody now, or before the day is over, and has not said that they are away? */
export function isHere(calendar: PersonCalendar | undefined, now: Date): boolean {
  if (!calendar || calendar.absences.some(({ from, until }) => from <= now && now < until)) return false;
  const next = nextWorking(calendar, now);
  return next !== undefined && next.getTime() - now.getTime() <= SOON;
}

/** Would a message that nobody asked for be let go now? */
export const isFree = (calendar: PersonCalendar, now: Date): boolean =>
  isWorking(calendar, now) && !isQuiet(calendar, now);

/**
 * When a manager is asked next, after now: at the time they have chosen, else when their work begins; or as soon after that as
 * they work and it is not quiet, on the same day.
 */
export function nextMoment(calendar: PersonCalendar, { weekdays, minute }: Pace, now: Date): Date {
  const due = (day: string): Date | undefined => {
    if (!weekdays.includes(Temporal.PlainDate.from(day).dayOfWeek)) return undefined;
    const chosen = minute === null ? startOfDay(calendar, day) : localMoment(calendar.timeZone, day, minute);
    const free = chosen && firstFree(calendar, chosen);
    return free && localTime(calendar.timeZone, free).date === day ? free : undefined;
  };
  return nextSlot(due, calendar.timeZone, now)?.at ?? new Date(now.getTime() + WEEK);
}

/** When the next shift, or day of work, of somebody begins, and it is not quiet. */
export function nextShift(calendar: PersonCalendar, now: Date): Date {
  const begins = onWorkingDay(calendar, now, 1);
  return (begins && firstFree(calendar, begins)) ?? new Date(now.getTime() + WEEK);
}

/** The first moment, not before `at`, at which they work and it is not quiet; undefined if work and quiet hours never end apart. */
function firstFree(calendar: PersonCalendar, at: Date): Date | undefined {
  const loud = nextNotQuiet(calendar, at);
  const working = loud && nextWorking(calendar, loud);
  return working && isQuiet(calendar, working) ? nextNotQuiet(calendar, working) : working;
}
