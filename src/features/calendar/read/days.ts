import { localMoment, localTime } from "../../../kernel/calendar/index.ts";
import type { Days } from "../schema.ts";
import { readHour, readTime } from "./clock.ts";
import { createReader, type Reader } from "./tokens.ts";
import { type TimeWords, timeWords } from "./words.ts";

/** What was understood of a sentence, and the words that follow, as typed. */
export interface ReadDays {
  readonly days: readonly Days[];
  readonly rest: string;
}

/**
 * Reads local dates, such as "24–26 Dec, 2 Jan", "tomorrow", "Mon–Wed", "2026-12-24", or "24.12.". A date without a year is
 * the next one from `today` (a local date) on; a weekday is the next after today. Undefined if the text begins with no date.
 */
export function readDays(typed: string, today: string, locale: string): ReadDays | undefined {
  const reader = createReader(typed);
  const words = timeWords(locale);
  const days: Days[] = [];
  let end = reader.mark;
  for (let read = readRange(reader, words, today); read; read = readRange(reader, words, today)) {
    days.push(read);
    end = reader.mark;
    if (!reader.take("comma") && !reader.take("word", words.and)) break;
  }
  reader.reset(end);
  return days.length > 0 ? { days, rest: reader.rest() } : undefined;
}

/**
 * Reads until when: "until Monday", "until 5 Jan 9:00", "until 15:00", "for 2 hours". A date without a time is its beginning
 * in `timeZone`. Undefined if that is not what the text says, or if it is over.
 */
export function readUntil(typed: string, now: Date, timeZone: string, locale: string): Date | undefined {
  const reader = createReader(typed);
  const words = timeWords(locale);
  const until = readLength(reader, words, now) ?? readEnd(reader, words, localTime(timeZone, now), timeZone);
  return until && until > now && reader.rest() === "" ? until : undefined;
}

function readLength(reader: Reader, words: TimeWords, now: Date): Date | undefined {
  const start = reader.mark;
  reader.take("word", words.lasting);
  const count = Number(reader.take("number")?.text);
  const unit = words.units[reader.take("word")?.text ?? ""];
  if (count > 0 && unit) return new Date(now.getTime() + count * unit * 60_000);
  reader.reset(start);
  return undefined;
}

function readEnd(
  reader: Reader,
  words: TimeWords,
  now: { readonly date: string; readonly minute: number },
  timeZone: string,
): Date | undefined {
  reader.skip(words.to);
  const time = readTimeAt(reader, words);
  if (time !== undefined) return localMoment(timeZone, time > now.minute ? now.date : addDays(now.date, 1), time);
  const date = readDate(reader, words, now.date)?.(now.date);
  if (date === undefined) return undefined;
  return localMoment(timeZone, date, readTimeAt(reader, words) ?? 0);
}

/** "at 9", and "9:00"; a number alone is no time. */
function readTimeAt(reader: Reader, words: TimeWords): number | undefined {
  const start = reader.mark;
  const time = reader.skip(words.at) ? readHour(reader, words) : readTime(reader, words);
  if (time === undefined) reader.reset(start);
  return time;
}

/** A date that is known when one is known that it is not before. */
type Dated = (notBefore: string) => string | undefined;

function readRange(reader: Reader, words: TimeWords, today: string): Days | undefined {
  const start = reader.mark;
  const days = readDaysOfMonth(reader, words, today) ?? readFromTo(reader, words, today);
  if (!days) reader.reset(start);
  return days;
}

/** "24–26 Dec" and "Dec 24–26". */
function readDaysOfMonth(reader: Reader, words: TimeWords, today: string): Days | undefined {
  const start = reader.mark;
  reader.skip(words.next);
  const before = readMonth(reader, words);
  const first = readNumber(reader);
  const dash = reader.take("dash") ?? reader.take("word", words.to);
  const last = readNumber(reader);
  const month = before ?? readMonthOf(reader, words);
  if (first !== undefined && dash && last !== undefined && month !== undefined) {
    const year = readYear(reader, words);
    const end = nextDate(last, month, year)(today);
    const begin = end && dateOf(Number(end.slice(0, 4)), month, first);
    if (begin && begin <= end) return { first: begin, last: end };
  }
  reader.reset(start);
  return undefined;
}

function readFromTo(reader: Reader, words: TimeWords, today: string): Days | undefined {
  const from = readDate(reader, words, today);
  if (!from) return undefined;
  const end = reader.mark;
  if (reader.take("dash") ?? reader.take("word", words.to)) {
    const until = readDate(reader, words, today);
    if (until) return fromTo(from, until, today);
    reader.reset(end);
  }
  const date = from(today);
  return date === undefined ? undefined : { first: date, last: date };
}

/** The last day is the next one there is; the first, the last one before it, so that a range may have begun. */
function fromTo(from: Dated, until: Dated, today: string): Days | undefined {
  const first = from(today);
  const last = first && (until(today) ?? until(first));
  if (!first || !last) return undefined;
  if (first <= last) return { first, last };
  const aYearBefore = from(`${Number(first.slice(0, 4)) - 1}${first.slice(4)}`);
  if (aYearBefore && aYearBefore <= last && last <= addDays(aYearBefore, MOST_DAYS))
    return { first: aYearBefore, last };
  const later = until(first);
  return later && first <= later ? { first, last: later } : undefined;
}

/** A range that has begun and has no years is no longer than this. */
const MOST_DAYS = 183;

function readDate(reader: Reader, words: TimeWords, today: string): Dated | undefined {
  reader.skip(words.next);
  const written = reader.take("date") ?? (words.daySlashMonth ? reader.take("slashed") : undefined);
  if (written) return writtenDate(written.text);
  if (reader.take("word", words.today)) return () => today;
  if (reader.take("word", words.tomorrow)) return () => addDays(today, 1);
  const weekday = words.weekdays[reader.peek()?.text ?? ""];
  if (weekday !== undefined) {
    reader.take("word");
    return (notBefore) => nextWeekday(weekday, notBefore > today ? notBefore : addDays(today, 1));
  }
  const before = readMonth(reader, words);
  const day = readNumber(reader);
  const month = before ?? readMonthOf(reader, words);
  if (day === undefined || month === undefined) return undefined;
  reader.take("comma", reader.peek(1)?.text.length === YEAR_DIGITS ? [","] : []);
  return nextDate(day, month, readYear(reader, words));
}

const YEAR_DIGITS = 4;

function readMonth(reader: Reader, words: TimeWords): number | undefined {
  const month = words.months[reader.peek()?.text ?? ""];
  if (month !== undefined) reader.take("word");
  return month;
}

/** The month behind a day: "24 December", "24 of December". */
function readMonthOf(reader: Reader, words: TimeWords): number | undefined {
  reader.skip(words.of);
  return readMonth(reader, words);
}

function readNumber(reader: Reader): number | undefined {
  const token = reader.peek();
  if (token?.kind !== "number" || token.text.length >= YEAR_DIGITS + 1) return undefined;
  const number = Number.parseInt(token.text, 10);
  if (number < 1 || number > 31) return undefined;
  reader.take("number");
  return number;
}

function readYear(reader: Reader, words: TimeWords): number | undefined {
  const start = reader.mark;
  reader.skip(words.of);
  if (/^20\d\d$/.test(reader.peek()?.text ?? "")) return Number(reader.take("number")?.text);
  reader.reset(start);
  return undefined;
}

/** 2026-12-24, 24.12.2026, 24.12. or 24/12. */
function writtenDate(text: string): Dated | undefined {
  if (text.includes("-")) {
    const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
    return () => dateOf(year, month, day);
  }
  const [day = 0, month = 0, year] = text.split(/[./]/).filter(Boolean).map(Number);
  return nextDate(day, month, year);
}

const nextDate =
  (day: number, month: number, year: number | undefined): Dated =>
  (notBefore) => {
    if (year !== undefined) return dateOf(year, month, day);
    const first = Number(notBefore.slice(0, 4));
    const years = Array.from({ length: LEAP }, (_, at) => first + at);
    return years.map((one) => dateOf(one, month, day)).find((date) => date !== undefined && date >= notBefore);
  };

/** The 29th of February comes again within so many years. */
const LEAP = 9;

const dateOf = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
};

/** The local date so many days later. */
export function addDays(date: string, count: number): string {
  const later = new Date(`${date}T00:00Z`);
  later.setUTCDate(later.getUTCDate() + count);
  return later.toISOString().slice(0, 10);
}

function nextWeekday(weekday: number, notBefore: string): string {
  const first = (new Date(`${notBefore}T00:00Z`).getUTCDay() + 6) % 7;
  return addDays(notBefore, (weekday - first + 7) % 7);
}
