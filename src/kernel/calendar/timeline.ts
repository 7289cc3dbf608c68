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

/** A piece of a timeline, worked out: its stretches in order, none touching another. */
interface Piece {
  readonly stretches: readonly Stretch[];
  /** Milliseconds covered in all of it. */
  readonly covered: number;
}

const LENGTH = 32 * DAY;
/** Eleven years. */
const MOST_PIECES = 128;
const SOME_WEEKS = 5 * 7 * DAY;

export function createTimeline(rule: Rule): Timeline {
  const pieces = new Map<number, Piece>();

  function piece(index: number): Piece {
    const known = pieces.get(index);
    if (known) return known;
    const made = workOut(rule, index * LENGTH, (index + 1) * LENGTH);
    const [oldest] = pieces.keys();
    if (pieces.size >= MOST_PIECES && oldest !== undefined) pieces.delete(oldest);
    pieces.set(index, made);
    return made;
  }

  /** The first stretch that ends after `at`, in the piece where `at` is or a later one. */
  function* stretchesFrom(at: number): Generator<Stretch> {
    const end = Math.max(at, rule.repeatsFrom) + SOME_WEEKS;
    for (let index = Math.floor(at / LENGTH); index * LENGTH <= end; index++) {
      const { stretches } = piece(index);
      for (let one = firstEndingAfter(stretches, at); one < stretches.length; one++) yield stretches[one] as Stretch;
    }
  }

  const stretchAt = (at: number): Stretch | undefined => {
    const { stretches } = piece(Math.floor(at / LENGTH));
    const found = stretches[firstEndingAfter(stretches, at)];
    return found && found.from <= at ? found : undefined;
  };

  /** Milliseconds covered from the beginning of its piece until `at`. */
  const coveredBefore = (at: number): number => {
    const { stretches } = piece(Math.floor(at / LENGTH));
    let covered = 0;
    for (const { from, until } of stretches) {
      if (from >= at) break;
      covered += Math.min(until, at) - from;
    }
    return covered;
  };

  return {
    covers: (at) => stretchAt(at) !== undefined,
    nextCovered(at) {
      if (stretchAt(at)) return at;
      for (const { from } of stretchesFrom(at)) return from;
      return undefined;
    },
    nextFree(at) {
      const end = Math.max(at, rule.repeatsFrom) + SOME_WEEKS;
      let free = at;
      for (let stretch = stretchAt(free); stretch; stretch = stretchAt(free)) {
        free = stretch.until;
        if (free > end) return undefined;
      }
      return free;
    },
    coveredBetween(from, until) {
      if (until <= from) return 0;
      const last = Math.floor(until / LENGTH);
      let covered = coveredBefore(until) - coveredBefore(from);
      for (let index = Math.floor(from / LENGTH); index < last; index++) covered += piece(index).covered;
      return covered;
    },
    afterCovered(from, milliseconds) {
      if (milliseconds <= 0) return from;
      let at = from;
      let left = milliseconds;
      for (;;) {
        let found = false;
        for (const stretch of stretchesFrom(at)) {
          const start = Math.max(stretch.from, at);
          if (stretch.until - start >= left) return start + left;
          left -= stretch.until - start;
          at = stretch.until;
          found = true;
        }
        if (!found) return undefined;
      }
    },
  };
}

/** The stretches of a rule from one moment until another, in order and joined where they touch. */
function workOut(rule: Rule, from: number, until: number): Piece {
  const stretches: { from: number; until: number }[] = [];
  let covered = 0;
  for (const stretch of rule.between(from, until).toSorted((a, b) => a.from - b.from)) {
    const clipped = { from: Math.max(stretch.from, from), until: Math.min(stretch.until, until) };
    if (clipped.until <= clipped.from) continue;
    const before = stretches.at(-1);
    if (before && clipped.from <= before.until) {
      covered += Math.max(0, clipped.until - before.until);
      before.until = Math.max(before.until, clipped.until);
    } else {
      covered += clipped.until - clipped.from;
      stretches.push(clipped);
    }
  }
  return { stretches, covered };
}

function firstEndingAfter(stretches: readonly Stretch[], at: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle] as Stretch).until > at) high = middle;
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
