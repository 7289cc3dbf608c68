import {
  type AnyCalendar,
  afterWorkingMinutes,
  isWorking,
  localMoment,
  localTime,
  nextWorking,
  workingMinutes,
} from "../../kernel/calendar/index.ts";
import { readUntil } from "../calendar/index.ts";
import { languages, type PromiseWords } from "./words.ts";

/** From where a moment is looked at. */
export interface Vantage {
  readonly now: Date;
  /** The unit's. */
  readonly calendar: AnyCalendar;
  /** Of whoever speaks: what they wrote is tried in their language first. */
  readonly locale: string;
}

/**
 * When what is said here is to be done: the moment that it names ("tomorrow at 10", "by Friday", "mañana"), in working time;
 * of a day, the end of its work, or of the next day on which there is any. Undefined if it names none.
 */
export function dueIn(text: string, from: Vantage): Date | undefined {
  const first = from.locale.slice(0, 2).toLowerCase();
  const inOrder = Object.entries(languages).sort(([one], [other]) => Number(other === first) - Number(one === first));
  const words = wordsOf(text);
  for (const [language, known] of inOrder) {
    const due = inLanguage(words, known, language, from);
    if (due) return due;
  }
  return undefined;
}

/** For what names no moment: the end of the next day's work. */
export const dueByDefault = ({ now, calendar }: Pick<Vantage, "now" | "calendar">): Date =>
  endOfWork(calendar, addDays(localTime(calendar.timeZone, now).date, 1));

const LONGEST_PHRASE = 5;
const MOST_WORDS = 40;

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .slice(0, MOST_WORDS)
    .map((word) => word.replace(/^[("“]+|[)"”,;!?]+$/g, ""));

function inLanguage(words: readonly string[], known: PromiseWords, language: string, from: Vantage): Date | undefined {
  for (let start = 0; start < words.length; start++) {
    for (let length = Math.min(LONGEST_PHRASE, words.length - start); length > 0; length--) {
      const due = momentOf(words.slice(start, start + length).join(" "), known, language, from);
      if (due) return due;
    }
  }
  return undefined;
}

function momentOf(phrase: string, known: PromiseWords, language: string, from: Vantage): Date | undefined {
  const { calendar, now } = from;
  const minutes = own(known.minutes, phrase);
  if (minutes !== undefined) return inWorkingTime(calendar, new Date(now.getTime() + minutes * 60_000), now);
  const days = own(known.days, phrase);
  if (days !== undefined) return endOfWork(calendar, addDays(localTime(calendar.timeZone, now).date, days), now);
  const before = known.before.find((word) => phrase.startsWith(`${word} `));
  const time = before ? phrase.slice(before.length + 1) : phrase;
  // A number alone is a table or a room.
  if (!before && /^[\d.,]+$/.test(time)) return undefined;
  const at = readUntil(/^[1-7]$/.test(time) ? `${Number(time) + NOON}:00` : time, now, calendar.timeZone, language);
  if (!at) return undefined;
  const local = localTime(calendar.timeZone, at);
  return local.minute === 0 ? endOfWork(calendar, local.date, now) : inWorkingTime(calendar, at, now);
}

/** Hours that people call by a number alone when they mean the afternoon. */
const NOON = 12;

const own = (record: Readonly<Record<string, number>>, key: string): number | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** A moment when nobody works is too late: the end of the work before it, or if there is none any more, the next work. */
function inWorkingTime(calendar: AnyCalendar, at: Date, now: Date): Date {
  if (isWorking(calendar, at)) return at;
  const left = workingMinutes(calendar, now, at);
  return (left > 0 ? afterWorkingMinutes(calendar, now, left) : nextWorking(calendar, at)) ?? at;
}

/** When the work of a local date ends, or of the next date on which there is some after `now`. */
export function endOfWork(calendar: AnyCalendar, date: string, now = new Date(0)): Date {
  const { timeZone } = calendar;
  const begins = localMoment(timeZone, date, 0);
  const first = nextWorking(calendar, begins > now ? begins : now);
  if (!first) return localMoment(timeZone, addDays(date, 1), 0);
  const tomorrow = localMoment(timeZone, addDays(localTime(timeZone, first).date, 1), 0);
  return afterWorkingMinutes(calendar, first, workingMinutes(calendar, first, tomorrow)) ?? tomorrow;
}

const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();
