import { z } from "zod";
import en from "./words/en.json" with { type: "json" };
import es from "./words/es.json" with { type: "json" };

/** How a language speaks of what will be done, and when; all in small letters. */
const Words = z.strictObject({
  /** Before a verb; regular expressions. */
  starts: z.array(z.string()),
  /** What one does for a customer; regular expressions. */
  verbs: z.array(z.string()),
  /** Those which say by their form alone that it is still to come. */
  alone: z.array(z.string()),
  /** May stand before a moment. */
  before: z.array(z.string()),
  /** How many days from today. */
  days: z.record(z.string(), z.number()),
  /** How many minutes from now. */
  minutes: z.record(z.string(), z.number()),
});
export type PromiseWords = z.infer<typeof Words>;

/** By language: what a text is written in is not known, so that all are looked for. */
export const languages: Readonly<Record<string, PromiseWords>> = { en: Words.parse(en), es: Words.parse(es) };
