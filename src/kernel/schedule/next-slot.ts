import { localTime } from "../calendar/index.ts";

/** When something is due on a local date, written 2026-12-24; undefined if it is not on that date. */
export type DueOn = (day: string) => Date | undefined;

/** One date on which a schedule is due, and the instant of that. */
export interface Slot {
  /** Local date. */
  readonly day: string;
  readonly at: Date;
}

/** Days that are looked through: what is not due once in a year never is. */
const HORIZON = 366;

/**
 * The first slot after an instant, on the local date `from` or later; undefined if there is none within a year. The zone is
 * the one in which `due` reads dates.
 */
export function nextSlot(due: DueOn, timeZone: string, after: Date, from = ""): Slot | undefined {
  const today = localTime(timeZone, after).date;
  // Where clocks are put back over midnight, yesterday's may still be to come.
  const first = Temporal.PlainDate.from(today > from ? today : from).subtract({ days: today > from ? 1 : 0 });
  for (let days = 0; days <= HORIZON; days += 1) {
    const day = first.add({ days }).toString();
    const at = day < from ? undefined : due(day);
    if (at && at > after) return { day, at };
  }
  return undefined;
}

/** The next slots in their order, at most so many. */
export function nextSlots(due: DueOn, timeZone: string, after: Date, count: number, from?: string): Slot[] {
  const slots: Slot[] = [];
  for (let last = after; slots.length < count; ) {
    const slot = nextSlot(due, timeZone, last, from);
    if (!slot) break;
    slots.push(slot);
    last = slot.at;
  }
  return slots;
}
