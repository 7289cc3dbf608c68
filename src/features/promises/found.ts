import { languages, type PromiseWords } from "./words.ts";

/** The longest that is quoted of a promise; it ends with its sentence anyway. */
const LONGEST = 200;

const NOT_INSIDE = "(?<![\\p{L}\\p{N}'])";

/** A start, perhaps one more word ("personally"), and what will be done; or a verb that says so itself. */
function patternOf({ starts, verbs, alone }: PromiseWords): RegExp {
  const started = `(?:${starts.join("|")})\\s+(?:\\p{L}+\\s+)?(?=(?:${verbs.join("|")})(?!\\p{L}))`;
  const spoken = alone.length > 0 ? `|(?=(?:${alone.join("|")})(?!\\p{L}))` : "";
  return new RegExp(`${NOT_INSIDE}(?:${started}${spoken})([^.!?;\\n]+)`, "iu");
}

const patterns = Object.values(languages).map(patternOf);

/** Phones write ’ for '. */
const APOSTROPHES = /[\u2019\u02bc]/g;

/** Words before a promise that may say when: "On Friday I'll call her". */
const BEFORE = /(?:[^\s.!?;]+\s+){1,4}$/;

export interface Found {
  readonly what: string;
  /** The few words before it in its sentence. */
  readonly before: string;
}

/**
 * What somebody says in a text that they will do for the customer: "call her back tomorrow" of "I'll call her back
 * tomorrow."; undefined if they say nothing of the kind. In any of the languages.
 */
export function promiseIn(text: string): Found | undefined {
  const plain = text.replaceAll(APOSTROPHES, "'");
  for (const pattern of patterns) {
    const found = pattern.exec(plain);
    const what = found?.[1]?.trim();
    if (found && what)
      return { what: what.slice(0, LONGEST), before: BEFORE.exec(plain.slice(0, found.index))?.[0] ?? "" };
  }
  return undefined;
}
