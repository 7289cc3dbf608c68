import { inPieces } from "../../../kernel/in-pieces.ts";
import { chanceOf, surprising } from "../../../kernel/statistics.ts";

/** How many complaints about a theme came in each week, the newest first, in a unit or (null) in all of them. */
export interface Counted {
  readonly unitId: string | null;
  readonly theme: string;
  readonly weeks: readonly number[];
}

/** A theme that has become more, or less, than chance explains. */
export interface Moved extends Pick<Counted, "unitId" | "theme"> {
  readonly direction: "more" | "fewer";
  /** How many came in the last so many weeks. */
  readonly count: number;
  readonly weeks: number;
  /** How many come in as many weeks usually, rounded. */
  readonly usual: number;
}

/** What is compared: so many of the last weeks, since a change that is too small for one shows in several. */
const SPANS = [1, 2, 4] as const;
/** With as many weeks before them. */
const BEFORE = 12;
/** With fewer weeks before, nobody knows what is usual. */
const KNOWN_WEEKS = 4;
/** With fewer complaints in all, neither. */
const KNOWN = 8;
/** From so many weeks all comparisons are made of. */
export const COUNTED_WEEKS = Math.max(...SPANS) + BEFORE;

/**
 * How often chance alone may have one week call anything more, or anything fewer, over all units and themes together. Both
 * make 0.05, which is one false alarm in 20 weeks.
 */
const LEVELS = { more: 0.04, fewer: 0.01 } as const;

interface Comparison {
  readonly counted: Counted;
  readonly span: number;
  readonly count: number;
  readonly expected: number;
  readonly chances: Readonly<Record<Moved["direction"], number>>;
}

/**
 * What really moved, the least likely first: each theme of each unit against its own weeks before (Poisson, see chanceOf),
 * corrected for how many are looked at together (Holm). So whoever looks at fewer units finds smaller changes: of a unit's
 * own themes alone a doubling is found sooner than of all units'. Each theme of a unit is named once, for the span that
 * chance explains least. Leaves others their turn.
 */
export async function whatMoved(all: readonly Counted[]): Promise<Moved[]> {
  const comparisons: Comparison[] = [];
  const breathe = inPieces();
  for (const counted of all) {
    for (const span of SPANS) comparisons.push(...compare(counted, span));
    await breathe();
  }
  const found = [...standOut(comparisons, "more"), ...standOut(comparisons, "fewer")];
  const named = new Set<Counted>();
  return found
    .sort((one, other) => one.chance - other.chance)
    .filter(({ comparison: { counted } }) => !named.has(counted) && named.add(counted))
    .map(({ comparison: { counted, count, span, expected }, direction }) => ({
      ...{ unitId: counted.unitId, theme: counted.theme, direction, count },
      ...{ weeks: span, usual: Math.round(expected) },
    }));
}

function compare(counted: Counted, span: number): Comparison[] {
  const count = sum(counted.weeks.slice(0, span));
  const weeks = counted.weeks.slice(span, span + BEFORE);
  const before = sum(weeks);
  if (weeks.length < KNOWN_WEEKS || count + before < KNOWN) return [];
  const { soFew, soMany } = chanceOf({ count, days: span * 7 }, { count: before, days: weeks.length * 7 });
  return [{ counted, span, count, expected: (before * span) / weeks.length, chances: { more: soMany, fewer: soFew } }];
}

function standOut(comparisons: readonly Comparison[], direction: Moved["direction"]) {
  const chances = comparisons.map((comparison) => comparison.chances[direction]);
  const called = surprising(chances, LEVELS[direction]);
  return comparisons
    .filter((_, place) => called[place])
    .map((comparison) => ({ comparison, direction, chance: comparison.chances[direction] }));
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
