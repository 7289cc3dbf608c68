/** What is to be found nowhere any more, for PostgreSQL, which finds it in any case, as words of its own. */
export interface Words {
  /** A regular expression for texts. */
  readonly inText: string;
  /** The same for JSON, in which some characters are written in another way. */
  readonly inJson: string;
  /** The same, asked here. */
  isIn(text: string): boolean;
  /** A text with "…" in their place. */
  without(text: string): string;
}

/** Undefined if there are none that could be told from anything else. */
export function wordsOf(said: readonly string[]): Words | undefined {
  const words = [...new Set(said.map((one) => one.trim()))].filter((one) => [...one].length >= SHORTEST);
  if (words.length === 0) return undefined;
  // The longest first: of "Ana Lima" nothing is left when there is "Ana" too.
  words.sort((one, other) => other.length - one.length);
  const written = words.flatMap((word) => [word, inJson(word)]);
  const here = new RegExp(`(?<![\\p{L}\\p{N}])(${written.map(literally).join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return {
    inText: pattern(words),
    inJson: pattern(words.map(inJson)),
    isIn: (text) => text.search(here) >= 0,
    without: (text) => text.replace(here, "…"),
  };
}

/** Characters: fewer stand everywhere. */
const SHORTEST = 2;

const inJson = (word: string): string => JSON.stringify(word).slice(1, -1);

const pattern = (words: readonly string[]): string =>
  `(?<![[:alnum:]])(${words.map(literally).join("|")})(?![[:alnum:]])`;

const literally = (word: string): string => word.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&").replace(/\s+/g, "\\s+");
