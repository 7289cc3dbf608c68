import { z } from "zod";

/**
 * What a week is measured by. Of what everybody may know, and stands: nothing confidential, taken back, or one more voice of
 * another case. The week is Monday to Sunday in the organization's zone.
 *
 * | measure | value |
 * | --- | --- |
 * | first contact | median of the unit's working minutes from a complaint to when somebody has first taken it in hand or solved it, of the complaints logged in the week; without a value where half of them still wait when the week is over |
 * | promises kept | kept by when they were promised / promised for the week |
 * | solved the first time | never opened again, handed over or raised by then / complaints solved in the week |
 * | reopened | opened again in the week / complaints solved or opened again in it |
 * | recovered | asked, and happy / customers who were to be asked in the week |
 * | logged | units in which a case or a win was logged / units |
 * | thanked | units in which somebody was thanked / units |
 * | coached | units whose managers have talked with somebody about their work / units |
 * | reminder read | units in which somebody has said "Got it" / units that were sent a reminder |
 */
export const measures = [
  "first contact",
  "promises kept",
  "solved the first time",
  "reopened",
  "recovered",
  "logged",
  "thanked",
  "coached",
  "reminder read",
] as const;
export type Measure = (typeof measures)[number];

/** The last four are how far the practice is spread: of units instead of cases. */
const PRACTICES: ReadonlySet<Measure> = new Set(["logged", "thanked", "coached", "reminder read"]);

const Figure = z.object({
  /** Working minutes of the first contact, else a share from 0 to 1; null where there is nothing to measure. */
  value: z.number().nullable(),
  /** Of how many. */
  of: z.number(),
});
export type Figure = z.infer<typeof Figure>;

/** What a week of a unit, or of an organization, came to. */
export const Figures = z.record(z.enum(measures), Figure);
export type Figures = z.infer<typeof Figures>;

/** What is true of how many. */
export interface Share {
  readonly yes: number;
  readonly of: number;
}

export const shareOf = ({ yes, of }: Share): Figure => ({ value: of === 0 ? null : yes / of, of });

/** The median of waits in minutes, of which those that still go on (undefined) are longer than any other. */
export function medianOf(waits: readonly (number | undefined)[]): Figure {
  const ended = waits.filter((minutes) => minutes !== undefined).sort((one, other) => one - other);
  const middle = waits.length / 2;
  const [below, above] = [ended[Math.ceil(middle) - 1], ended[Math.floor(middle)]];
  return { value: below === undefined || above === undefined ? null : (below + above) / 2, of: waits.length };
}

/** A measure of a week, beside what came before. */
export interface Compared extends Figure {
  /** Of so few that one more or less changes it much. */
  readonly few: boolean;
  /** Of the week before. */
  readonly before: number | null;
  /** The median of the twelve weeks before; null where fewer than four have a value. */
  readonly usual: number | null;
}

/** How many weeks before tell what is usual. */
export const USUAL_WEEKS = 12;
const KNOWN_WEEKS = 4;
const FEW = 10;

/** Is it of so few that one more or less changes it much? */
export const isFew = (measure: Measure, of: number): boolean => !PRACTICES.has(measure) && of > 0 && of < FEW;

/** The median of weeks; null where fewer than four have a value. */
export function usualOf(weeks: readonly Figures[], measure: Measure): number | null {
  const values = weeks.map((figures) => figures[measure].value).filter((value) => value !== null);
  return values.length < KNOWN_WEEKS ? null : medianOf(values).value;
}

/**
 * @param last of the week before, if it is kept
 * @param earlier of those of the twelve weeks before that are kept
 */
export function compare(
  now: Figures,
  last: Figures | undefined,
  earlier: readonly Figures[],
): Record<Measure, Compared> {
  const of = (measure: Measure): Compared => ({
    ...now[measure],
    few: isFew(measure, now[measure].of),
    before: last?.[measure].value ?? null,
    usual: usualOf(earlier, measure),
  });
  return Object.fromEntries(measures.map((measure) => [measure, of(measure)])) as Record<Measure, Compared>;
}
