import { localMoment, localTime, type PersonCalendar, startOfDay } from "../../../kernel/calendar/index.ts";
import { decide } from "../../../kernel/gate/index.ts";
import { nextSlot } from "../../../kernel/schedule/next-slot.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Looked at later than this after their work has begun, as after an outage, a champion hears of it on another day. */
const LATE = 90 * MINUTE;

export interface MorningPace {
  /** Has their working day just begun? */
  readonly isNow: boolean;
  /** Their local date, and when it is over. */
  readonly day: string;
  readonly until: Date;
  /** When to look again: when the next working day begins, and tomorrow at the latest, because calendars change. */
  readonly next: Date;
}

/** When a champion hears of what stays open: when their work begins, or as soon after that, on the same day, as it is not quiet. */
export function morningPace(calendar: PersonCalendar, now: Date): MorningPace {
  const { timeZone } = calendar;
  const beginsOn = (date: string): Date | undefined => {
    const begins = startOfDay(calendar, date);
    const free = begins && freeFrom(calendar, begins);
    return free && localTime(timeZone, free).date === date ? free : undefined;
  };
  const day = localTime(timeZone, now).date;
  const begun = beginsOn(day);
  const tomorrow = new Date(now.getTime() + DAY);
  const slot = nextSlot(beginsOn, timeZone, now);
  return {
    isNow: begun !== undefined && begun <= now && now.getTime() - begun.getTime() <= LATE,
    day,
    until: localMoment(timeZone, Temporal.PlainDate.from(day).add({ days: 1 }).toString(), 0),
    next: slot && slot.at < tomorrow ? slot.at : tomorrow,
  };
}

/** When a message that nobody asked for would be let go, not before that. */
function freeFrom(calendar: PersonCalendar, at: Date): Date | undefined {
  const decision = decide("proactive", { kind: "person", calendar, left: () => 1 }, at);
  if (decision.go === "never") return undefined;
  return decision.go === "now" ? at : decision.at;
}
