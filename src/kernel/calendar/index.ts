/**
 * When units are open and people work, and when it is quiet. Instants are `Date`s, as everywhere; local dates are written
 * 2026-12-24 and local times are minutes after midnight, in the zone that the calendar names. Calendars are plain data:
 * change none, make another; what is worked out about one is kept with it.
 */
import type { AnyCalendar } from "./calendar.ts";
import { dateOf, dayAt, dayOf, localMoment, MINUTE } from "./local-time.ts";
import { quietTimeOf, worked } from "./working.ts";

export {
  type AnyCalendar,
  type Calendar,
  everyDay,
  type Hours,
  type PersonCalendar,
  type Week,
  weekOf,
} from "./calendar.ts";
export { isTimeZone, localMoment, localTime } from "./local-time.ts";

/** Is the unit open, or does the person work, at that moment? */
export const isWorking = (calendar: AnyCalendar, at: Date): boolean => worked(calendar).time.covers(at.getTime());

/** The first working moment that is not before `at`; undefined if none ever comes. */
export const nextWorking = (calendar: AnyCalendar, at: Date): Date | undefined =>
  asDate(worked(calendar).time.nextCovered(at.getTime()));

/** Whole working minutes from one moment until another; 0 when `until` is before `from`. */
export const workingMinutes = (calendar: AnyCalendar, from: Date, until: Date): number =>
  Math.floor(worked(calendar).time.coveredBetween(from.getTime(), until.getTime()) / MINUTE);

/**
 * The first moment at which `minutes` working minutes have gone by since `from`; the end of the day rather than the start
 * of the next, `from` itself for 0. Undefined if that never comes.
 */
export const afterWorkingMinutes = (calendar: AnyCalendar, from: Date, minutes: number): Date | undefined =>
  asDate(worked(calendar).time.afterCovered(from.getTime(), minutes * MINUTE));

/**
 * When the day starts on a local date: the unit's start of day, or when a person begins to work. The date is the unit's, or
 * the person's own where they have hours of their own. Undefined if nothing begins on it. Throws RangeError if it is no date.
 */
export const startOfDay = (calendar: AnyCalendar, date: string): Date | undefined =>
  asDate(worked(calendar).startOfDay(dayOf(date)));

/**
 * The first working moment of the so-manieth local day after that of `at` on which there is any work; undefined if there are
 * not that many.
 */
export function onWorkingDay(calendar: AnyCalendar, at: Date, days: number): Date | undefined {
  let found: Date | undefined = at;
  for (let day = 0; day < days && found; day += 1) {
    const tomorrow = dateOf(dayAt(calendar.timeZone, found.getTime()) + 1);
    found = nextWorking(calendar, localMoment(calendar.timeZone, tomorrow, 0));
  }
  return found;
}

/** Is it quiet there, or for that person, at that moment? */
export const isQuiet = (calendar: AnyCalendar, at: Date): boolean =>
  quietTimeOf(calendar)?.covers(at.getTime()) ?? false;

/** The first moment not before `at` that is not quiet; undefined if it is always quiet. */
export const nextNotQuiet = (calendar: AnyCalendar, at: Date): Date | undefined => {
  const quiet = quietTimeOf(calendar);
  return quiet ? asDate(quiet.nextFree(at.getTime())) : at;
};

/** The first quiet moment not before `at`; undefined if it is never quiet. */
export const nextQuiet = (calendar: AnyCalendar, at: Date): Date | undefined =>
  asDate(quietTimeOf(calendar)?.nextCovered(at.getTime()));

const asDate = (milliseconds: number | undefined): Date | undefined =>
  milliseconds === undefined ? undefined : new Date(milliseconds);
