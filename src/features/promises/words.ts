import { z } from "zod";
import en from "./words/en.json" with { type: "json" };
import es from "./words/es.json" with { type: "json" };

const Numbers = z.record(z.string(), z.number());

/** How a language speaks of what will be done, and when; all in small letters. */
const Words = z.strictObject({
  /** Before a verb; regular expressions. */
  starts: z.array(z.string()),
  /** Between a start and its verb, or before both: nothing is promised then. */
  never: z.array(z.string()),
  /** Before what somebody else has said, and behind it; regular expressions. */
  reportedBefore: z.array(z.string()),
  reportedAfter: z.array(z.string()),
  /** What one does for a customer; regular expressions. */
  verbs: z.array(z.string()),
  /** Those which say by their form alone that it is still to come. */
  alone: z.array(z.string()),
  /** May stand before a moment. */
  before: z.array(z.string()),
  /** Of these, those before a day that is too late itself. */
  notOn: z.array(z.string()),
  /** How many days from today. */
  days: Numbers,
  /** How many weeks from this one: until its last day of work. */
  weeks: Numbers,
  /** How many minutes from now. */
  minutes: Numbers,
  /** Times of a day that have a name, in minutes after midnight. */
  clocks: Numbers,
  /** Behind a day, and before it: until when on that day, in minutes after midnight. */
  parts: Numbers,
  partsBefore: Numbers,
  /** Before a length of time: "in two days"; its counts, and its lengths in minutes. */
  within: z.array(z.string()),
  counts: Numbers,
  lengths: Numbers,
});
export type PromiseWords = z.infer<typeof Words>;

/** By language: what a text is written in is not known, so that all are looked for. */
export const languages: Readonly<Record<string, PromiseWords>> = { en: Words.parse(en), es: Words.parse(es) };
