import type { WantedClock } from "./page/controls.ts";
import { Refused } from "./page/index.ts";

/** How far one can go at once: a step of the way is a moment's work for the bot. */
const FARTHEST_DAYS = 35;
const FRIDAY = 5;

/**
 * The moment that is wanted, in milliseconds since the epoch. Throws Refused when nobody can go there.
 * @param zone in which people of the demo read their watches
 */
export function momentOf(wanted: WantedClock, now: number, zone: string): number {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const moment = "preset" in wanted ? presets[wanted.preset](here) : read(wanted.at, zone);
  if (moment <= now) throw new Refused(400, "Time only goes forward here. Reset takes you back to today.");
  if (moment > here.add({ days: FARTHEST_DAYS }).epochMilliseconds)
    throw new Refused(400, `That is too far: ${FARTHEST_DAYS} days at once at most.`);
  return moment;
}

type Here = Temporal.ZonedDateTime;
const presets: Readonly<Record<Extract<WantedClock, { preset: string }>["preset"], (here: Here) => number>> = {
  "in an hour": (here) => here.add({ hours: 1 }).epochMilliseconds,
  "tomorrow 08:55": (here) => here.add({ days: 1 }).withPlainTime("08:55").epochMilliseconds,
  "Friday 16:00": (here) => {
    const friday = here.add({ days: (FRIDAY + 7 - here.dayOfWeek) % 7 }).withPlainTime("16:00");
    return (Temporal.ZonedDateTime.compare(friday, here) > 0 ? friday : friday.add({ days: 7 })).epochMilliseconds;
  },
};

function read(text: string, zone: string): number {
  try {
    return /(Z|[+-]\d\d:?\d\d)$/i.test(text)
      ? Temporal.Instant.from(text).epochMilliseconds
      : Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    throw new Refused(400, "Say the date and the time, such as 2026-11-27 16:00.");
  }
}
