import { tokenizeInFull } from "../guess/tokens.ts";
import { numberWords, words } from "../guess/words.ts";

/** Characters of a text that are compared: what it is about is said by then. */
export const COMPARED = 300;

/** What of a text is compared. */
export interface Traits {
  /** Hashes of the beginnings of its words, and of its numbers, each once. */
  readonly parts: readonly number[];
  /** The numbers of the places it speaks of: "table 4". */
  readonly places: readonly string[];
}

const LIKE = 0.45;
/** One rare word in common is chance. */
const FEWEST = 2;
/** Texts that are imagined beside the candidates, so that among few of them no word seems rare. */
const IMAGINED = 20;

/**
 * The candidates that are likely about the same matter, the most alike first, at most so many: so much alike that a person is
 * asked. Weighed by how rare the words are, among the candidates, that both have. Not those of another table, room or till.
 */
export function mostAlike<One extends { readonly traits: Traits }>(
  own: Traits,
  candidates: readonly One[],
  most: number,
): One[] {
  const shares = new Set(own.parts);
  const weight = weighing(candidates);
  return candidates
    .map((one) => ({ one, likeness: likenessOf(own, one.traits, shares, weight) }))
    .filter(({ likeness }) => likeness >= LIKE)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ one }) => one);
}

/** How rare a part is: in nats, from 0 for one that all texts have. */
function weighing(candidates: readonly { readonly traits: Traits }[]): (part: number) => number {
  const counts = new Map<number, number>();
  for (const { traits } of candidates) for (const part of traits.parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  const total = candidates.length + IMAGINED;
  return (part) => Math.log(total / ((counts.get(part) ?? 0) + 1));
}

/** The share of the weight that two texts have in common: 0 to 1. */
function likenessOf(own: Traits, other: Traits, shares: ReadonlySet<number>, weight: (part: number) => number): number {
  const shared = other.parts.filter((part) => shares.has(part));
  if (shared.length < Math.min(FEWEST, own.parts.length) || shared.length === 0) return 0;
  if (own.places.length > 0 && other.places.length > 0 && !other.places.some((place) => own.places.includes(place)))
    return 0;
  const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + weight(part), 0);
  return (2 * sum(shared)) / (sum(own.parts) + sum(other.parts));
}

const languages = Object.values(words);
const COMMON = new Set(languages.flatMap(({ common }) => common));
/** The same for all texts, whatever their language; where languages differ, as the first says. */
const SHORTHAND = new Map(languages.toReversed().flatMap(({ shorthand }) => [...shorthand]));
const PLACES = new Set(Object.values(numberWords).flatMap(({ place }) => place));
const BEGINNING = 5;

export function readTraits(text: string): Traits {
  const tokens = tokenizeInFull(text.slice(0, COMPARED), SHORTHAND).filter((token) => SAYS_SOMETHING.test(token));
  const telling = tokens.filter((token) => !COMMON.has(token));
  return {
    parts: [...new Set(telling.map((token) => hash(NUMBER.test(token) ? token : token.slice(0, BEGINNING))))],
    places: tokens.filter((token, at) => NUMBER.test(token) && PLACES.has(tokens[at - 1] ?? "")),
  };
}

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
const NUMBER = /^\p{N}/u;

function hash(text: string): number {
  let value = 7;
  for (let at = 0; at < text.length; at += 1) value = (Math.imul(value, 65_599) + text.charCodeAt(at)) | 0;
  return value;
}
