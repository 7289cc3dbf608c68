import { createMemory } from "../../../kernel/cache.ts";
import { tokenizeInFull } from "../guess/tokens.ts";
import { numberWords, words } from "../words.ts";

/** Characters of a text that are compared: what it is about is said by then. */
export const COMPARED = 300;

/** Finds what is likely about the same matter. */
export interface Likeness {
  /**
   * The candidate that is most like the text, if one is so much like it that a person is asked: weighed by how rare the
   * words are, among the candidates, that both have. Not one of another table, room or till.
   */
  mostAlike<One extends { readonly text: string }>(text: string, candidates: readonly One[]): One | undefined;
}

/** What of a text is compared. */
interface Traits {
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

export function createLikeness(): Likeness {
  // The open cases of a busy unit are compared again with every new one.
  const known = createMemory<Traits>(20_000);
  const knownTraits = (text: string): Traits => {
    // What is cut off a longer text would keep all of it in memory.
    if (text.length > COMPARED) return readTraits(text.slice(0, COMPARED));
    const before = known.get(text);
    if (before) return before;
    const traits = readTraits(text);
    known.set(text, traits);
    return traits;
  };

  return {
    mostAlike(text, candidates) {
      const own = readTraits(text.slice(0, COMPARED));
      const others = candidates.map((one) => ({ one, traits: knownTraits(one.text) }));
      const weight = weighing(others.map(({ traits }) => traits));
      let best: { readonly one: (typeof candidates)[number]; readonly likeness: number } | undefined;
      for (const { one, traits } of others) {
        const likeness = likenessOf(own, traits, weight);
        if (likeness >= LIKE && likeness > (best?.likeness ?? 0)) best = { one, likeness };
      }
      return best?.one;
    },
  };
}

/** How rare a part is: in nats, from 0 for one that all texts have. */
function weighing(texts: readonly Traits[]): (part: number) => number {
  const counts = new Map<number, number>();
  for (const { parts } of texts) for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  const total = texts.length + IMAGINED;
  return (part) => Math.log(total / ((counts.get(part) ?? 0) + 1));
}

/** The share of the weight that two texts have in common: 0 to 1. */
function likenessOf(own: Traits, other: Traits, weight: (part: number) => number): number {
  const shared = other.parts.filter((part) => own.parts.includes(part));
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

function readTraits(text: string): Traits {
  const tokens = tokenizeInFull(text, SHORTHAND).filter((token) => SAYS_SOMETHING.test(token));
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
