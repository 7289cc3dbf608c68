import type { Theme } from "../vocabulary.ts";
import type { Entry } from "./lexicon.ts";

/** One clause while it is being read: its tone, what it is about, and what still reaches the next words. */
export interface Clause {
  praise: number;
  blame: number;
  /** Minutes. */
  duration: number;
  waits: boolean;
  readonly topics: Map<Theme, number>;
  negation: { readonly until: number; spent: boolean } | undefined;
  affirmedUntil: number;
  strength: number;
  strengthUntil: number;
}

export const emptyClause = (): Clause => ({
  praise: 0,
  blame: 0,
  duration: 0,
  waits: false,
  topics: new Map(),
  negation: undefined,
  affirmedUntil: 0,
  strength: 1,
  strengthUntil: 0,
});

/** How many tokens a negation or an intensifier reaches. */
const REACH = 4;

/** Lets a phrase that ends before token `end` act on what follows it. */
export function applyGrammar(entry: Entry, end: number, clause: Clause): void {
  if (entry.waits) clause.waits = true;
  if (entry.affirms) clause.affirmedUntil = end + REACH;
  else if (entry.negates) {
    settleNegation(clause);
    clause.negation = { until: end + REACH, spent: false };
  }
  if (entry.strength !== undefined) {
    clause.strength = entry.strength;
    clause.strengthUntil = end + REACH - 1;
  }
}

const AFFIRMED = 2;
const NOT_GOOD = -0.8;
/** "Wasn't rude" is faint praise, however rude the word. */
const NOT_BAD = 0.5;

/** Adds the tone of a phrase at token `at`: stressed, weakened or turned round by what stands before it. */
export function addTone(tone: number, at: number, clause: Clause): void {
  if (tone === 0) return;
  const value = toneInPlace(tone, at, clause);
  clause.strengthUntil = 0;
  if (value > 0) clause.praise += value;
  else clause.blame -= value;
}

function toneInPlace(tone: number, at: number, clause: Clause): number {
  const strong = at < clause.strengthUntil ? tone * clause.strength : tone;
  if (at < clause.affirmedUntil) return strong * AFFIRMED;
  if (!clause.negation || at >= clause.negation.until) return strong;
  clause.negation.spent = true;
  return tone > 0 ? tone * NOT_GOOD : NOT_BAD;
}

/** Something said not to be there, with no word of praise or blame: "no towels". */
const ABSENCE = 0.8;

/** Ends the reach of a negation; one that met no tone is a small complaint itself. */
export function settleNegation(clause: Clause): void {
  if (clause.negation && !clause.negation.spent) clause.blame += ABSENCE;
  clause.negation = undefined;
}

const MORE_OF_THE_SAME = 0.25;

/** Five dishes are hardly more about food than one. */
export function addTopic(topic: Theme, weight: number, clause: Clause): void {
  const before = clause.topics.get(topic) ?? 0;
  clause.topics.set(topic, Math.max(before, weight) + MORE_OF_THE_SAME * Math.min(before, weight));
}
