import type { Half, Language } from "./language.ts";

/** What the parts of a phrase say, as far as they say it. */
export interface Parts {
  /** Local days back from today. */
  readonly daysBack?: number;
  /** 0 for Monday; the last such day, or today. */
  readonly weekday?: number;
  /** Not today, if today is that weekday. */
  readonly last?: true;
  readonly date?: { readonly month: number; readonly day: number; readonly year?: number };
  /** Hours and minutes as they were said. */
  readonly clock?: { readonly hour: number; readonly minute: number; readonly bare: boolean };
  readonly half?: Half;
  readonly minutesAgo?: number;
}

/** Parts, and how many words they took. */
export interface Found {
  readonly parts: Parts;
  readonly length: number;
}

type Reader = (words: readonly string[], at: number, language: Language) => Found | undefined;

/** The parts that begin at a word, as many as there are, with the fillers between them; undefined if there are none. */
export function partsAt(words: readonly string[], from: number, language: Language): Found | undefined {
  let found: Found = { parts: {}, length: 0 };
  let at = from;
  while (at < words.length) {
    const next = nextPart(words, at, language) ?? afterFiller(words, at, language);
    if (!next || contradicts(found.parts, next.parts)) break;
    at += next.length;
    found = { parts: { ...found.parts, ...next.parts }, length: at - from };
  }
  return found.length > 0 ? found : undefined;
}

/** "at about 6": one filler after the other, as long as something follows. */
function afterFiller(words: readonly string[], at: number, language: Language): Found | undefined {
  const filler = longest(words, at, language.fillers);
  if (filler === undefined) return undefined;
  const length = wordsIn(filler);
  const next = nextPart(words, at + length, language) ?? afterFiller(words, at + length, language);
  return next && { ...next, length: next.length + length };
}

/** "pm" after "6:30" adds to it; a second day, or another time, is something else. */
const contradicts = (known: Parts, next: Parts): boolean =>
  (isDay(known) && isDay(next)) ||
  (known.clock !== undefined && next.clock !== undefined) ||
  (known.half !== undefined && next.half !== undefined) ||
  known.minutesAgo !== undefined ||
  (next.minutesAgo !== undefined && Object.keys(known).length > 0);

const isDay = ({ daysBack, weekday, date }: Parts): boolean =>
  daysBack !== undefined || weekday !== undefined || date !== undefined;

const nextPart: Reader = (words, at, language) => {
  for (const read of readers) {
    const found = read(words, at, language);
    if (found) return found;
  }
  return undefined;
};

const readAgo: Reader = (words, at, language) => {
  const amount = amountAt(words, at, language);
  if (!amount) return undefined;
  const unit = words[at + amount.length] ?? "";
  if (!language.ago.includes(words[at + amount.length + 1] ?? "")) return undefined;
  const length = amount.length + 2;
  const days = language.wholeDays[unit];
  if (days !== undefined) return { parts: { daysBack: Math.round(amount.value * days) }, length };
  const minutes = language.minutes[unit];
  return minutes === undefined ? undefined : { parts: { minutesAgo: amount.value * minutes }, length };
};

function amountAt(words: readonly string[], at: number, { amounts }: Language) {
  if (/^\d{1,3}$/.test(words[at] ?? "")) return { value: Number(words[at]), length: 1 };
  const phrase = longest(words, at, Object.keys(amounts));
  return phrase === undefined ? undefined : { value: amounts[phrase] ?? 0, length: wordsIn(phrase) };
}

/** "last night" is a day and a half of it. */
const readDay: Reader = (words, at, { days, halves }) => {
  const phrase = longest(words, at, Object.keys(days));
  if (phrase === undefined) return undefined;
  const half = halves[phrase];
  return { parts: { daysBack: days[phrase] ?? 0, ...(half && { half }) }, length: wordsIn(phrase) };
};

const readWeekday: Reader = (words, at, { last, weekdays }) => {
  const isLast = last.includes(words[at] ?? "");
  const weekday = weekdays.findIndex((names) => names.includes(words[isLast ? at + 1 : at] ?? ""));
  if (weekday === -1) return undefined;
  return { parts: { weekday, ...(isLast && { last: true }) }, length: isLast ? 2 : 1 };
};

const readDate: Reader = (words, at, { months }) => {
  const [first = "", second = "", third = ""] = words.slice(at, at + 3);
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(first);
  if (iso) return { parts: { date: { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) } }, length: 1 };
  const monthOf = (word: string) => months.findIndex((names) => names.includes(word)) + 1;
  const dayOf = (word: string) => Number(/^(\d{1,2})(?:st|nd|rd|th|\.)?$/.exec(word)?.[1] ?? 0);
  const [month, day] = monthOf(second) ? [monthOf(second), dayOf(first)] : [monthOf(first), dayOf(second)];
  if (!month || !day) return undefined;
  const year = /^20\d\d$/.test(third) ? { year: Number(third) } : {};
  return { parts: { date: { month, day, ...year } }, length: "year" in year ? 3 : 2 };
};

/** "18:30", "6.30pm", "6 pm", "noon"; a number alone only behind a filler or a day (see partsOf). */
const readClock: Reader = (words, at, { clock, halves }) => {
  const named = longest(words, at, Object.keys(clock));
  if (named !== undefined) {
    return { parts: { clock: { hour: (clock[named] ?? 0) / 60, minute: 0, bare: false } }, length: wordsIn(named) };
  }
  const said = /^(\d{1,2})(?:[:.](\d\d))?([a-z.]*)$/.exec(words[at] ?? "");
  if (!said) return undefined;
  const [, hours = "", minutes, glued = ""] = said;
  const half = halves[glued];
  const hour = Number(hours);
  const minute = Number(minutes ?? 0);
  if ((glued !== "" && !half) || hour > 24 || minute > 59 || (half && hour > 12)) return undefined;
  return { parts: { clock: { hour, minute, bare: minutes === undefined }, ...(half && { half }) }, length: 1 };
};

const readHalf: Reader = (words, at, { halves }) => {
  const phrase = longest(words, at, Object.keys(halves));
  const half = phrase === undefined ? undefined : halves[phrase];
  return half && phrase !== undefined ? { parts: { half }, length: wordsIn(phrase) } : undefined;
};

const readers: readonly Reader[] = [readAgo, readDay, readWeekday, readDate, readClock, readHalf];

const wordsIn = (phrase: string): number => phrase.split(" ").length;

/** The longest of the phrases that stands there. */
function longest(words: readonly string[], at: number, phrases: readonly string[]): string | undefined {
  const there = phrases.filter((phrase) => phrase.split(" ").every((word, place) => words[at + place] === word));
  return there.sort((a, b) => wordsIn(b) - wordsIn(a))[0];
}
