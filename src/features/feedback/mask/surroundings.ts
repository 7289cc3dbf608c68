import { type NumberWords, numberWords } from "../guess/words.ts";

/** What the words before a number say that it is. */
export type Announced = "bank" | "phone" | "reference" | "place";

/** As far back as the words for a number are looked for. */
const REACH = 64;

/**
 * The text before `at` that may speak of the number there. A stand-in is no part of it: "[phone]" announces no phone
 * number, or masking a masked text would mask more.
 */
export function leadIn(text: string, at: number, standIns: readonly string[]): string {
  const longest = Math.max(0, ...standIns.map((standIn) => standIn.length));
  const before = text.slice(Math.max(0, at - REACH - longest), at);
  const afterStandIn = Math.max(0, ...standIns.map((standIn) => endOfLast(before, standIn)));
  const near = before.slice(afterStandIn);
  return near.length > REACH ? near.slice(-REACH).replace(/^\p{L}+/u, "") : near;
}

const endOfLast = (text: string, part: string): number => {
  const at = part === "" ? -1 : text.lastIndexOf(part);
  return at === -1 ? 0 : at + part.length;
};

const every = (list: keyof NumberWords): string[] => Object.values(numberWords).flatMap((words) => words[list]);
const anyOf = (words: readonly string[]): string => words.map((word) => RegExp.escape(word)).join("|");

/** A word of `kind` with nothing but signs and the words of `between` after it, to the end. */
const announcing = (kind: readonly string[], between: readonly string[]): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:${anyOf(kind)})(?:[^\\p{L}\\p{N}\\n]{1,5}(?:${anyOf(between)})(?![\\p{L}\\p{N}]))*[^\\p{L}\\p{N}\\n]{0,5}$`,
    "iu",
  );

const naming = every("naming");
const announcements: readonly (readonly [Announced, RegExp])[] = [
  ["reference", announcing(every("reference"), naming)],
  ["place", announcing(every("place"), naming)],
  ["bank", announcing(every("bank"), [...every("bank"), ...every("joining"), ...naming])],
  ["phone", announcing(every("phone"), [...every("phone"), ...every("calling"), ...naming])],
];

export const announcedIn = (leadIn: string): Announced | undefined =>
  /#\s?$/.test(leadIn) ? "reference" : announcements.find(([, words]) => words.test(leadIn))?.[0];

const currencies = `\\p{Sc}|(?<![\\p{L}])(?:${anyOf(every("currencies"))})(?![\\p{L}])`;
const CURRENCY_BEFORE = new RegExp(`(?:${currencies}) ?$`, "iu");
const CURRENCY_AFTER = new RegExp(`^ ?(?:${currencies})`, "iu");
const LONGEST_CURRENCY = 12;

export const endsWithCurrency = (leadIn: string): boolean => CURRENCY_BEFORE.test(leadIn);
export const currencyFollows = (text: string, at: number): boolean =>
  CURRENCY_AFTER.test(text.slice(at, at + LONGEST_CURRENCY));
