import { describe, expect, it } from "vitest";
import type { TipText } from "../../../src/features/content/library/catalog.ts";
import { libraryLanguages, shippedText, tipIds } from "../../../src/features/content/library/index.ts";

/** What a reviewer wants to know of a tip. */
interface Review {
  readonly id: string;
  /** Characters of the longest of its sentences. */
  readonly longest: number;
  readonly words: number;
  /** From 0 (hard) to 100 (a child reads it): Flesch in English, Fernández Huerta in Spanish. */
  readonly ease: number;
  readonly empty: readonly string[];
}

interface Measure {
  /** Vowels that are heard as one. */
  readonly syllable: RegExp;
  /** At the end of a word, they are not heard. */
  readonly silent: RegExp;
  ease(syllablesAWord: number, wordsASentence: number): number;
}

const measures: Readonly<Record<string, Measure>> = {
  en: {
    syllable: /[aeiouy]+/g,
    silent: /(?<=[aeiouy].*[^aeiouyl])e$|(?<=[^td])ed$/,
    ease: (syllables, words) => 206.835 - 84.6 * syllables - 1.015 * words,
  },
  es: {
    // Two open vowels, or a closed one with an accent, are two syllables: "le-er", "dí-a".
    syllable: /[iuü]?[aeoáéó][iuyü]?(?![íú])|[íú]|[iuü]+y?|y(?![a-záéíóú])/g,
    silent: /(?!)/,
    ease: (syllables, words) => 206.84 - 60 * syllables - 1.02 * words,
  },
};

function review(id: string, text: TipText, { syllable, silent, ease }: Measure): Review {
  const said = Object.values(text);
  const words =
    said
      .join(" ")
      .toLowerCase()
      .match(/[\p{L}’']+/gu) ?? [];
  const sentences = said
    .join(" ")
    .split(/[.?!:;]+/)
    .filter((part) => /\p{L}/u.test(part)).length;
  const syllables = words.reduce(
    (sum, word) => sum + Math.max(1, word.replace(silent, "").match(syllable)?.length ?? 0),
    0,
  );
  return {
    id,
    longest: Math.max(...said.map((sentence) => sentence.length)),
    words: words.length,
    ease: Math.round(ease(syllables / words.length, words.length / sentences)),
    empty: ["what", "why", "how"].filter((field) => !text[field as keyof TipText]?.trim()),
  };
}

const listed = (reviews: readonly Review[]): string =>
  reviews
    .toSorted((a, b) => a.ease - b.ease)
    .map(({ id, ease, longest, words, empty }) => `${[id, ease, longest, words, ...empty].join("\t")}\n`)
    .join("");

const LONGEST = 110;
const MOST_WORDS = 50;
/** "Easy" on average, and none harder than "standard". */
const MEAN_EASE = 85;
const LEAST_EASE = 60;

describe.each(libraryLanguages)("the library in %s, as a reviewer reads it,", (language) => {
  const measure = measures[language];
  if (!measure) throw new Error(`Say how easy it is to read ${language}.`);
  const reviews = tipIds.map((id) => review(id, shippedText(id, language), measure));
  const mean = reviews.reduce((sum, { ease }) => sum + ease, 0) / reviews.length;
  // All of it, for who reviews it: REVIEW=1 vitest run test/features/content/review.test.ts
  if (process.env.REVIEW) process.stdout.write(listed(reviews));

  it("has no empty field", () => {
    expect(reviews.filter(({ empty }) => empty.length > 0)).toEqual([]);
  });

  it("is short", () => {
    expect(reviews.filter(({ longest, words }) => longest > LONGEST || words > MOST_WORDS)).toEqual([]);
  });

  it("is easy to read", () => {
    expect(reviews.filter(({ ease }) => ease < LEAST_EASE)).toEqual([]);
    expect(Math.round(mean)).toBeGreaterThanOrEqual(MEAN_EASE);
  });
});
