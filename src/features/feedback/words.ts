import { z } from "zod";
import { categories } from "./vocabulary.ts";
import en from "./words/en.json" with { type: "json" };

/** Words by weight; each string holds several, separated by commas. */
const Weighted = z
  .record(z.string().regex(/^-?\d+(\.\d+)?$/), z.array(z.string()))
  .transform((byWeight) =>
    Object.entries(byWeight).flatMap(([weight, lines]) => listed(lines).map((words) => [words, Number(weight)] as const)),
  );
const List = z.array(z.string()).transform((lines) => listed(lines));
const Amounts = z.record(z.string(), z.number().positive());

const listed = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split(",").map((words) => words.trim()));

const Words = z.strictObject({
  /** Endings that make other forms of a word of four letters or more: what is cut off, what takes its place. */
  endings: z.array(z.tuple([z.string(), z.string()])),
  /** How glad (above 0) or displeased (below 0) a word is; 0 keeps the words in a phrase from counting. */
  tone: Weighted,
  /** What a word is about. */
  topics: z.record(z.enum(categories), Weighted),
  /** Injury, law, press, discrimination. */
  harm: Weighted,
  /** Upset, about to leave, out of money, not for the first time. */
  upset: Weighted,
  minor: Weighted,
  suggestion: Weighted,
  friction: Weighted,
  /** Turn the tone of what follows round. */
  negators: List,
  /** Look like negators but stress what follows: "couldn't have been kinder". */
  affirmers: List,
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

/** The word lists by language. Another language is another file here. */
export const words: Readonly<Record<string, Words>> = { en: Words.parse(en) };
