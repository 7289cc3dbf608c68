import { everyDay, type Hours, type Week, weekOf } from "../../../kernel/calendar/index.ts";
import { readHour } from "./clock.ts";
import { createReader, type Reader } from "./tokens.ts";
import { type TimeWords, timeWords } from "./words.ts";

/** What was understood, or the words from which on it was not. */
export type Read<Value> = { readonly value: Value } | { readonly unclear: string };

/** Reads opening hours, such as "Mon–Fri 8–20, Sat 9:00–12:00, 14–18; Sun closed". A weekday that is not named is closed. */
export function readHours(typed: string, locale: string): Read<Week<readonly Hours[]>> {
  const reader = createReader(typed);
  const words = timeWords(locale);
  const week: (readonly Hours[])[] = [...everyDay([])];
  if (!reader.peek()) return { unclear: typed };
  while (reader.peek()) {
    const start = reader.rest();
    const days = readWeekdays(reader, words);
    if (days) reader.take("other", [":"]) ?? reader.take("comma");
    const hours = readSpans(reader, words);
    if (!hours) return { unclear: reader.rest() || start };
    for (const day of days ?? everyDayOf) week[day] = [...(week[day] ?? []), ...hours];
    while (reader.take("comma"));
  }
  return { value: weekOf((day) => week[day] ?? []) };
}

/** Reads a span of the day such as "21:00–8:00"; nothing, "never" or "closed" is none. */
export function readSpan(typed: string, locale: string): Read<Hours | null> {
  const reader = createReader(typed);
  const words = timeWords(locale);
  if (!reader.peek() || reader.take("word", [...words.closed, ...words.never])) return { value: null };
  const span = readOne(reader, words);
  return span && span.from !== span.to && !reader.peek() ? { value: span } : { unclear: typed };
}

/** Reads when days start: one time for all, such as "8:30", or "Mon–Fri 8:30, Sat 9:00"; nothing is never. */
export function readStarts(typed: string, locale: string): Read<Week<number | null>> {
  const reader = createReader(typed);
  const words = timeWords(locale);
  const week: (number | null)[] = [...everyDay(null)];
  while (reader.peek()) {
    const start = reader.rest();
    const days = readWeekdays(reader, words);
    const time = readHour(reader, words);
    if (time === undefined) return { unclear: reader.rest() || start };
    for (const day of days ?? everyDayOf) week[day] = time;
    while (reader.take("comma"));
  }
  return { value: weekOf((day) => week[day] ?? null) };
}

/** When somebody works: on which weekdays, and at which hours if they say so. */
export interface Working {
  readonly weekdays: Week<boolean>;
  readonly hours?: Week<readonly Hours[]>;
}

/** Reads "Mon–Fri", "Mon, Wed, Fri" or "Mon–Thu 9–17, Fri 9–13". */
export function readWorking(typed: string, locale: string): Read<Working> {
  const reader = createReader(typed);
  const days = readWeekdays(reader, timeWords(locale));
  if (days && !reader.peek()) return { value: { weekdays: weekOf((day) => days.includes(day)) } };
  const read = readHours(typed, locale);
  if ("unclear" in read) return read;
  const weekdays = weekOf((day) => read.value[day].length > 0);
  return { value: { weekdays, hours: read.value } };
}

const everyDayOf = [0, 1, 2, 3, 4, 5, 6] as const;

/** "Mon–Fri", "Mon, Wed and Fri", "weekend". Undefined if no weekday comes next. */
export function readWeekdays(reader: Reader, words: TimeWords): readonly number[] | undefined {
  const start = reader.mark;
  const days: number[] = [];
  for (;;) {
    reader.skip(words.next);
    const read = readWeekdayRange(reader, words);
    if (!read && days.length === 0) reader.reset(start);
    if (!read) return days.length > 0 ? days : undefined;
    days.push(...read);
    const ahead = reader.peek(1)?.text ?? "";
    if (!(ahead in words.weekdays || ahead in words.groups)) return days;
    if (!reader.take("comma") && !reader.take("word", words.and)) return days;
  }
}

function readWeekdayRange(reader: Reader, words: TimeWords): readonly number[] | undefined {
  const group = readGroup(reader, words);
  const first = words.weekdays[reader.peek()?.text ?? ""];
  if (group || first === undefined) return group;
  reader.take("word");
  const last = words.weekdays[reader.peek(1)?.text ?? ""];
  if (last === undefined || !(reader.take("dash") ?? reader.take("word", words.to))) return [first];
  reader.take("word");
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, at) => (first + at) % 7);
}

/** "weekend", and "every day": the longest that fits. */
function readGroup(reader: Reader, words: TimeWords): readonly number[] | undefined {
  for (let length = LONGEST_GROUP; length > 0; length -= 1) {
    const said = Array.from({ length }, (_, at) => reader.peek(at)?.text ?? "").join(" ");
    const group = words.groups[said];
    if (!group) continue;
    for (let taken = 0; taken < length; taken += 1) reader.take("word");
    return group;
  }
  return undefined;
}

/** In words. */
const LONGEST_GROUP = 5;

function readSpans(reader: Reader, words: TimeWords): readonly Hours[] | undefined {
  if (reader.take("word", words.closed)) return [];
  if (reader.take("word", words.allDay)) return [{ from: 0, to: 0 }];
  const spans: Hours[] = [];
  let end = reader.mark;
  for (let span = readOne(reader, words); span; span = readOne(reader, words)) {
    spans.push(span);
    end = reader.mark;
    if (!reader.take("comma") && !reader.take("word", words.and)) break;
  }
  reader.reset(end);
  return spans.length > 0 ? spans : undefined;
}

function readOne(reader: Reader, words: TimeWords): Hours | undefined {
  const start = reader.mark;
  reader.skip(words.of);
  const from = readHour(reader, words);
  const dash = reader.take("dash") ?? reader.take("word", words.to);
  const to = dash && readHour(reader, words);
  if (from !== undefined && to !== undefined) return { from, to };
  reader.reset(start);
  return undefined;
}
