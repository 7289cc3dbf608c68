import { timeZone } from "../demo.ts";
import { casesOf, winsOf } from "./day.ts";
import type { History } from "./logged.ts";

const DAYS = 28;

/**
 * What the people of the demo logged on the 28 days before a moment. A day is always the same, whenever it is
 * asked for.
 * @param now milliseconds since the epoch
 */
export function monthBefore(now: number): History {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const days = Array.from({ length: DAYS }, (_, at) => today.subtract({ days: DAYS - at }));
  return { cases: days.flatMap(casesOf).sort(byTime), wins: days.flatMap(winsOf).sort(byTime) };
}

const byTime = (one: { readonly at: number }, other: { readonly at: number }): number => one.at - other.at;
