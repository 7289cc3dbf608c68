import { localMoment } from "../../kernel/calendar/index.ts";
import { type Week, weeksUntil } from "../escalation/index.ts";

const NOON = 12 * 60;
const WEEK = { days: 7 };

/** The last week that is over, Monday to Sunday in a zone (IANA). */
export function lastWeek(timeZone: string, now: Date): Week {
  const [, last] = weeksUntil(timeZone, now, 2);
  if (!last) throw new Error("There is a week before every week.");
  return last;
}

/** The week that begins on this Monday, a local date there; and as many before it, the newest first. */
export const weeksTo = (timeZone: string, monday: string, count: number): readonly Week[] =>
  weeksUntil(timeZone, localMoment(timeZone, monday, NOON), count);

/** The weeks that begin in a month, such as 2026-11, the newest first. */
export function weeksOfMonth(timeZone: string, month: string): readonly Week[] {
  const first = Temporal.PlainDate.from(`${month}-01`);
  const monday = first.add({ days: (8 - first.dayOfWeek) % 7 });
  const mondays: string[] = [];
  for (let at = monday; at.month === first.month; at = at.add(WEEK)) mondays.push(at.toString());
  return weeksTo(timeZone, mondays.at(-1) ?? monday.toString(), mondays.length);
}

/** The month that is over with this week, by its Monday; undefined: another week of it follows. */
export function monthOver(monday: string): string | undefined {
  const at = Temporal.PlainDate.from(monday);
  return at.add(WEEK).month === at.month ? undefined : at.toPlainYearMonth().toString();
}

/** As people name weeks: 2026-W46. A week is of the year that has its Thursday. */
export function weekNamed(monday: string): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(monday);
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, "0")}`;
}

/** The Monday of 2026-W46; undefined where the year has no such week. */
export function mondayOfNamed(name: string): string | undefined {
  const [, year, week] = /^(\d{4})-?W(\d{1,2})$/i.exec(name) ?? [];
  if (year === undefined || week === undefined) return undefined;
  const fourth = Temporal.PlainDate.from(`${year}-01-04`);
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ days: 7 * (Number(week) - 1) });
  return monday.weekOfYear === Number(week) && monday.yearOfWeek === Number(year) ? monday.toString() : undefined;
}
