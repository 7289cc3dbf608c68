import type { Hours, Week } from "../../kernel/calendar/index.ts";
import type { Say } from "../../texts/catalog.ts";
import { addDays } from "./read/days.ts";
import { writtenToBeRead } from "./read/words.ts";
import type { Days } from "./schema.ts";

const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 24 * 60 * 60_000;

const format = (say: Pick<Say, "locale">, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(say.locale, { ...options, timeZone: "UTC" });

/** Local dates as one reads them, such as "24–26 Dec 2026". */
export function daysWritten({ first, last }: Days, say: Say): string {
  const oneDay: Intl.DateTimeFormatOptions = first === last ? { weekday: "short" } : {};
  const style = format(say, { day: "numeric", month: "short", year: "numeric", ...oneDay });
  return style.formatRange(new Date(`${first}T00:00Z`), new Date(`${last}T00:00Z`));
}

/** A time of day, from minutes after midnight. */
export const timeWritten = (minute: number, say: Say): string =>
  format(say, { hour: "numeric", minute: "2-digit" }).format(new Date(MONDAY + minute * 60_000));

export const spanWritten = ({ from, to }: Hours, say: Say): string =>
  from === 0 && to === 0 ? say("hours.allDay") : `${timeWritten(from, say)}–${timeWritten(to, say)}`;

/** Spans in their order, or that there are none. */
export const spansWritten = (spans: readonly Hours[], say: Say): string =>
  spans.length === 0
    ? say("hours.closed")
    : spans
        .toSorted((a, b) => a.from - b.from)
        .map((span) => spanWritten(span, say))
        .join(", ");

/** What a weekday is called, from 0 for Monday. */
function weekdayNames(say: Pick<Say, "locale">): (day: number) => string {
  const name = format(say, { weekday: "short" });
  return (day) => name.format(new Date(MONDAY + day * DAY));
}

/** The weekdays with what is written for each; days in a row for which it is the same are named together. */
export function weekWritten<Value>(
  week: Week<Value>,
  say: Pick<Say, "locale">,
  write: (value: Value) => string,
): (readonly [days: string, what: string])[] {
  const nameOf = weekdayNames(say);
  const groups: { first: number; last: number; what: string }[] = [];
  for (const [day, value] of week.entries()) {
    const what = write(value);
    const before = groups.at(-1);
    if (before?.what === what) before.last = day;
    else groups.push({ first: day, last: day, what });
  }
  return groups.map(({ first, last, what }) => [
    first === last ? nameOf(first) : `${nameOf(first)}–${nameOf(last)}`,
    what,
  ]);
}

/** Local dates in their order as spans of days, those of each span next to each other. */
export function spansOfDays(dates: readonly string[]): Days[] {
  const spans: { first: string; last: string }[] = [];
  for (const date of dates.toSorted()) {
    const before = spans.at(-1);
    if (before && addDays(before.last, 1) === date) before.last = date;
    else if (before?.last !== date) spans.push({ first: date, last: date });
  }
  return spans;
}

/** Every local date of some spans of days. */
export const datesIn = (days: readonly Days[]): string[] =>
  days.flatMap(({ first, last }) => {
    const dates: string[] = [];
    for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date);
    return dates;
  });

/** Opening hours in a form's field, in words that are read there. */
export const hoursTyped = (week: Week<readonly Hours[]>, say: Say): string =>
  weekWritten(week, readable(say), (spans) => spans.map(spanTyped).join(", "))
    .filter(([, what]) => what !== "")
    .map((line) => line.join(" "))
    .join("\n") || say("hours.closed");

/** Weekdays in the same way: "Mon, Wed, Fri". */
export const weekdaysTyped = (week: Week<boolean>, say: Say): string =>
  week.flatMap((chosen, day) => (chosen ? [weekdayNames(readable(say))(day)] : [])).join(", ");

export const spanTyped = ({ from, to }: Hours): string => `${minuteTyped(from)}–${minuteTyped(to)}`;

export const startsTyped = (week: Week<number | null>, say: Say): string =>
  weekWritten(week, readable(say), (minute) => (minute === null ? "" : minuteTyped(minute)))
    .filter(([, what]) => what !== "")
    .map((line) => line.join(" "))
    .join("\n");

/** As somebody reads it who may change it: in their language if it is read, else in English. */
export const readable = (say: Say): Pick<Say, "locale"> => ({ locale: writtenToBeRead(say.locale) });

const minuteTyped = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
