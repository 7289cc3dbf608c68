import { dateOf, dayOf, localMoment, localTime, weekdayOf } from "../../../kernel/calendar/local-time.ts";
import { withoutAccents } from "../guess/tokens.ts";
import type { Happened } from "../schema.ts";
import { type Language, languagesFrom } from "./language.ts";
import { IN_DIGITS, type Parts, partsAt } from "./parts.ts";

/** From where a moment is looked at: now, in the unit's zone (IANA), in the language of whoever speaks. */
export interface Vantage {
  readonly now: Date;
  readonly timeZone: string;
  readonly locale: string;
}

/** "yesterday 18:30" and the like, when a text is nothing else; undefined if it is not understood or still to come. */
export const readWhen = (text: string, from: Vantage): Happened | undefined =>
  inSomeLanguage(text, from, (words, language) => {
    const found = partsAt(words, 0, language);
    return found?.length === words.length ? found.parts : undefined;
  });

/** The same, when a text begins or ends with it. A time of day alone, or a weekday, may mean anything there. */
export const whenIn = (text: string, from: Vantage): Happened | undefined =>
  inSomeLanguage(text, from, (words, language) => {
    if (!words.some((word) => language.telling.has(word) || IN_DIGITS.test(word))) return undefined;
    const parts = beginning(words, language) ?? end(words, language);
    return parts && isClear(parts) ? parts : undefined;
  });

function inSomeLanguage(
  text: string,
  from: Vantage,
  read: (words: readonly string[], language: Language) => Parts | undefined,
): Happened | undefined {
  const words = wordsOf(text);
  for (const language of languagesFrom(from.locale)) {
    const parts = read(words, language);
    if (parts) return momentOf(parts, from);
  }
  return undefined;
}

/** Longest phrase: "on the day before yesterday at about 6 pm". */
const LONGEST = 9;

const beginning = (words: readonly string[], language: Language): Parts | undefined =>
  partsAt(words, 0, language)?.parts;

function end(words: readonly string[], language: Language): Parts | undefined {
  for (let from = Math.max(1, words.length - LONGEST); from < words.length; from++) {
    const found = partsAt(words, from, language);
    if (found && from + found.length === words.length) return found.parts;
  }
  return undefined;
}

const isClear = ({ daysBack, minutesAgo, weekday, last, date, clock }: Parts): boolean =>
  daysBack !== undefined ||
  minutesAgo !== undefined ||
  ((weekday ?? date) !== undefined && (last || clock !== undefined));

/** In small letters, without accents and without what ends a sentence or a clause. */
const wordsOf = (text: string): string[] =>
  withoutAccents(text.toLowerCase())
    .replace(AROUND_WORDS, "")
    .split(/\s+/)
    .filter((word) => word !== "");

/** The second look back keeps a long row of signs from being looked at again from each of them. */
const AROUND_WORDS = /(?<=^|\s)[([“"]+|(?<![)\]”",;:.!?])[)\]”",;:.!?]+(?=\s|$)/g;

/** What cannot be the day of a thing that a customer said. */
const TOO_LONG_AGO = 400;

function momentOf(parts: Parts, { now, timeZone }: Vantage): Happened | undefined {
  if (parts.minutesAgo !== undefined) return past(new Date(now.getTime() - parts.minutesAgo * 60_000), now, "minute");
  const here = localTime(timeZone, now);
  const today = dayOf(here.date);
  const day = dayMeant(parts, today);
  if (day === undefined || day > today || today - day > TOO_LONG_AGO) return undefined;
  if (!parts.clock) return { at: localMoment(timeZone, dateOf(day), NOON), to: "day" };
  const minute = minuteMeant(parts);
  if (minute === undefined) return undefined;
  // After midnight belongs to the night before; and "at 18:30" at 9 in the morning was yesterday.
  const nextMorning = parts.half === "night" && minute < NIGHT_ENDS ? 1 : 0;
  const dayBefore = !isDayNamed(parts) && minute > here.minute ? 1 : 0;
  return past(localMoment(timeZone, dateOf(day + nextMorning - dayBefore), minute), now, "minute");
}

const NOON = 12 * 60;
const NIGHT_ENDS = 6 * 60;

const past = (at: Date, now: Date, to: Happened["to"]): Happened | undefined => (at <= now ? { at, to } : undefined);

const isDayNamed = ({ daysBack, weekday, date }: Parts): boolean => (daysBack ?? weekday ?? date) !== undefined;

/** The local day; of a date without a year, the last one. */
function dayMeant({ daysBack, weekday, last, date }: Parts, today: number): number | undefined {
  if (weekday !== undefined) {
    const back = (weekdayOf(today) - weekday + 7) % 7;
    return today - (back === 0 && last ? 7 : back);
  }
  if (!date) return today - (daysBack ?? 0);
  const thisYear = Number(dateOf(today).slice(0, 4));
  const inYear = (year: number) => dayIfAny(year, date.month, date.day);
  if (date.year !== undefined) return inYear(date.year);
  const now = inYear(thisYear);
  return now !== undefined && now <= today ? now : inYear(thisYear - 1);
}

function dayIfAny(year: number, month: number, day: number): number | undefined {
  const two = (value: number): string => String(value).padStart(2, "0");
  try {
    return dayOf(`${year}-${two(month)}-${two(day)}`);
  } catch {
    return undefined;
  }
}

/** Hours that people call by a number alone when they mean the afternoon: nobody serves at 4 in the morning. */
const LAST_BARE_AFTERNOON = 7;

/** Minutes after midnight. */
function minuteMeant({ clock, half }: Parts): number | undefined {
  if (!clock) return undefined;
  const { hour, minute, bare } = clock;
  if (hour === 24) return minute === 0 ? 0 : undefined;
  const inTheAfternoon =
    hour < 12 &&
    (half === "pm" ||
      (half === "night" && hour >= 6) ||
      (half === undefined && bare && hour >= 1 && hour <= LAST_BARE_AFTERNOON));
  const afterMidnight = hour === 12 && (half === "am" || half === "night");
  return (afterMidnight ? 0 : inTheAfternoon ? hour + 12 : hour) * 60 + minute;
}
