import { gammaln } from "simple-statistics";

/** How often something happened within so many days. */
export interface Observed {
  /** A whole number. */
  readonly count: number;
  readonly days: number;
}

/**
 * How likely it is that so few, and so many, happen later though nothing has changed since: two numbers from 0 to 1. Exact
 * for counts that come independently of each other (Poisson): given all of them, those that fall into the later days are
 * binomial, with the share of the later days (Przyborowski and Wilenski, 1940). Both are 1 if nothing ever happened.
 */
export function chanceOf(later: Observed, earlier: Observed): { readonly soFew: number; readonly soMany: number } {
  const all = later.count + earlier.count;
  const share = later.days / (later.days + earlier.days);
  return {
    soFew: sum(later.count, 0, (count) => binomial(count, all, share)),
    soMany: sum(later.count, all, (count) => binomial(count, all, share)),
  };
}

/** How likely it is that at least so many happen where `expected` do on average. */
export const chanceOfAtLeast = (count: number, expected: number): number =>
  count === 0 ? 1 : 1 - sum(count - 1, 0, (fewer) => poisson(fewer, expected));

/** How likely it is that at most so many happen where `expected` do on average. */
export const chanceOfAtMost = (count: number, expected: number): number =>
  sum(count, 0, (fewer) => poisson(fewer, expected));

/**
 * Which of these chances are too small for chance, when all of them are looked at together: `level` is how often any of them
 * may be called so though nothing has changed (Holm, 1979).
 */
export function surprising(chances: readonly number[], level: number): readonly boolean[] {
  const order = chances.map((_, at) => at).sort((one, other) => (chances[one] ?? 1) - (chances[other] ?? 1));
  const first = order.findIndex((at, rank) => (chances[at] ?? 1) > level / (chances.length - rank));
  const called = new Set(first < 0 ? order : order.slice(0, first));
  return chances.map((_, at) => called.has(at));
}

/** What is smaller than this beside the sum so far does not change it any more. */
const NOTHING = 1e-18;

/**
 * The sum up or down to a count; rounding may leave it a hair above 1. Chances grow toward the usual count and shrink behind
 * it: once one is nothing beside the sum, so are all that follow, and of a hundred thousand only a few thousand are worked out.
 */
function sum(from: number, to: number, chance: (count: number) => number): number {
  const step = from < to ? 1 : -1;
  let total = 0;
  for (let count = from; count !== to + step; count += step) {
    const one = chance(count);
    total += one;
    if (one < total * NOTHING) break;
  }
  return Math.min(1, total);
}

// In logarithms: factorials of more than 170 are too large for a number.
const binomial = (count: number, of: number, share: number): number =>
  Math.exp(
    logFactorial(of) -
      logFactorial(count) -
      logFactorial(of - count) +
      times(count, Math.log(share)) +
      times(of - count, Math.log(1 - share)),
  );

const poisson = (count: number, expected: number): number =>
  Math.exp(times(count, Math.log(expected)) - expected - logFactorial(count));

const logFactorial = (count: number): number => gammaln(count + 1);

/** Nothing of something infinite is nothing: what is certain not to happen happens never. */
const times = (count: number, logarithm: number): number => (count === 0 ? 0 : count * logarithm);
