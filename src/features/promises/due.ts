import { type AnyCalendar, localTime } from "../../kernel/calendar/index.ts";
import { readUntil } from "../calendar/index.ts";
import { languages, type PromiseWords } from "./words.ts";
import { addDays, atMinute, endOfWeek, endOfWork, inWorkingTime, lastWorkBefore, worksUpTo } from "./working-days.ts";

/** From where a moment is looked at. */
export interface Vantage {
  readonly now: Date;
  /** The unit's. */
  readonly calendar: AnyCalendar;
  /** Of whoever speaks: what they wrote is tried in their language first. */
  readonly locale: string;
}

/**
 * When what is said here is to be done: the moment that it names ("tomorrow at 10", "by Friday", "mañana por la mañana"), in
 * working time; of a day, the end of its work, or of the next day on which there is any; of a week, that of its last day of
 * work. Undefined if it names none.
 */
export function dueIn(text: string, from: Vantage): Date | undefined {
  const first = from.locale.slice(0, 2).toLowerCase();
  const inOrder = Object.entries(languages).sort(([one], [other]) => Number(other === first) - Number(one === first));
  const words = wordsOf(text);
  for (const [language, known] of inOrder) {
    const due = inLanguage(words, { ...from, known, language });
    if (due) return due;
  }
  return undefined;
}

/** For what names no moment: the end of the next day's work. */
export const dueByDefault = ({ now, calendar }: Pick<Vantage, "now" | "calendar">): Date =>
  endOfWork(calendar, addDays(localTime(calendar.timeZone, now).date, 1));

/** In words: "antes de las 5 de la tarde". */
const LONGEST_PHRASE = 7;
const MOST_WORDS = 40;

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .slice(0, MOST_WORDS)
    .map((word) => word.replace(/^[("“]+|[)"”,;!?]+$/g, ""));

interface Reading extends Vantage {
  readonly known: PromiseWords;
  readonly language: string;
}

function inLanguage(words: readonly string[], reading: Reading): Date | undefined {
  for (let start = 0; start < words.length; start++) {
    for (let length = Math.min(LONGEST_PHRASE, words.length - start); length > 0; length--) {
      const due = momentOf(words.slice(start, start + length).join(" "), reading);
      if (due) return due;
    }
  }
  return undefined;
}

const DAY = 24 * 60;
const NOON = 12;

function momentOf(phrase: string, reading: Reading): Date | undefined {
  const { calendar, now, known } = reading;
  const minutes = own(known.minutes, phrase);
  const length = minutes === undefined ? lengthOf(phrase, known) : { minutes, inDays: false };
  const today = localTime(calendar.timeZone, now).date;
  if (length)
    return length.inDays
      ? endOfWork(calendar, addDays(today, length.minutes / DAY), now)
      : inWorkingTime(calendar, new Date(now.getTime() + length.minutes * 60_000), now);
  const { before, named } = withoutBefore(phrase, known);
  const weeks = own(known.weeks, named);
  if (weeks !== undefined) return endOfWeek(calendar, addDays(today, 7 * weeks), now);
  const clock = own(known.clocks, named);
  if (clock !== undefined) return atMinute(calendar, today, clock, now);
  const day = dayIn(named, reading);
  if (day === undefined) {
    if (before === undefined && NUMBER_ALONE.test(named)) return undefined;
    return timeIn(dayAndTime(named, reading) ?? named, reading);
  }
  const isTooLate = before !== undefined && known.notOn.includes(before);
  if (day.minute !== undefined) return atMinute(calendar, day.date, day.minute, now);
  return endOfWork(calendar, isTooLate && day.date > today ? lastWorkBefore(calendar, day.date) : day.date, now);
}

/** "by friday": without what stands before the moment. */
function withoutBefore(phrase: string, { before: words }: PromiseWords): { before?: string; named: string } {
  const [before] = words.filter((word) => phrase.startsWith(`${word} `)).toSorted((a, b) => b.length - a.length);
  return before === undefined ? { named: phrase } : { before, named: phrase.slice(before.length + 1) };
}

/** "in two days", "within 24 hours": in minutes; whoever counts in days means until the end of the last. */
function lengthOf(
  phrase: string,
  { within, counts, lengths }: PromiseWords,
): { readonly minutes: number; readonly inDays: boolean } | undefined {
  const before = within.filter((word) => phrase.startsWith(`${word} `)).toSorted((a, b) => b.length - a.length)[0];
  if (before === undefined) return undefined;
  const words = phrase.slice(before.length + 1).split(" ");
  const length = own(lengths, words.at(-1) ?? "");
  const said = words.slice(0, -1).join(" ");
  const count = /^\d{1,3}$/.test(said) ? Number(said) : own(counts, said);
  if (length === undefined || count === undefined) return undefined;
  return { minutes: count * length, inDays: length >= DAY };
}

/** The day that is named, and until when of it if that is said: "friday morning". */
function dayIn(named: string, reading: Reading): { readonly date: string; readonly minute?: number } | undefined {
  const { known } = reading;
  const behind = Object.entries(known.parts).find(([part]) => named.endsWith(part));
  const ahead = Object.entries(known.partsBefore).find(([part]) => named.startsWith(part));
  const whole = dateOf(named, reading);
  if (whole !== undefined) return { date: whole };
  if (behind) {
    const date = dateOf(named.slice(0, -behind[0].length), reading);
    return date === undefined ? undefined : { date, minute: behind[1] };
  }
  const date = ahead && dateOf(named.slice(ahead[0].length), reading);
  return date === undefined || !ahead ? undefined : { date, minute: ahead[1] };
}

/** A local date: "tomorrow", "friday", "1 dec". */
function dateOf(named: string, { known, calendar, now, language }: Reading): string | undefined {
  const today = localTime(calendar.timeZone, now).date;
  const days = own(known.days, named);
  if (days !== undefined) return addDays(today, days);
  const at = readUntil(named, now, calendar.timeZone, language);
  if (!at || /\d[:.]\d|\b(?:at|a las|a la)\b|^\d+\s*(?:am|pm)?$/.test(named)) return undefined;
  const local = localTime(calendar.timeZone, at);
  return local.minute === 0 ? local.date : undefined;
}

/** With nothing before it that is a table, or how many. */
const NUMBER_ALONE = /^[\d.,]+(?:\s(?![ap]m\b)|$)/;
const TIME_FIRST = /^(?<time>\d{1,2}(?:[:.]\d{2})?(?:\s?[ap]m)?) (?<rest>.+)$/;
const TIME_LAST = /^(?<rest>.+) (?<time>\d{1,2}(?:[:.]\d{2})?)$/;

/** "8 tomorrow", "tomorrow evening at 8": as a date and a time. */
function dayAndTime(named: string, reading: Reading): string | undefined {
  const first = TIME_FIRST.exec(named)?.groups;
  const { time = "", rest = "" } = first ?? TIME_LAST.exec(named)?.groups ?? {};
  const ends = reading.known.before.find((word) => rest.endsWith(` ${word}`));
  const day = first
    ? dayIn(withoutBefore(rest, reading.known).named, reading)
    : ends && dayIn(rest.slice(0, -ends.length - 1), reading);
  if (!day) return undefined;
  if (day.minute === undefined || !/^\d+$/.test(time)) return `${day.date} ${time}`;
  const hour = Number(time);
  return `${day.date} ${day.minute > NOON * 60 && hour < NOON ? hour + NOON : hour}:00`;
}

/** An hour alone, at the end: of the morning or the afternoon. */
const HOUR = /^(?<day>.*\s)?(?<hour>[1-9]|1[01])$/;
/** Hours that people call by a number alone when they mean the afternoon. */
const AFTERNOON = 7;

/** A time, perhaps of a day: "15:30", "5", "tomorrow at 10". */
function timeIn(named: string, { calendar, now, language }: Reading): Date | undefined {
  const { day = "", hour } = HOUR.exec(named)?.groups ?? {};
  const read = (typed: string): Date | undefined => readUntil(typed, now, calendar.timeZone, language);
  if (hour === undefined) {
    const at = read(named);
    return at && inWorkingTime(calendar, at, now);
  }
  const [morning, afternoon] = [Number(hour), Number(hour) + NOON].map((one) => read(`${day}${one}:00`));
  if (!morning || !afternoon) return undefined;
  const likely = Number(hour) <= AFTERNOON ? [afternoon, morning] : [morning, afternoon];
  // Of a day that is named it is the likely one; else the next, when anybody works then.
  const inOrder = day ? likely : likely.toSorted((one, other) => one.getTime() - other.getTime());
  const at = inOrder.find((one) => worksUpTo(calendar, one)) ?? likely[0];
  return at && inWorkingTime(calendar, at, now);
}

const own = (record: Readonly<Record<string, number>>, key: string): number | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
