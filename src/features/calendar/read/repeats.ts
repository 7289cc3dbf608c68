import { readHour } from "./clock.ts";
import { readWeekdays } from "./hours.ts";
import { createReader } from "./tokens.ts";
import { timeWords } from "./words.ts";

/** On which weekdays, 1 for Monday to 7 for Sunday, and at which local time something comes again and again. */
export interface Repeats {
  readonly weekdays: readonly number[];
  /** Weekdays were named; else it is every day. */
  readonly named: boolean;
  /** Minutes after midnight; null: none was named. */
  readonly minute: number | null;
  /** The words that follow, as typed. */
  readonly rest: string;
}

/** Reads "Mon–Fri 11:30", "Sat at 9", "16:00" or nothing, which is every day; and what follows it. */
export function readRepeats(typed: string, locale: string): Repeats {
  const reader = createReader(typed);
  const words = timeWords(locale);
  const typedDays = readWeekdays(reader, words);
  const days = typedDays ?? [0, 1, 2, 3, 4, 5, 6];
  reader.take("comma");
  const before = reader.mark;
  reader.skip(words.at);
  const minute = readHour(reader, words);
  if (minute === undefined) reader.reset(before);
  return {
    weekdays: [...new Set(days)].sort().map((day) => day + 1),
    named: typedDays !== undefined,
    minute: minute ?? null,
    rest: reader.rest(),
  };
}
