import { z } from "zod";
import en from "./en.json" with { type: "json" };

/** Before noon, after it, or the night that belongs to the day before until it is light. */
const Half = z.enum(["am", "pm", "night"]);
export type Half = z.infer<typeof Half>;

const Amounts = z.record(z.string(), z.number());
const Names = z.array(z.array(z.string()));

/** How a language speaks of moments that are past; all in small letters, longer phrases win. */
const Language = z.strictObject({
  /** May stand between the parts. */
  fillers: z.array(z.string()),
  /** How many days back. */
  days: Amounts,
  halves: z.record(z.string(), Half),
  /** Minutes after midnight. */
  clock: Amounts,
  /** Before a weekday. */
  last: z.array(z.string()),
  /** From Monday. */
  weekdays: Names.length(7),
  months: Names.length(12),
  ago: z.array(z.string()),
  amounts: Amounts,
  /** In minutes, and in days. */
  minutes: Amounts,
  wholeDays: Amounts,
});
export type Language = z.infer<typeof Language>;

const languages: Readonly<Record<string, Language>> = { en: Language.parse(en) };

/** The words of a language; English where there are none. */
export const languageOf = (locale: string): Language =>
  languages[locale.slice(0, 2).toLowerCase()] ?? (languages.en as Language);
