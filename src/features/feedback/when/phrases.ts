/** A phrase that stands somewhere, and what it means. */
export interface Standing<Meaning> {
  readonly phrase: string;
  readonly meaning: Meaning;
  /** In words. */
  readonly length: number;
}

/** Phrases of one or more words, with what each means. */
export interface Phrases<Meaning> {
  /** What a whole phrase means. */
  meaning(phrase: string): Meaning | undefined;
  /** The last word of each. */
  readonly endings: readonly string[];
  /** The longest phrase that begins at a word. */
  at(words: readonly string[], from: number): Standing<Meaning> | undefined;
}

/** Every text is looked through word by word, and hardly any word begins a phrase: they are found by their first one. */
export function createPhrases<Meaning>(meanings: Readonly<Record<string, Meaning>>): Phrases<Meaning> {
  const known = new Map(Object.entries(meanings));
  const phrases = [...known].map(([phrase, meaning]) => ({ phrase, meaning, words: phrase.split(" ") }));
  const byFirst = Map.groupBy(
    phrases.sort((a, b) => b.words.length - a.words.length),
    ({ words: [first = ""] }) => first,
  );
  return {
    meaning: (phrase) => known.get(phrase),
    endings: phrases.map(({ words }) => words.at(-1) ?? ""),
    at(words, from) {
      const there = byFirst
        .get(words[from] ?? "")
        ?.find((one) => one.words.every((word, at) => words[from + at] === word));
      return there && { phrase: there.phrase, meaning: there.meaning, length: there.words.length };
    },
  };
}
