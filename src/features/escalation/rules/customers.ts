import { hash } from "node:crypto";
import { isBreak, tokensOf } from "./words/tokens.ts";

/** Words of a reference that are looked at, and of one that is found in it. */
const MOST_WORDS = 30;
const LONGEST = 6;

/** However somebody writes who a customer is: what is kept of it. Of another organization the same customer is another hash. */
export const customerHash = (organizationId: string, reference: string): string | undefined => {
  const words = wordsOf(reference);
  return words.length > 0 && words.length <= LONGEST ? hashOf(organizationId, words) : undefined;
};

const wordsOf = (reference: string): string[] => tokensOf(reference).filter((token) => !isBreak(token));

const hashOf = (organizationId: string, words: readonly string[]): string =>
  hash("sha256", `${organizationId} ${words.join(" ")}`, "hex").slice(0, 32);

/** Those of these customers that somebody is said to be: "Mrs Gray, room 12" is "Gray" and "room 12" too. */
export function customersIn(organizationId: string, said: string, customers: ReadonlySet<string>): string[] {
  const words = wordsOf(said).slice(0, MOST_WORDS);
  const found = words.flatMap((_word, from) =>
    Array.from({ length: Math.min(LONGEST, words.length - from) }, (_, more) =>
      hashOf(organizationId, words.slice(from, from + more + 1)),
    ),
  );
  return [...new Set(found.filter((one) => customers.has(one)))];
}
