export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** Is it an IANA zone that this system knows? Fixed offsets such as +05:30 are none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The number of a local date: days since 1 January 1970. Throws RangeError if `date` is not one, written 2026-12-24. */
export function dayOf(date: string): number {
  const known = days.get(date);
  if (known !== undefined) return known;
  const at = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  const day = at / DAY;
  if (Number.isNaN(day) || dateOf(day) !== date) throw new RangeError(`Not a date: ${date}`);
  if (days.size >= MOST_DAYS) days.clear();
  days.set(date, day);
  return day;
}

const days = new Map<string, number>();
const MOST_DAYS = 10_000;

/** The local date with that number, written 2026-12-24. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/**
 * The instant when clocks in `timeZone` (IANA) show `minute` minutes after midnight (0 to 1439) of the local `date`. A time
 * that the clocks jump over is as much later as they jump; of one that comes twice it is the first.
 * Throws RangeError if there is no such date or zone.
 */
export const localMoment = (timeZone: string, date: string, minute: number): Date =>
  new Date(momentOn(timeZone, dayOf(date), minute));

/** The date and the minute after midnight that clocks in `timeZone` (IANA) show. Throws RangeError if there is no such zone. */
export function localTime(timeZone: string, at: Date): { date: string; minute: number } {
  const day = dayAt(timeZone, at.getTime());
  const start = startOf(timeZone, day);
  if (isRegular(timeZone, day)) return { date: dateOf(day), minute: Math.floor((at.getTime() - start) / MINUTE) };
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  return { date: dateOf(day), minute: hour * 60 + minute };
}

/** `localMoment` in numbers: of a day, in milliseconds. */
export function momentOn(timeZone: string, day: number, minute: number): number {
  if (isRegular(timeZone, day)) return startOf(timeZone, day) + minute * MINUTE;
  return Temporal.PlainDate.from(dateOf(day))
    .toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
    .toZonedDateTime(timeZone, { disambiguation: "compatible" }).epochMilliseconds;
}

/** The number of the local date at an instant in milliseconds. */
export function dayAt(timeZone: string, at: number): number {
  let day = Math.floor(at / DAY) + 1;
  while (startOf(timeZone, day) > at) day--;
  return day;
}

/** Is there such a day? Some have crossed the date line, and jumped over one. */
export const isThere = (timeZone: string, day: number): boolean => startOf(timeZone, day + 1) > startOf(timeZone, day);

/** Does the day have 24 hours? Then no clock was changed on it. */
const isRegular = (timeZone: string, day: number): boolean =>
  startOf(timeZone, day + 1) - startOf(timeZone, day) === DAY;

/** Temporal takes some microseconds for each: the starts of days are kept, by zone, all dropped when there are too many. */
const starts = new Map<string, Map<number, number>>();
const MOST_STARTS = 100_000;
let kept = 0;

/** When the local day begins, in milliseconds. */
function startOf(timeZone: string, day: number): number {
  const known = starts.get(timeZone)?.get(day);
  if (known !== undefined) return known;
  const start = Temporal.PlainDate.from(dateOf(day)).toZonedDateTime(timeZone).epochMilliseconds;
  if (kept >= MOST_STARTS) {
    starts.clear();
    kept = 0;
  }
  const ofZone = starts.get(timeZone) ?? new Map<number, number>();
  starts.set(timeZone, ofZone.set(day, start));
  kept++;
  return start;
}
