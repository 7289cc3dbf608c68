import { tokenize } from "./tokens.ts";

/** The key of the entry that a text's tokens speak of most, by an organization's own words; undefined: of none. */
export type Hints = (tokens: readonly string[]) => string | undefined;

interface Entry {
  readonly key: string;
  readonly phrases: readonly string[];
}

interface Phrase {
  readonly key: string;
  readonly stems: readonly string[];
}

/** Finds phrases in tokens, singular and plural alike. Where two say as much, the entry that stands first. */
export function createHints(entries: readonly Entry[]): Hints {
  const phrases = entries.flatMap(({ key, phrases }) =>
    phrases.map((phrase): Phrase => ({ key, stems: tokenize(phrase).map(stem) })),
  );
  if (phrases.length === 0) return () => undefined;
  const byFirst = Map.groupBy(phrases, ({ stems }) => stems[0] ?? "");
  return (tokens) => {
    const said = new Map<string, number>();
    tokens.forEach((token, at) => {
      for (const { key, stems } of byFirst.get(stem(token)) ?? []) {
        const all = stems.every((part, offset) => part === stem(tokens[at + offset] ?? ""));
        if (all) said.set(key, (said.get(key) ?? 0) + stems.length);
      }
    });
    let most: string | undefined;
    for (const { key } of entries) {
      if ((said.get(key) ?? 0) > (most === undefined ? 0 : (said.get(most) ?? 0))) most = key;
    }
    return most;
  };
}

/** Of a word of four letters or more without a plural's end. */
const stem = (token: string): string => (token.length > 3 ? token.replace(/(?:ies|es|s|y|e)$/u, "") : token);
