import { z } from "zod";
import type { Say } from "../../texts/catalog.ts";
import { type Lists, nameOfKey } from "../feedback/index.ts";
import { strategies, trades } from "./library/catalog.ts";
import { LONGEST, oneLine, type StandardSays, type Strategy, type Trade } from "./schema.ts";

/** One sentence that somebody typed, in one line; what is wrong otherwise. */
export const Sentence = z
  .string({ error: "content.empty" })
  .transform(oneLine)
  .pipe(
    z
      .string()
      .min(1, "content.empty")
      .refine((line) => isShort(line), "content.tooLong"),
  );

/** The same, where there need not be one. */
export const MaybeSentence = z
  .string()
  .transform(oneLine)
  .refine((line) => isShort(line), "content.tooLong")
  .transform((line) => line || undefined)
  .optional();

export const isShort = (line: string): boolean => line.length <= LONGEST || [...line].length <= LONGEST;

/** What a standard is about: a step of the service, or how soon complaints are answered or solved. */
export const subjectOf = ({ step, clock }: StandardSays, lists: Lists, say: Say): string =>
  clock ? say(`standard.clock.${clock.waitsFor}`) : nameOfKey(lists, "step", step, say);

export const strategyName = (strategy: Strategy, say: Say): string => say(`strategy.${strategy}`);
const tradeName = (trade: Trade, say: Say): string => say(`trade.${trade}`);

export const strategyOptions = (say: Say) =>
  strategies.map((strategy) => ({ value: strategy, label: strategyName(strategy, say) }));

/** What a language is called in the reader's. */
export const languageName = (language: string, say: Say): string =>
  new Intl.DisplayNames([say.locale], { type: "language" }).of(language) ?? language;

/** ISO 639, out of a tag as somebody types it; undefined when it is none. */
export function readLanguage(typed: string): string | undefined {
  try {
    return new Intl.Locale(typed.trim()).language;
  } catch {
    return undefined;
  }
}

export const themesWritten = (keys: readonly string[], lists: Lists, say: Say): string =>
  keys.map((key) => nameOfKey(lists, "theme", key, say)).join(", ");

/** Nothing, when it fits everywhere. */
export const tradesWritten = (fits: readonly Trade[], say: Say): string =>
  fits.length === trades.length ? "" : fits.map((trade) => tradeName(trade, say)).join(", ");

/** What was read of a list, or the first word that is none of it. */
type ReadList<Item> = { readonly items: readonly Item[] } | { readonly unknown: string };

/** The themes that somebody lists with commas, by their keys or names; those that are retired, too. */
export const readThemes = (typed: string, lists: Lists, say: Say): ReadList<string> =>
  readList(
    typed,
    lists.theme.all.map(({ key }) => [key, [key, nameOfKey(lists, "theme", key, say)]]),
  );

/** The trades that somebody lists with commas; all of them when there is none. */
export function readTrades(typed: string, say: Say): ReadList<Trade> {
  const read = readList(
    typed,
    trades.map((trade) => [trade, [trade, tradeName(trade, say)]]),
  );
  return "items" in read && read.items.length === 0 ? { items: trades } : read;
}

/** The strategy that somebody names, by its key or name; none when nothing is there. */
export const readStrategy = (typed: string, say: Say): ReadList<Strategy> =>
  readList(
    typed,
    strategies.map((strategy) => [strategy, [strategy, strategyName(strategy, say)]]),
  );

/** In the order of what there is, each once. */
function readList<Item>(
  typed: string,
  known: readonly (readonly [item: Item, names: readonly string[]])[],
): ReadList<Item> {
  const wanted = typed
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter(Boolean);
  const found = wanted.map((word) => known.find(([, names]) => names.some((name) => sameWord(name, word))));
  const unknown = wanted.find((_, at) => !found[at]);
  if (unknown !== undefined) return { unknown };
  return { items: known.filter((one) => found.includes(one)).map(([item]) => item) };
}

/** One for all: making one takes a hundred times as long as comparing with it. */
const words = new Intl.Collator(undefined, { sensitivity: "base" });

/** Are they the same, whatever their capitals and accents? */
export const sameWord = (one: string, other: string): boolean => words.compare(one, other) === 0;
