import type { Reader } from "./tokens.ts";
import type { TimeWords } from "./words.ts";

/** Reads a time of day that cannot be a number of something else: "15:00", "9.30", "9am". Minutes after midnight. */
export function readTime(reader: Reader, words: TimeWords): number | undefined {
  return readClock(reader, words, false);
}

/** The same where nothing but a time can stand, so that "9" is one. "24:00" is midnight. */
export function readHour(reader: Reader, words: TimeWords): number | undefined {
  return readClock(reader, words, true);
}

function readClock(reader: Reader, words: TimeWords, bare: boolean): number | undefined {
  const start = reader.mark;
  const token = reader.take("time") ?? reader.take("number");
  if (!token) return undefined;
  const [hour = Number.NaN, minute = 0] = token.text.split(/[:.]/).map(Number);
  const half = readHalf(reader, words);
  const isTime = token.kind === "time" || half !== undefined || bare;
  const hours = half === undefined ? hour : hour >= 1 && hour <= 12 ? (hour % 12) + half : Number.NaN;
  if (isTime && hours >= 0 && hours * 60 + minute <= 24 * 60 && minute < 60) return (hours * 60 + minute) % (24 * 60);
  reader.reset(start);
  return undefined;
}

/** What is to be added to an hour before noon: "9 pm", "9 in the evening". Undefined: nothing was said. */
function readHalf(reader: Reader, words: TimeWords): number | undefined {
  const start = reader.mark;
  reader.skip(words.inThe);
  if (reader.take("word", words.afternoon)) return 12;
  if (reader.take("word", words.morning)) return 0;
  reader.reset(start);
  return undefined;
}
