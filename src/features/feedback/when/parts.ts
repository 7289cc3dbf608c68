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
  const filler = language.fillers.at(words, at);
  if (!filler) return undefined;
  const behind = at + filler.length;
  const next = nextPart(words, behind, language) ?? afterFiller(words, behind, language);
  return next && { ...next, length: next.length + filler.length };
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

/** "two hours ago", "hace dos horas" */
const readAgo: Reader = (words, at, language) => {
  const before = language.agoBefore.at(words, at)?.length ?? 0;
  const amount = amountAt(words, at + before, language);
  if (!amount) return undefined;
  const behind = at + before + amount.length + 1;
  const after = before > 0 ? 0 : language.ago.at(words, behind)?.length;
  if (after === undefined) return undefined;
  const unit = words[behind - 1] ?? "";
  const length = behind + after - at;
  const days = language.wholeDays.meaning(unit);
  if (days !== undefined) return { parts: { daysBack: Math.round(amount.meaning * days) }, length };
  const minutes = language.minutes.meaning(unit);
  return minutes === undefined ? undefined : { parts: { minutesAgo: amount.meaning * minutes }, length };
};

const amountAt = (words: readonly string[], at: number, { amounts }: Language) =>
  /^\d{1,3}$/.test(words[at] ?? "") ? { meaning: Number(words[at]), length: 1 } : amounts.at(words, at);

/** "last night" is a day and a half of it. */
const readDay: Reader = (words, at, { days, halves }) => {
  const day = days.at(words, at);
  if (!day) return undefined;
  const half = halves.meaning(day.phrase);
  return { parts: { daysBack: day.meaning, ...(half && { half }) }, length: day.length };
};

const readWeekday: Reader = (words, at, { last, lastBehind, weekdays }) => {
  const before = last.at(words, at)?.length ?? 0;
  const named = weekdays.at(words, at + before);
  if (!named) return undefined;
  const behind = lastBehind.at(words, at + before + named.length)?.length ?? 0;
  const isLast = before + behind > 0;
  return {
    parts: { weekday: named.meaning, ...(isLast && { last: true }) },
    length: before + named.length + behind,
  };
};

/** A date that is known without a word of any language: 2026-11-21, and where days come first 21/11/2026. */
export const IN_DIGITS = /^(?:\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}(?:\/20\d\d)?)$/;

function dateInDigits(written: string, { daySlashMonth }: Language): Parts["date"] {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const [, day, month, year] = (daySlashMonth && /^(\d{1,2})\/(\d{1,2})(?:\/(20\d\d))?$/.exec(written)) || [];
  return month === undefined
    ? undefined
    : { month: Number(month), day: Number(day), ...(year && { year: Number(year) }) };
}

const readDate: Reader = (words, at, language) => {
  const { months, of } = language;
  const behindOf = (place: number): number => place + (of.at(words, place)?.length ?? 0);
  const date = dateInDigits(words[at] ?? "", language);
  if (date) return { parts: { date }, length: 1 };
  const second = behindOf(at + 1);
  const third = behindOf(second + 1);
  const behind = months.meaning(words[second] ?? "");
  const month = behind ?? months.meaning(words[at] ?? "");
  const said = words[behind === undefined ? second : at] ?? "";
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th|\.)?$/.exec(said)?.[1] ?? 0);
  if (month === undefined || !day) return undefined;
  const year = /^20\d\d$/.test(words[third] ?? "") ? { year: Number(words[third]) } : {};
  return {
    parts: { date: { month: month + 1, day, ...year } },
    length: ("year" in year ? third : second) + 1 - at,
  };
};

/** "18:30", "6.30pm", "6 pm", "noon"; a number alone only behind a filler or a day (see partsOf). */
const readClock: Reader = (words, at, { clock, halves }) => {
  const named = clock.at(words, at);
  if (named) return { parts: { clock: { hour: named.meaning / 60, minute: 0, bare: false } }, length: named.length };
  const said = /^(\d{1,2})(?:[:.](\d\d))?([a-z.]*)$/.exec(words[at] ?? "");
  if (!said) return undefined;
  const [, hours = "", minutes, glued = ""] = said;
  const half = halves.meaning(glued);
  const hour = Number(hours);
  const minute = Number(minutes ?? 0);
  if ((glued !== "" && !half) || hour > 24 || minute > 59 || (half && hour > 12)) return undefined;
  return { parts: { clock: { hour, minute, bare: minutes === undefined }, ...(half && { half }) }, length: 1 };
};

const readHalf: Reader = (words, at, { halves }) => {
  const half = halves.at(words, at);
  return half && { parts: { half: half.meaning }, length: half.length };
};

const readers: readonly Reader[] = [readAgo, readDay, readWeekday, readDate, readClock, readHalf];
