import { localMoment } from "../../../kernel/calendar/index.ts";
import { mondayOf } from "../../../kernel/gate/index.ts";

/** A week of a unit, Monday to Sunday. */
export interface Week {
  /** The local date of its Monday, written 2026-11-16. */
  readonly monday: string;
  readonly from: Date;
  readonly until: Date;
}

/** The week in which a moment is, in a zone (IANA), and as many before it, the newest first. */
export function weeksUntil(timeZone: string, now: Date, count: number): readonly Week[] {
  const monday = Temporal.PlainDate.from(mondayOf(timeZone, now));
  const begins = (weeks: number): Date => localMoment(timeZone, monday.subtract({ days: 7 * weeks }).toString(), 0);
  return Array.from({ length: count }, (_, ago) => ({
    monday: monday.subtract({ days: 7 * ago }).toString(),
    from: begins(ago),
    until: begins(ago - 1),
  }));
}
