import { createReader, type Reader, type Reading } from "./read.ts";
import { tokenize } from "./tokens.ts";
import { type Language, type Words, words } from "./words.ts";

/** How texts of one language are read. */
interface WayToRead {
  readonly read: Reader;
  /** Words that say nothing about what a text is about. */
  readonly common: ReadonlySet<string>;
}

const names = Object.keys(words) as Language[];
const of = <Value>(made: (language: Language) => Value): Readonly<Record<Language, Value>> =>
  Object.fromEntries(names.map((language) => [language, made(language)])) as Record<Language, Value>;

const ways = new Map<Language, WayToRead>();

/** Made ready when the first text is in that language: it takes some ten milliseconds and 3 MB. */
function wayToRead(language: Language): WayToRead {
  const known = ways.get(language);
  if (known) return known;
  const way = { read: createReader(words[language]), common: new Set(words[language].common) };
  ways.set(language, way);
  return way;
}

// Not with the first complaint of all.
wayToRead("en");

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
export const languageOf = (text: string, usual: string): Language => languageOfTokens(tokenize(text), usual);

function languageOfTokens(tokens: readonly string[], usual: string): Language {
  let best = names.find((language) => usual.split("-")[0] === language) ?? "en";
  let most = ownIn(tokens, best);
  for (const language of names) {
    const count = language === best ? 0 : ownIn(tokens, language);
    if (count > most) [best, most] = [language, count];
  }
  return best;
}

/** How many of the first tokens only a language has. */
function ownIn(tokens: readonly string[], language: Language): number {
  const enough = Math.min(tokens.length, LOOKED_AT);
  let count = 0;
  for (let at = 0; at < enough; at += 1) if (own[language].has(tokens[at] ?? "")) count += 1;
  return count;
}

/** Reads a text in its language, which is usually `usual`. */
export function readText(text: string, usual: string): { readonly reading: Reading } & Pick<WayToRead, "common"> {
  const tokens = tokenize(text);
  const { read, common } = wayToRead(languageOfTokens(tokens, usual));
  return { reading: read(tokens), common };
}
