import { type Category, categories } from "../vocabulary.ts";
import type { Words } from "../words.ts";
import type { Entry, Lexicon } from "./lexicon.ts";
import { isBreak } from "./tokens.ts";
import { minutesAt } from "./waits.ts";

const cues = ["harm", "upset", "minor", "suggestion", "friction"] as const;
type Cue = (typeof cues)[number];
type Topics = Record<Category, number>;

/** What a text says, in the weights of the word lists. */
export interface Reading extends Record<Cue, number> {
  praise: number;
  blame: number;
  /** The longest wait it speaks of, in minutes. */
  wait: number;
  /** What it is about: in what it praises, in what it blames, and whichever way. */
  readonly topics: { readonly praised: Topics; readonly blamed: Topics; readonly named: Topics };
}

/** How many tokens a negation or an intensifier reaches. */
const REACH = 4;
/** Something said not to be there, with no word of praise or blame: "no towels". */
const ABSENCE = 0.6;
/** What was said before a "but" counts less than what follows. */
const BEFORE_CONTRAST = 0.55;
/** "Wasn't rude" is faint praise. */
const NOT_BAD = 0.5;
const NOT_GOOD = -0.8;

/** A clause as it is being read. */
interface Clause {
  praise: number;
  blame: number;
  duration: number;
  waits: boolean;
  readonly topics: Topics;
  negation: { until: number; spent: boolean } | undefined;
  affirmedUntil: number;
  strength: number;
  strengthUntil: number;
}

export function read(tokens: readonly string[], lexicon: Lexicon, words: Words): Reading {
  const reading = emptyReading();
  const covered = { tone: 0, topics: 0, harm: 0, upset: 0, minor: 0, suggestion: 0, friction: 0, grammar: 0 };
  let clause = emptyClause();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? "";
    if (isBreak(token)) {
      close(clause, reading);
      clause = emptyClause();
      continue;
    }
    clause.duration = Math.max(clause.duration, minutesAt(tokens, at, words));
    const match = lexicon.match(tokens, at);
    if (!match) continue;
    const { entry, length } = match;
    const end = at + length;
    if (entry.contrasts && at >= covered.grammar) {
      close(clause, reading);
      clause = emptyClause();
      reading.praise *= BEFORE_CONTRAST;
      reading.blame *= BEFORE_CONTRAST;
    }
    if (at >= covered.grammar) applyGrammar(entry, end, clause);
    if (length > 1) covered.grammar = Math.max(covered.grammar, end);
    if (entry.waits) clause.waits = true;
    if (entry.tone !== undefined && at >= covered.tone) {
      covered.tone = end;
      addTone(entry.tone, at, clause);
    }
    if (entry.topics && at >= covered.topics) {
      covered.topics = end;
      for (const [topic, weight] of entry.topics) clause.topics[topic] += weight;
    }
    for (const cue of cues) {
      const weight = entry[cue];
      if (weight === undefined || at < covered[cue]) continue;
      covered[cue] = end;
      reading[cue] += weight;
    }
  }
  close(clause, reading);
  return reading;
}

function applyGrammar(entry: Entry, end: number, clause: Clause): void {
  if (entry.affirms) clause.affirmedUntil = end + REACH;
  else if (entry.negates) {
    settle(clause);
    clause.negation = { until: end + REACH, spent: false };
  }
  if (entry.strength !== undefined) {
    clause.strength = entry.strength;
    clause.strengthUntil = end + REACH - 1;
  }
}

function addTone(tone: number, at: number, clause: Clause): void {
  if (tone === 0) return;
  const { negation } = clause;
  const strong = tone * (at < clause.strengthUntil ? clause.strength : 1);
  clause.strengthUntil = 0;
  let value = strong;
  if (at < clause.affirmedUntil) value = strong * 1.5;
  else if (negation && at < negation.until) {
    negation.spent = true;
    value = tone > 0 ? tone * NOT_GOOD : NOT_BAD;
  }
  if (value > 0) clause.praise += value;
  else clause.blame -= value;
}

const settle = (clause: Clause): void => {
  if (clause.negation && !clause.negation.spent) clause.blame += ABSENCE;
  clause.negation = undefined;
};

const LOUDEST = 3;

function close(clause: Clause, reading: Reading): void {
  settle(clause);
  reading.praise += clause.praise;
  reading.blame += clause.blame;
  if (clause.waits && clause.duration > 0) {
    reading.wait = Math.max(reading.wait, clause.duration);
    clause.topics.waiting += 2;
  }
  for (const topic of categories) {
    const weight = clause.topics[topic];
    if (weight === 0) continue;
    reading.topics.named[topic] += weight;
    reading.topics.praised[topic] += weight * (1 + Math.min(clause.praise, LOUDEST));
    reading.topics.blamed[topic] += weight * (1 + Math.min(clause.blame, LOUDEST));
  }
}

const noTopics = (): Topics => ({
  waiting: 0,
  staff: 0,
  cleanliness: 0,
  product: 0,
  order: 0,
  price: 0,
  facilities: 0,
  booking: 0,
  delivery: 0,
  information: 0,
  safety: 0,
  other: 0,
});
const emptyClause = (): Clause => ({
  praise: 0,
  blame: 0,
  duration: 0,
  waits: false,
  topics: noTopics(),
  negation: undefined,
  affirmedUntil: 0,
  strength: 1,
  strengthUntil: 0,
});
const emptyReading = (): Reading => ({
  praise: 0,
  blame: 0,
  wait: 0,
  harm: 0,
  upset: 0,
  minor: 0,
  suggestion: 0,
  friction: 0,
  topics: { praised: noTopics(), blamed: noTopics(), named: noTopics() },
});
