import type { Say } from "../../texts/catalog.ts";
import { isSensitive, type Kind, masked } from "../feedback/index.ts";

/** Something true that a unit's people have written down in the last days: what a customer said, or a win. */
export interface Story {
  /** Of the case or the win. */
  readonly id: string;
  readonly kind: Exclude<Kind, "friction"> | "win";
  readonly theme: string | null;
  /** As it was typed. */
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Longest text that a line has of it, in characters as people count them. */
const LONGEST = 160;
/** Of storage, that a character takes at most; of one that takes more, such as stacked accents, fewer are shown. */
const UNITS = 16;

export interface Telling {
  /** What the advice of the day works against. */
  readonly themes: readonly string[];
  /** What was told here in the last days. */
  readonly told: ReadonlySet<string>;
  /** The last one that was told was a complaint: then something good comes first. */
  readonly afterComplaint: boolean;
  /** Does a text name somebody who works here? */
  readonly names: (text: string) => boolean;
}

/**
 * The story that goes with a day's advice: after a complaint something good, where there is something; one about the same
 * matter; the newest. None that was told before, and no complaint that is about somebody who works here.
 */
export function storyFor(stories: readonly Story[], telling: Telling): Story | undefined {
  const rank = ({ kind, theme }: Story): number =>
    (telling.afterComplaint && kind === "complaint" ? 0 : 2) +
    (theme !== null && telling.themes.includes(theme) ? 1 : 0);
  return stories
    .filter((story) => !telling.told.has(story.id) && mayBeTold(story, telling.names))
    .toSorted((a, b) => rank(b) - rank(a) || compare(b.at, a.at) || compare(b.id, a.id))[0];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Nobody is to be seen in a bad light: what a complaint says of staff stays with those who handle it. */
const mayBeTold = ({ kind, theme, text }: Story, names: Telling["names"]): boolean =>
  !isSensitive(text) && (kind !== "complaint" || (theme !== "staff" && !names(text)));

/** A text in one line: masked, as it was typed, and cut behind a word where it is too long. */
export function inOneLine(text: string, say: Say): string {
  const line = masked(text, say).replace(/\s+/gu, " ").trim();
  if (line.length <= LONGEST) return line;
  const units = line.slice(0, LONGEST * UNITS);
  const segments = Array.from(new Intl.Segmenter().segment(units), ({ segment }) => segment);
  const characters = units.length < line.length ? segments.slice(0, -1) : segments;
  if (characters.length <= LONGEST && units.length === line.length) return line;
  const start = characters.slice(0, LONGEST - 1).join("");
  const word = start.lastIndexOf(" ");
  return `${(word > start.length / 2 ? start.slice(0, word) : start).replace(/[\s,;:–—-]+$/u, "")}…`;
}

/** Says of a text whether it has a part of one of these names in it. */
export function namesIn(people: readonly string[]): (text: string) => boolean {
  const parts = new Set(people.flatMap(wordsOf).filter((part) => [...part].length > 1));
  // Where words are not written apart, a name stands among other letters.
  const joined = [...parts].filter((part) => JOINED.test(part));
  return (text) =>
    /@\p{L}|<@/u.test(text) ||
    wordsOf(text).some((word) => parts.has(word) || (word.endsWith("s") && parts.has(word.slice(0, -1)))) ||
    joined.some((part) => text.includes(part));
}

const JOINED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Without accents and capitals. */
const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];
