import { localMoment, localTime } from "../../../kernel/calendar/index.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import { readDays } from "../../calendar/index.ts";

/** From when until when, as people type it: whole days in the organization's zone. */
export interface Between {
  readonly fromAt: Date;
  /** The end of the last day; null: nobody has said one. */
  readonly untilAt: Date | null;
}

/** Reads the first and the last day; without a first one it begins now. Throws UserError when they make no time. */
export function readBetween(from: string | undefined, until: string | undefined, context: Context): Between {
  const { timeZone } = context.organization;
  const today = localTime(timeZone, context.now).date;
  const first = from === undefined ? today : dayTyped(from, today, context);
  const last = until === undefined ? undefined : dayTyped(until, today, context);
  if (first < today || (last !== undefined && last < first)) throw userError("appoint.wrongDays");
  return {
    fromAt: first === today ? context.now : localMoment(timeZone, first, 0),
    untilAt: last === undefined ? null : localMoment(timeZone, dayAfter(last), 0),
  };
}

function dayTyped(typed: string, today: string, { say }: Context): string {
  const read = readDays(typed, today, say.locale);
  const [days, ...more] = read?.rest === "" ? read.days : [];
  if (!days || more.length > 0 || days.first !== days.last)
    throw userError("appoint.noDay", { typed: typed.slice(0, 40) });
  return days.first;
}

const dayAfter = (date: string): string => Temporal.PlainDate.from(date).add({ days: 1 }).toString();

const HALF_A_DAY = 12 * 60 * 60_000;

/** Noon or so of the day on which a term begins: it is the same day in whatever zone it is read near there. */
export const firstDay = (fromAt: Date): Date => new Date(fromAt.getTime() + HALF_A_DAY);
/** The same of its last day. */
export const lastDay = (untilAt: Date): Date => new Date(untilAt.getTime() - HALF_A_DAY);
