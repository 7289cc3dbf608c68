import { z } from "zod";
import { withoutAccents } from "../guess/tokens.ts";
import en from "./en.json" with { type: "json" };
import es from "./es.json" with { type: "json" };
import { createPhrases } from "./phrases.ts";

/** Before noon, after it, or the night that belongs to the day before until it is light. */
const Half = z.enum(["am", "pm", "night"]);
export type Half = z.infer<typeof Half>;

const Amounts = z.record(z.string(), z.number()).transform(createPhrases);
const Words = z
  .array(z.string())
  .transform((phrases) => createPhrases(Object.fromEntries(phrases.map((one) => [one, true]))));
/** What each is called; it means its place in the list. */
const Names = (count: number) =>
  z
    .array(z.array(z.string()))
    .length(count)
    .transform((all) => createPhrases(Object.fromEntries(all.flatMap((names, at) => names.map((name) => [name, at])))));

/** How a language speaks of moments that are past; all in small letters, longer phrases win. */
const Lists = z.strictObject({
  /** May stand between the parts. */
  fillers: Words,
  /** How many days back. */
  days: Amounts,
  halves: z.record(z.string(), Half).transform(createPhrases),
  /** Minutes after midnight. */
  clock: Amounts,
  /** Before a weekday, and behind it. */
  last: Words,
  lastBehind: Words,
  /** From Monday. */
  weekdays: Names(7),
  months: Names(12),
  /** May stand between a day and its month. */
  of: Words,
  /** Is 3/12 the third of December? If not, it may be anything. */
  daySlashMonth: z.boolean(),
  /** Behind how long ago it was, or before it. */
  ago: Words,
  agoBefore: Words,
  amounts: Amounts,
  /** In minutes, and in days. */
  minutes: Amounts,
  wholeDays: Amounts,
});

export interface Language extends z.infer<typeof Lists> {
  /** Without one of these words no day is named, unless in digits. */
  readonly telling: ReadonlySet<string>;
}

function prepare(json: unknown): Language {
  const lists = Lists.parse(JSON.parse(withoutAccents(JSON.stringify(json))));
  const { days, ago, agoBefore, weekdays, months } = lists;
  return { ...lists, telling: new Set([days, ago, agoBefore, weekdays, months].flatMap(({ endings }) => endings)) };
}

const languages: Readonly<Record<string, Language>> = { en: prepare(en), es: prepare(es) };

const every = Object.values(languages);

/** The words of a language (BCP 47) and then those of the others, since colleagues write in more than one. */
export function languagesFrom(locale: string): readonly Language[] {
  const first = languages[locale.slice(0, 2).toLowerCase()];
  return first ? [first, ...every.filter((one) => one !== first)] : every;
}
