import {
  localMoment,
  localTime,
  nextNotQuiet,
  nextWorking,
  type PersonCalendar,
} from "../../../kernel/calendar/index.ts";
import type { Week } from "../../escalation/index.ts";

/** When somebody wants their digests. */
export interface Pace {
  /** 1 (Monday) to 7. */
  readonly weekday: number;
  /** Minutes after midnight, where they are; null: when their work begins. */
  readonly minute: number | null;
  readonly paused: boolean;
}

/** As long as they have not chosen another time. */
export const USUAL: Pace = { weekday: 1, minute: null, paused: false };

const DAY = 24 * 60 * 60_000;
/** What could not be sent for so long, as after an outage, is not sent any more: who wants it asks for it. */
const LATE = DAY;
const WEEK = 7;

/**
 * When the digest of a week goes to somebody: at the time that they have chosen, as soon as they work then, or when their work
 * begins, the first that comes once the week is over wherever it is counted. Undefined: not within a week.
 */
export function momentFor(
  week: Pick<Week, "until">,
  calendar: PersonCalendar,
  { weekday, minute }: Pace,
): Date | undefined {
  const { timeZone } = calendar;
  const over = Temporal.PlainDate.from(localTime(timeZone, week.until).date);
  for (let days = 0; days <= WEEK; days += 1) {
    const date = over.add({ days });
    if (date.dayOfWeek !== weekday) continue;
    const chosen = localMoment(timeZone, date.toString(), minute ?? 0);
    if (minute !== null && chosen < week.until) continue;
    const from = chosen < week.until ? week.until : chosen;
    const begins = firstFree(calendar, from);
    // Who is off then gets it when they work next: held until then, it would not be drawn anew any more.
    return begins && begins.getTime() - from.getTime() < WEEK * DAY ? begins : undefined;
  }
  return undefined;
}

/** The first moment, not before `at`, at which they work and it is not quiet; undefined if that never comes. */
function firstFree(calendar: PersonCalendar, at: Date): Date | undefined {
  const working = nextWorking(calendar, at);
  const loud = working && nextNotQuiet(calendar, working);
  return loud && nextWorking(calendar, loud);
}

/** What to do for somebody now, and when to look again: once a day at least, because calendars change. */
export interface Due {
  readonly isNow: boolean;
  readonly next: Date;
}

/** @param last the last week that is over @param following the one that is not */
export function dueFor(
  weeks: { readonly last: Week; readonly following: Week },
  calendar: PersonCalendar | undefined,
  pace: Pace,
  now: Date,
): Due {
  const tomorrow = new Date(now.getTime() + DAY);
  if (!calendar || pace.paused) return { isNow: false, next: tomorrow };
  const moments = [momentFor(weeks.last, calendar, pace), momentFor(weeks.following, calendar, pace)];
  const at = moments[0];
  return {
    isNow: at !== undefined && at <= now && now.getTime() - at.getTime() < LATE,
    next: moments.find((one) => one !== undefined && one > now && one < tomorrow) ?? tomorrow,
  };
}
