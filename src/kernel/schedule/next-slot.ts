/** The minute of the day, in local time, at which something is due on a date; `undefined`: not on that date. */
export type DailyTime = (date: Temporal.PlainDate) => number | undefined;

/** One date on which a schedule is due, and the instant of that. */
export interface Slot {
  /** ISO date in the schedule's zone: `2026-03-29`. */
  readonly day: string;
  readonly at: Date;
}

/** Days that are looked through: a schedule that is not due once in a year never is. */
const HORIZON = 366;

/**
 * The first slot after an instant, on `from` (an ISO date) or later; undefined when there is none within a year. A local
 * time that the clocks jump over is due as much later as they jump; one that comes twice is due the first time.
 */
export function nextSlot(timeOn: DailyTime, zone: string, after: Date, from?: string): Slot | undefined {
  let date = Temporal.Instant.fromEpochMilliseconds(after.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  // A repeated midnight may put the first of two equal times on the date before.
  date = date.subtract({ days: 1 });
  if (from !== undefined && Temporal.PlainDate.compare(date, from) < 0) date = Temporal.PlainDate.from(from);
  for (let days = 0; days <= HORIZON; days += 1, date = date.add({ days: 1 })) {
    const minute = timeOn(date);
    if (minute === undefined) continue;
    const at = instantOf(date, minute, zone);
    if (at > after) return { day: date.toString(), at };
  }
  return undefined;
}

function instantOf(date: Temporal.PlainDate, minute: number, zone: string): Date {
  const time = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60);
  const { epochMilliseconds } = date.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: "compatible" });
  return new Date(epochMilliseconds);
}

/** The next slots in their order, at most so many. */
export function nextSlots(timeOn: DailyTime, zone: string, after: Date, count: number, from?: string): Slot[] {
  const slots: Slot[] = [];
  for (let last = after; slots.length < count; ) {
    const slot = nextSlot(timeOn, zone, last, from);
    if (!slot) break;
    slots.push(slot);
    last = slot.at;
  }
  return slots;
}
