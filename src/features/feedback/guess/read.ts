import type { Step, Theme } from "../vocabulary.ts";
import { addTone, addTopic, applyGrammar, type Clause, emptyClause, settleNegation } from "./clause.ts";
import { type Cue, createLexicon, type Match } from "./lexicon.ts";
import { inFull, isBreak, START } from "./tokens.ts";
import { minutesAt } from "./waits.ts";
import type { Words } from "./words.ts";

/** What a text says, in the weights of the word lists. */
export interface Reading extends Record<Cue, number> {
  /** Its words, numbers and signs, spelled out. */
  readonly tokens: readonly string[];
  praise: number;
  blame: number;
  /** The longest wait it speaks of, in minutes. */
  wait: number;
  /** What it is about. */
  readonly topics: Map<Theme, Weights>;
  /** Which steps of the service it speaks of. */
  readonly steps: Map<Step, number>;
}
/** How much it speaks of something: in what it praises, in what it blames, and whichever way. */
export type Weights = Record<"praised" | "blamed" | "named", number>;

/** Reads the tokens of a text. */
export type Reader = (tokens: readonly string[]) => Reading;

/** A reader of one language. The work grows with the length of the text, and only with that. */
export function createReader(words: Words): Reader {
  const lexicon = createLexicon(words);
  return (written) => {
    const tokens = [START, ...inFull(written, words.shorthand)];
    const progress = begin(tokens);
    tokens.forEach((token, at) => {
      if (isBreak(token)) closeClause(progress);
      progress.clause.duration = Math.max(progress.clause.duration, minutesAt(tokens, at, words));
      for (const match of lexicon.matches(tokens, at)) take(match, at, progress);
    });
    closeClause(progress);
    return progress.reading;
  };
}

/** A phrase hides the shorter ones in it, but only in what it says something about. */
type Covered = Record<Cue | "tone" | "topics" | "steps" | "grammar", number>;

interface Progress {
  readonly reading: Reading;
  clause: Clause;
  /** Up to which token each quality is spoken for. */
  readonly covered: Covered;
}

function take({ entry, length }: Match, at: number, progress: Progress): void {
  const { reading, covered } = progress;
  const end = at + length;
  const grammatical = at >= covered.grammar;
  if (grammatical && entry.contrasts) turn(progress);
  if (entry.tone !== undefined && at >= covered.tone) {
    covered.tone = end;
    addTone(entry.tone, at, progress.clause);
  }
  if (grammatical) {
    applyGrammar(entry, end, progress.clause);
    if (entry.tone !== undefined || entry.affirms || entry.negates) covered.grammar = end;
  }
  if (entry.topics && at >= covered.topics) {
    covered.topics = end;
    for (const [topic, weight] of entry.topics) addTopic(topic, weight, progress.clause);
  }
  if (entry.steps && at >= covered.steps) {
    covered.steps = end;
    for (const [step, weight] of entry.steps) reading.steps.set(step, (reading.steps.get(step) ?? 0) + weight);
  }
  for (const [cue, weight] of entry.cues) {
    if (at < covered[cue]) continue;
    covered[cue] = end;
    reading[cue] += weight;
  }
}

/** What was said before a "but" counts less than what follows. */
const BEFORE_CONTRAST = 0.55;

function turn(progress: Progress): void {
  closeClause(progress);
  progress.reading.praise *= BEFORE_CONTRAST;
  progress.reading.blame *= BEFORE_CONTRAST;
}

const A_WAIT = 4;
/** The most that the tone of a clause adds to the weight of its topics. */
const LOUDEST = 3;

function closeClause(progress: Progress): void {
  const { reading, clause } = progress;
  progress.clause = emptyClause();
  settleNegation(clause);
  reading.praise += clause.praise;
  reading.blame += clause.blame;
  if (clause.waits && clause.duration > 0) {
    reading.wait = Math.max(reading.wait, clause.duration);
    addTopic("waiting", A_WAIT, clause);
  }
  for (const [topic, weight] of clause.topics) {
    const weights = reading.topics.get(topic) ?? { praised: 0, blamed: 0, named: 0 };
    weights.named += weight;
    weights.praised += weight * (1 + Math.min(clause.praise, LOUDEST));
    weights.blamed += weight * (1 + Math.min(clause.blame, LOUDEST));
    reading.topics.set(topic, weights);
  }
}

const begin = (tokens: readonly string[]): Progress => ({
  reading: {
    tokens,
    praise: 0,
    blame: 0,
    wait: 0,
    harm: 0,
    upset: 0,
    minor: 0,
    suggestion: 0,
    friction: 0,
    topics: new Map(),
    steps: new Map(),
  },
  clause: emptyClause(),
  covered: { tone: 0, topics: 0, steps: 0, grammar: 0, harm: 0, upset: 0, minor: 0, suggestion: 0, friction: 0 },
});
