import { type Calendar, localMoment, startOfDay } from "../../../kernel/calendar/index.ts";
import { mondayOf } from "../../../kernel/gate/index.ts";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** Friday, in days after Monday. */
const FRIDAY = 4;
/** Milliseconds before the unit's day starts, because managers begin earlier than others, and after, when Bellhop was down. */
const BEFORE = 2 * HOUR;
const AFTER = 3 * HOUR;

/** The day of a week on which a unit's managers have something for the team meeting. */
export interface HuddleDay {
  /** It is sent from this moment on, before the day starts, until a while after. */
  readonly from: Date;
  readonly to: Date;
  /** When the local day is over, and it is of no use any more. */
  readonly until: Date;
}

/** Friday, or the last day before it on which the unit is open; undefined: it is closed all week. */
export function huddleDay(calendar: Calendar, monday: string): HuddleDay | undefined {
  const first = Temporal.PlainDate.from(monday);
  for (let day = FRIDAY; day >= 0; day -= 1) {
    const date = first.add({ days: day });
    const start = startOfDay(calendar, date.toString());
    if (!start) continue;
    const midnight = localMoment(calendar.timeZone, date.toString(), 0);
    const until = localMoment(calendar.timeZone, date.add({ days: 1 }).toString(), 0);
    const from = new Date(Math.max(midnight.getTime(), start.getTime() - BEFORE));
    return { from, to: new Date(start.getTime() + AFTER), until };
  }
  return undefined;
}

export interface HuddlePace {
  /** Is it the day of this week, and time? */
  readonly isNow: boolean;
  /** When that day is over. */
  readonly until: Date | undefined;
  /** When to look again: once a day at least, because calendars change. */
  readonly next: Date;
}

/** What to do for a unit now; of one without a calendar, nothing. */
export function huddlePace(calendar: Calendar | undefined, now: Date): HuddlePace {
  const tomorrow = new Date(now.getTime() + DAY);
  if (!calendar) return { isNow: false, until: undefined, next: tomorrow };
  const week = mondayOf(calendar.timeZone, now);
  const day = huddleDay(calendar, week);
  const following = Temporal.PlainDate.from(week).add({ days: 7 }).toString();
  const moments = [day, huddleDay(calendar, following)].flatMap((one) => one?.from ?? []);
  return {
    isNow: day !== undefined && day.from <= now && now < day.to,
    until: day?.until,
    next: moments.find((at) => at > now && at < tomorrow) ?? tomorrow,
  };
}
