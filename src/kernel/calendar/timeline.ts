import { DAY } from "./local-time.ts";

/** Milliseconds since the epoch: from one until before another. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** What a timeline is made of. */
export interface Rule {
  /** Every stretch that touches a time; in any order, they may overlap and reach beyond it. */
  between(from: number, until: number): readonly Stretch[];
  /** After this moment it repeats every week: what has not come a few weeks later never comes. */
  readonly repeatsFrom: number;
}

/** Stretches of time without end, worked out piece by piece when asked for. All moments are milliseconds since the epoch. */
export interface Timeline {
  covers(at: number): boolean;
  /** The first covered moment that is not before `at`; undefined if none ever comes. */
  nextCovered(at: number): number | undefined;
  /** The first moment not before `at` that is not covered; undefined if none ever comes. */
  nextFree(at: number): number | undefined;
  /** Milliseconds covered in between; 0 when `until` is before `from`. */
  coveredBetween(from: number, until: number): number;
  /** The first moment at which `milliseconds` since `from` have been covered; undefined if that never comes. */
  afterCovered(from: number, milliseconds: number): number | undefined;
}

/** 32 days of a timeline, worked out: its stretches in order, none touching another. Milliseconds since it begins. */
interface Piece {
  /** From, until and covered before, of each stretch. */
  readonly edges: Uint32Array;
  readonly count: number;
  /** Milliseconds covered in all of it. */
  readonly covered: number;
}
const FIELDS = 3;
const UNTIL = 1;
const BEFORE = 2;

const LENGTH = 32 * DAY;
const SOME_WEEKS = 5 * 7 * DAY;

/** Of all timelines together, some 60 MB: when there are more, each forgets its own. */
const MOST_PIECES = 50_000;
const made = { pieces: 0, generation: 0 };
/** How much is covered in a piece is remembered longer, for this many: years are added up of it. */
const MOST_TOTALS = 256;

export function createTimeline(rule: Rule): Timeline {
  const pieces = new Map<number, Piece>();
  const totals = new Map<number, number>();
  let generation = made.generation;

  function piece(index: number): Piece {
    if (generation !== made.generation) {
      generation = made.generation;
      pieces.clear();
    }
    const known = pieces.get(index);
    if (known) return known;
    if (++made.pieces > MOST_PIECES) {
      made.pieces = 1;
      generation = ++made.generation;
      pieces.clear();
    }
    const worked = workOut(rule, index * LENGTH);
    if (totals.size >= MOST_TOTALS) totals.clear();
    totals.set(index, worked.covered);
    pieces.set(index, worked);
    return worked;
  }

  /** The end of the stretch at `at`; undefined when it is not covered. */
  const coveredUntil = (at: number): number | undefined => {
    const index = Math.floor(at / LENGTH);
    const { edges, count } = piece(index);
    const found = firstEndingAfter(edges, count, at - index * LENGTH);
    if (found === count || edge(edges, found, 0) > at - index * LENGTH) return undefined;
    return index * LENGTH + edge(edges, found, UNTIL);
  };

  /** The stretches that end after `at`. */
  function* stretchesFrom(at: number): Generator<Stretch> {
    const end = Math.max(at, rule.repeatsFrom) + SOME_WEEKS;
    for (let index = Math.floor(at / LENGTH); index * LENGTH <= end; index++) {
      const { edges, count } = piece(index);
      const start = index * LENGTH;
      for (let one = firstEndingAfter(edges, count, at - start); one < count; one++)
        yield { from: start + edge(edges, one, 0), until: start + edge(edges, one, UNTIL) };
    }
  }

  /** Milliseconds covered from the beginning of its piece until `at`. */
  const coveredBefore = (at: number): number => {
    const index = Math.floor(at / LENGTH);
    const { edges, count, covered } = piece(index);
    const found = firstEndingAfter(edges, count, at - index * LENGTH);
    if (found === count) return covered;
    return edge(edges, found, BEFORE) + Math.max(0, at - index * LENGTH - edge(edges, found, 0));
  };

  return {
    covers: (at) => coveredUntil(at) !== undefined,
    nextCovered(at) {
      if (coveredUntil(at) !== undefined) return at;
      for (const { from } of stretchesFrom(at)) return from;
      return undefined;
    },
    nextFree(at) {
      const end = Math.max(at, rule.repeatsFrom) + SOME_WEEKS;
      for (let free = at; free <= end; ) {
        const until = coveredUntil(free);
        if (until === undefined) return free;
        free = until;
      }
      return undefined;
    },
    coveredBetween(from, until) {
      if (until <= from) return 0;
      const last = Math.floor(until / LENGTH);
      let covered = coveredBefore(until) - coveredBefore(from);
      for (let index = Math.floor(from / LENGTH); index < last; index++)
        covered += totals.get(index) ?? piece(index).covered;
      return covered;
    },
    afterCovered(from, milliseconds) {
      let [at, left] = [from, milliseconds];
      while (left > 0) {
        const before = left;
        for (const stretch of stretchesFrom(at)) {
          const start = Math.max(stretch.from, at);
          at = Math.min(stretch.until, start + left);
          left -= at - start;
          if (left === 0) break;
        }
        if (left === before) return undefined;
      }
      return at;
    },
  };
}

/** The stretches of a rule in the 32 days from `start`, in order and joined where they touch. */
function workOut(rule: Rule, start: number): Piece {
  const joined: { from: number; until: number }[] = [];
  for (const stretch of rule.between(start, start + LENGTH).toSorted((a, b) => a.from - b.from)) {
    const from = Math.max(stretch.from - start, 0);
    const until = Math.min(stretch.until - start, LENGTH);
    const before = joined.at(-1);
    if (until <= from) continue;
    if (before && from <= before.until) before.until = Math.max(before.until, until);
    else joined.push({ from, until });
  }
  const edges = new Uint32Array(joined.length * FIELDS);
  let covered = 0;
  for (const [at, { from, until }] of joined.entries()) {
    edges.set([from, until, covered], at * FIELDS);
    covered += until - from;
  }
  return { edges, count: joined.length, covered };
}

const edge = (edges: Uint32Array, at: number, field: number): number => edges[at * FIELDS + field] ?? Number.NaN;

function firstEndingAfter(edges: Uint32Array, count: number, at: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edge(edges, middle, UNTIL) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What is left of the stretches when others are taken away. */
export function without(stretches: readonly Stretch[], taken: readonly Stretch[]): readonly Stretch[] {
  let left = stretches;
  for (const { from, until } of taken)
    left = left.flatMap((one) =>
      until <= one.from || from >= one.until
        ? [one]
        : [
            { from: one.from, until: Math.max(one.from, from) },
            { from: Math.min(one.until, until), until: one.until },
          ].filter((part) => part.until > part.from),
    );
  return left;
}
