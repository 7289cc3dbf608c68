import {
  type AnyCalendar,
  type Calendar,
  localMoment,
  nextNotQuiet,
  nextQuiet,
  startOfDay,
} from "../../kernel/calendar/index.ts";
import { decide, type Hold } from "../../kernel/gate/index.ts";
import type { DueOn } from "../../kernel/schedule/next-slot.ts";
import { type Audience, QUESTION, type Reason, type Schedule } from "./schema.ts";

/** The last moment at which something that was due at `at` is of use: after downtime, what is later is left out, and listed. */
export const lastMoment = (at: Date): Date => new Date(at.getTime() + LATE * 60_000);

const LATE = 90;

/** When a kind of content comes by itself on a date; what is not here comes at the start of the day. */
const moments: Readonly<Record<string, (calendar: Calendar, day: string) => Date | undefined>> = {
  [QUESTION]: beforeTheEnd,
};

/**
 * When a schedule is due on a date, were the unit not closed on it: a closed day is a slot that is left out. Without a time
 * of its own it is due when its kind of content comes by itself; on a day for which somebody has said so, when they said.
 */
export function dueOn(
  { weekdays, minute, content, moved }: Pick<Schedule, "weekdays" | "minute" | "content" | "moved">,
  calendar: Calendar,
): DueOn {
  const open = calendar.closed.length === 0 ? calendar : { ...calendar, closed: [] };
  return (day) => {
    if (!weekdays.includes(weekdayOf(day))) return undefined;
    const time = moved?.[day] ?? minute;
    if (time !== null) return localMoment(calendar.timeZone, day, time);
    return (moments[content] ?? atTheStart)(open, day);
  };
}

/** Waits for the end of quiet hours. */
function atTheStart(calendar: Calendar, day: string): Date | undefined {
  const start = startOfDay(calendar, day);
  return start && nextNotQuiet(calendar, start);
}

/** Minutes before the unit closes, while people are still there. */
const BEFORE = 15;

/** Where it is quiet before the unit closes, before that. */
function beforeTheEnd({ hours, quiet, timeZone }: Calendar, day: string): Date | undefined {
  const spans = (hours[weekdayOf(day) - 1] ?? []).map(({ from, to }) => ({ from, to: to > from ? to : to + A_DAY }));
  if (spans.length === 0) return undefined;
  const [from, closing] = [Math.min(...spans.map((span) => span.from)), Math.max(...spans.map(({ to }) => to))];
  const end = quiet && quiet.from > from && quiet.from < closing ? quiet.from : closing;
  const minute = Math.max(from, end - BEFORE);
  const date = new Date(Date.parse(day) + Math.floor(minute / A_DAY) * A_DAY * 60_000).toISOString().slice(0, 10);
  return localMoment(timeZone, date, minute % A_DAY);
}

const A_DAY = 24 * 60;

/** Of a date written 2026-12-24: 1 for Monday to 7 for Sunday. */
const weekdayOf = (day: string): number => new Date(day).getUTCDay() || 7;

/** What becomes of a slot: it goes, at once or later, to the channel or to people; or it does not, and why. */
export type Fate =
  | { readonly reason: Reason }
  | { readonly toFind: true }
  | { readonly notBefore?: Date; readonly heldFor?: Hold; readonly notAfter: Date };

/** What becomes of the slot of a day that was due at `at`. Whether somebody is on shift is not the unit's calendar to say. */
export function fateOf(day: string, at: Date, audience: Audience, calendar: Calendar, now: Date): Fate {
  const until = lastMoment(at);
  if (now > until) return { reason: "too late" };
  if (audience === "shift") return { toFind: true };
  if (calendar.closed.includes(day)) return { reason: "closed" };
  const decision = decide("proactive", { kind: "channel", calendar }, now, until);
  if (decision.go === "now") return { notAfter: beforeQuiet(calendar, now, until) };
  if (decision.go === "later")
    return { notBefore: decision.at, heldFor: decision.why, notAfter: beforeQuiet(calendar, decision.at, until) };
  return { reason: decision.why === "never working" ? "never working" : "in quiet hours" };
}

/** The last moment at which something is of use that goes at `goes`: what was not taken before it is quiet must not come then. */
export function beforeQuiet(calendar: AnyCalendar, goes: Date, until: Date): Date {
  const quiet = nextQuiet(calendar, goes);
  return quiet && quiet < until ? quiet : until;
}
