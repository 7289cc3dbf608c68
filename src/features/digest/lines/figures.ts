import type { Sql } from "../../../kernel/ports.ts";
import type { Week } from "../../escalation/index.ts";
import {
  type Compared,
  type Figures,
  isFew,
  type Measure,
  measures,
  medianOf,
  USUAL_WEEKS,
  usualOf,
} from "../measures/definitions.ts";
import { readFigures } from "../measures/store.ts";
import { type DigestOf, measureSource, type SourceOf } from "./schema.ts";

/** What a month came to, by its weeks, the newest first. */
interface Months {
  readonly weeks: readonly Week[];
  /** The weeks of the month before. */
  readonly before: readonly Week[];
  /** As many as tell what is usual, up to the last week of the month. */
  readonly trend: readonly Week[];
  /** As many before the month. */
  readonly earlier: readonly Week[];
}

/**
 * What a month came to, beside the month before and the twelve weeks before it: of each measure the median of its weeks; and
 * what each of the last twelve weeks came to, the oldest first. Undefined where nothing of the month is kept.
 */
export async function readTrend(
  sql: Sql,
  { organizationId, placeId }: DigestOf,
  { weeks, before, trend, earlier }: Months,
): Promise<readonly (SourceOf<"measure"> | SourceOf<"week">)[] | undefined> {
  const mondays = [...new Set([...weeks, ...before, ...trend, ...earlier].map(({ monday }) => monday))];
  const kept = await readFigures(sql, organizationId, placeId, mondays);
  const of = (some: readonly Week[]): Figures[] => some.flatMap(({ monday }) => kept.get(monday) ?? []);
  const month = of(weeks);
  if (month.length === 0) return undefined;
  const earlierOnes = of(earlier.slice(0, USUAL_WEEKS));
  const compared = (measure: Measure): Compared => {
    const count = month.reduce((all, figures) => all + figures[measure].of, 0);
    return {
      value: median(month, measure),
      of: count,
      few: isFew(measure, count),
      before: median(of(before), measure),
      usual: usualOf(earlierOnes, measure),
    };
  };
  const inOrder = trend.toReversed().flatMap(({ monday: week }): SourceOf<"week">[] => {
    const figures = kept.get(week);
    return figures ? [{ kind: "week", week, values: valuesOf(figures) }] : [];
  });
  return [...measures.map((measure) => measureSource(measure, compared(measure))), ...inOrder];
}

const median = (weeks: readonly Figures[], measure: Measure): number | null =>
  medianOf(weeks.map((figures) => figures[measure].value).filter((value) => value !== null)).value;

const valuesOf = (figures: Figures): Record<Measure, number | null> =>
  Object.fromEntries(measures.map((measure) => [measure, figures[measure].value])) as Record<Measure, number | null>;
