import { timeZone } from "../demo.ts";
import { dayOf } from "./day.ts";
import type { LoggedCase } from "./logged.ts";

const DAYS = 28;

/**
 * What the people of the demo logged on the 28 days before a moment, oldest first. A day is always the same, whenever it is
 * asked for.
 * @param now milliseconds since the epoch
 */
export function monthBefore(now: number): readonly LoggedCase[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  return Array.from({ length: DAYS }, (_, at) => today.subtract({ days: DAYS - at }))
    .flatMap(dayOf)
    .sort((one, other) => one.at - other.at);
}
