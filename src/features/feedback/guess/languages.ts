import { type Language, type Words, words } from "../words.ts";
import { createReader, type Reader } from "./read.ts";
import { tokenize } from "./tokens.ts";

/** How texts of one language are read. */
export interface WayToRead {
  readonly read: Reader;
  /** Words that say nothing about what a text is about. */
  readonly common: ReadonlySet<string>;
}

const names = Object.keys(words) as Language[];
const of = <Value>(made: (language: Language) => Value): Readonly<Record<Language, Value>> =>
  Object.fromEntries(names.map((language) => [language, made(language)])) as Record<Language, Value>;

const ways = of(
  (language): WayToRead => ({ read: createReader(words[language]), common: new Set(words[language].common) }),
);

/** The words of two letters and more that only one of the languages has, in any of its lists. */
const own = ownWords();

function ownWords(): Readonly<Record<Language, ReadonlySet<string>>> {
  const vocabulary = of((language) => new Set(everyWord(words[language])));
  return of((language) =>
    names
      .filter((one) => one !== language)
      .reduce((left, one) => left.difference(vocabulary[one]), vocabulary[language]),
  );
}

function everyWord({ tone, topics, steps, common, negators, contrast, shorthand, ...lists }: Words): string[] {
  const { suggestion, friction, harm, upset, minor, strength } = lists;
  const weighted = [tone, suggestion, friction, harm, upset, minor, strength, topics, steps].flatMap((list) =>
    Array.isArray(list) ? list : Object.values(list).flat(),
  );
  const phrases = [...weighted.map(([phrase]) => phrase), ...common, ...negators, ...contrast, ...shorthand.keys()];
  return phrases.flatMap(tokenize).filter((word) => word.length > 1);
}

/** Enough of a text to tell its language. */
const LOOKED_AT = 60;

/** The language that a text is written in, by the words that only it has; `usual` (a BCP 47 tag) if they do not tell. */
export function languageOf(text: string, usual: string): Language {
  const tokens = tokenize(text.slice(0, LOOKED_AT * 10)).slice(0, LOOKED_AT);
  const count = (language: Language): number => tokens.filter((token) => own[language].has(token)).length;
  const first = names.find((language) => usual.split("-")[0] === language) ?? "en";
  return names.reduce((best, language) => (count(language) > count(best) ? language : best), first);
}

/** How a text is read, which people usually write in the language `usual`. */
export const wayToRead = (text: string, usual: string): WayToRead => ways[languageOf(text, usual)];
