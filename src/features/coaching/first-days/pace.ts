import { isWorking, localTime, type PersonCalendar, startOfDay } from "../../../kernel/calendar/index.ts";
import { decide } from "../../../kernel/gate/index.ts";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** Milliseconds from one card to the next at least: what begins sooner is still the same day's work. */
const APART = 6 * HOUR;
/** Milliseconds after which a shift has no beginning any more: its card would come in the middle of it. */
const LATE = 2 * HOUR;

/** What to do with somebody's next card: send it now, or look again at a moment. */
export type Pace = { readonly go: "now" } | { readonly go: "later"; readonly at: Date };

/**
 * When the next card goes: at the beginning of a shift, as soon as it is not quiet, one for each. Whoever is away, or has no
 * shift, is waited for. It is looked at again once a day at least, because calendars change.
 * @param last when the last card went
 */
export function paceOf(calendar: PersonCalendar, last: Date | undefined, now: Date): Pace {
  const opens = beginnings(calendar, now)
    .filter((begin) => !last || begin.getTime() - last.getTime() >= APART)
    .map((begin) => firstFree(calendar, begin))
    .filter((at) => at !== undefined);
  const isNow = opens.some((at) => at <= now && now.getTime() - at.getTime() <= LATE);
  if (isNow && isWorking(calendar, now) && firstFree(calendar, now)?.getTime() === now.getTime()) return { go: "now" };
  const tomorrow = new Date(now.getTime() + DAY);
  return { go: "later", at: opens.find((at) => at > now && at < tomorrow) ?? tomorrow };
}

/** When their shifts begin, from the one that may be going on: as many as matter before it is looked at again. */
function beginnings(calendar: PersonCalendar, now: Date): Date[] {
  const today = Temporal.PlainDate.from(localTime(calendar.timeZone, now).date);
  const days = Array.from({ length: 4 }, (_, at) => today.add({ days: at - 2 }).toString());
  return days.flatMap((day) => startOfDay(calendar, day) ?? []).toSorted((a, b) => a.getTime() - b.getTime());
}

/** The first moment not before `at` at which they work and it is not quiet. */
function firstFree(calendar: PersonCalendar, at: Date): Date | undefined {
  const decision = decide("proactive", { kind: "person", calendar, left: () => 1 }, at);
  if (decision.go === "now") return at;
  return decision.go === "later" ? decision.at : undefined;
}
