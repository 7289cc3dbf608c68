/** One word, number, currency sign or punctuation mark of a text, in lower case. */
const TOKEN = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*|[£$€.,;:!?\n^]/gu;

/** Stands before the first word, so that a list can say "at the beginning": "^ add". */
export const START = "^";

/**
 * Cuts a text into tokens. The detour over capitals makes every spelling of a letter's case the same; people in a hurry leave
 * out accents, so nobody's count.
 */
export function tokenize(text: string): string[] {
  return withoutAccents(text.trim().toUpperCase().toLowerCase()).replaceAll("’", "'").match(TOKEN) ?? [];
}

const BEYOND_ASCII = /[^\0-\x7f]/;
const ACCENTS = /[\u0300-\u036f]/g;

export const withoutAccents = (text: string): string =>
  BEYOND_ASCII.test(text) ? text.normalize("NFD").replace(ACCENTS, "").normalize() : text;

/** The same, with what people in a hurry write spelled out. */
export const tokenizeInFull = (text: string, shorthand: ReadonlyMap<string, string>): string[] =>
  inFull(tokenize(text), shorthand);

export const inFull = (tokens: readonly string[], shorthand: ReadonlyMap<string, string>): string[] =>
  tokens.map((token) => shorthand.get(token) ?? token);

/** Ends what a negation or an intensifier reaches. */
export const isBreak = (token: string): boolean => token.length === 1 && ".,;:!?\n".includes(token);
