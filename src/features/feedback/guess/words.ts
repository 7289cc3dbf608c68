import { z } from "zod";
import { steps as serviceSteps, themes } from "../vocabulary.ts";
import { withoutAccents } from "./tokens.ts";
import grammar from "./words/en/grammar.json" with { type: "json" };
import kinds from "./words/en/kinds.json" with { type: "json" };
import numbers from "./words/en/numbers.json" with { type: "json" };
import severity from "./words/en/severity.json" with { type: "json" };
import steps from "./words/en/steps.json" with { type: "json" };
import tone from "./words/en/tone.json" with { type: "json" };
import topics from "./words/en/topics.json" with { type: "json" };
import esGrammar from "./words/es/grammar.json" with { type: "json" };
import esKinds from "./words/es/kinds.json" with { type: "json" };
import esNumbers from "./words/es/numbers.json" with { type: "json" };
import esSeverity from "./words/es/severity.json" with { type: "json" };
import esSteps from "./words/es/steps.json" with { type: "json" };
import esTone from "./words/es/tone.json" with { type: "json" };
import esTopics from "./words/es/topics.json" with { type: "json" };

const listed = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => line.split(",").map((phrase) => phrase.trim()));

/** Words and phrases in lines, separated by commas. */
const List = z.array(z.string()).transform(listed);
/** Lists by weight. */
const Weighted = z
  .record(z.string().regex(/^-?\d+(\.\d+)?$/), List)
  .transform((byWeight) =>
    Object.entries(byWeight).flatMap(([weight, phrases]) => phrases.map((phrase) => [phrase, Number(weight)] as const)),
  );
const Amounts = z.record(z.string(), z.number().positive()).transform((amounts) => new Map(Object.entries(amounts)));

const Words = z.strictObject({
  /** How glad (above 0) or displeased (below 0) a phrase is; 0 keeps the words in it from counting. */
  tone: Weighted,
  /** What a phrase is about. */
  topics: z.record(z.enum(themes), Weighted),
  /** At which step of the service something happened. */
  steps: z.record(z.enum(serviceSteps), Weighted),
  suggestion: Weighted,
  friction: Weighted,
  /** Injury, law, press, discrimination. */
  harm: Weighted,
  /** Upset, about to leave, out of money, not for the first time. */
  upset: Weighted,
  minor: Weighted,
  /** How forms of a word of four letters or more are made: the ending that is cut off, and what takes its place. */
  endings: z.array(z.tuple([z.string(), z.string()])),
  /** How people in a hurry write a word, and the word. */
  shorthand: z.record(z.string(), z.string()).transform((words) => new Map(Object.entries(words))),
  /** Ordinary words that look like misspelled ones of these lists. */
  spelledRight: List,
  /** So common that they say nothing about what a text is about. */
  common: List,
  /** Turn the tone of what follows round. */
  negators: List,
  /** Look like negators but stress what follows: "couldn't have been kinder". */
  affirmers: List,
  /** Make what follows stronger (above 1) or weaker. */
  strength: Weighted,
  /** After these comes what the speaker means. */
  contrast: List,
  numbers: Amounts,
  /** In minutes. */
  units: Amounts,
  /** Words that make a stretch of time in the same clause a wait. */
  waits: List,
});
export type Words = z.infer<typeof Words>;

const NumberWords = z.strictObject({
  /** What makes the digits after it a bank number, a phone number, a reference, or the numbers of places and sizes. */
  bank: z.array(z.string()),
  phone: z.array(z.string()),
  reference: z.array(z.string()),
  place: z.array(z.string()),
  /** May stand between any of those words and the digits: "order number is". */
  naming: z.array(z.string()),
  /** May stand between a word for the phone and the digits: "call him on". */
  calling: z.array(z.string()),
  /** Joins two words for a bank number: "sort code and account". */
  joining: z.array(z.string()),
  currencies: z.array(z.string()),
});
export type NumberWords = z.infer<typeof NumberWords>;

/** As texts are read: without accents. */
function wordsIn(lists: unknown): Words {
  return Words.parse(JSON.parse(withoutAccents(JSON.stringify(lists))));
}

/** The word lists by language. Another language is another folder of files, with the same names in them. */
export const words = {
  en: wordsIn({ tone, topics, steps, ...kinds, ...severity, ...grammar }),
  es: wordsIn({ tone: esTone, topics: esTopics, steps: esSteps, ...esKinds, ...esSeverity, ...esGrammar }),
};
export type Language = keyof typeof words;

/** The words around numbers, by language; all of them are looked for, since numbers look the same in every language. */
export const numberWords: Readonly<Record<string, NumberWords>> = {
  en: NumberWords.parse(numbers),
  es: NumberWords.parse(esNumbers),
};
