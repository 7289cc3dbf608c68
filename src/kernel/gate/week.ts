import { localMoment, localTime } from "../calendar/index.ts";

/** The local date of the Monday of the week in which a moment is, in a zone (IANA). */
export const mondayOf = (timeZone: string, at: Date): string => mondayIn(timeZone, at).toString();

/** When the week after that of a moment begins. */
export const nextWeek = (timeZone: string, at: Date): Date =>
  localMoment(timeZone, mondayIn(timeZone, at).add({ days: 7 }).toString(), 0);

function mondayIn(timeZone: string, at: Date): Temporal.PlainDate {
  const date = Temporal.PlainDate.from(localTime(timeZone, at).date);
  return date.subtract({ days: date.dayOfWeek - 1 });
}
