import { localMoment, localTime } from "../../../kernel/calendar/index.ts";
import { undoUntil } from "../../../kernel/undo.ts";
import type { Pace } from "../settings/store.ts";

const HOUR = 60 * 60_000;
/** When the champion's channel hears of a day, and managers of a week: minutes after midnight. */
const DAILY = 16 * 60;
const WEEKLY = 6 * 60;

/** When the champion's channel hears of what is given now, at an organization's pace; undefined: at once. */
export function gatheredUntil(pace: Pace, timeZone: string, now: Date): Date | undefined {
  if (pace === "at once") return undefined;
  if (pace === "hourly") return new Date((Math.floor(now.getTime() / HOUR) + 1) * HOUR);
  const { date } = localTime(timeZone, now);
  const today = localMoment(timeZone, date, DAILY);
  return now < today ? today : localMoment(timeZone, dayAfter(date, 1), DAILY);
}

/** The receivers are told when it can no longer be taken back. */
export const noteAt = undoUntil;

/** When the receivers' managers hear of what is given now: early on the next Monday. */
export function summaryAt(timeZone: string, now: Date): Date {
  const { date } = localTime(timeZone, now);
  return localMoment(timeZone, dayAfter(date, 8 - Temporal.PlainDate.from(date).dayOfWeek), WEEKLY);
}

const dayAfter = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();
