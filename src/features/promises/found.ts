import { languages, type PromiseWords } from "./words.ts";

/** The longest that is quoted of a promise; it ends with its sentence anyway. */
const LONGEST = 200;

const NOT_INSIDE = "(?<![\\p{L}\\p{N}'])";

/** How a language promises, and how it tells that somebody else has. */
interface Patterns {
  readonly promise: RegExp;
  readonly reportedBefore: RegExp;
  readonly reportedAfter: RegExp;
}

/** A start, perhaps one more word ("personally"), and what will be done; or a verb that says so itself. */
function patternsOf({ starts, never, verbs, alone, reportedBefore, reportedAfter }: PromiseWords): Patterns {
  const not = `(?!(?:${never.join("|")})(?!\\p{L}))`;
  const afterNot = `(?<!${NOT_INSIDE}(?:${never.join("|")})\\s+(?:\\p{L}{1,3}\\s+)?)`;
  const started = `(?:${starts.join("|")})\\s+(?:${not}\\p{L}+\\s+)?(?=(?:${verbs.join("|")})(?!\\p{L}))`;
  const spoken = alone.length > 0 ? `|(?=(?:${alone.join("|")})(?!\\p{L}))` : "";
  return {
    promise: new RegExp(`${NOT_INSIDE}${afterNot}(?:${started}${spoken})([^.!?;\\n]+)`, "giu"),
    reportedBefore: new RegExp(`${NOT_INSIDE}(?:${reportedBefore.join("|")})(?:\\p{L}{1,3}\\s+)?$`, "iu"),
    reportedAfter: new RegExp(`[,”"»]\\s*(?:${reportedAfter.join("|")})(?!\\p{L})`, "iu"),
  };
}

const patterns = Object.values(languages).map(patternsOf);

/** Phones write ’ for '. */
const APOSTROPHES = /[\u2019\u02bc]/g;

/** Long rows of them would be looked at again from each. */
const SPACES = /[^\S\n]+/g;
const LINES = /\s*\n\s*/g;

/** Characters; who promises something says so before. */
const LOOKED_THROUGH = 4_000;

/** Words before a promise that may say when: "On Friday I'll call her". */
const BEFORE = /(?:[^\s.!?;]+\s+){1,6}$/;

export interface Found {
  readonly what: string;
  /** The few words before it in its sentence. */
  readonly before: string;
}

/**
 * What somebody says in a text that they will do for the customer: "call her back tomorrow" of "I'll call her back
 * tomorrow."; undefined if they say nothing of the kind, or tell that somebody else has said so. In any of the languages.
 */
export function promiseIn(text: string): Found | undefined {
  const plain = text
    .slice(0, LOOKED_THROUGH)
    .replaceAll(APOSTROPHES, "'")
    .replaceAll(SPACES, " ")
    .replaceAll(LINES, "\n");
  for (const { promise, reportedBefore, reportedAfter } of patterns) {
    // Most texts have none, and going through all of them begins with a copy of the pattern, which takes the longest.
    if (plain.search(promise) < 0) continue;
    for (const found of plain.matchAll(promise)) {
      const what = found[1]?.trim();
      const before = plain.slice(0, found.index);
      if (!what || reportedBefore.test(before) || reportedAfter.test(what)) continue;
      return { what: what.slice(0, LONGEST), before: BEFORE.exec(before)?.[0] ?? "" };
    }
  }
  return undefined;
}
