import { chanceOf } from "../../kernel/statistics.ts";

/** How many days before and after a prevention its cause is looked at. */
export const WATCHED_DAYS = 28;

/** How often "it worked" may be said of a cause that comes as often as before. */
const LEVEL = 0.05;

export type Verdict = "worked" | "no change" | "too few";

/**
 * What a prevention has come to, of the numbers of cases in four weeks before it was done and four after: it worked if so few
 * come by chance in at most one of twenty (exact, see chanceOf). Where not even none at all would show that: too few to tell.
 */
export function judge(before: number, after: number): Verdict {
  const chanceOfFew = (count: number): number =>
    chanceOf({ count, days: WATCHED_DAYS }, { count: before, days: WATCHED_DAYS }).soFew;
  if (chanceOfFew(after) <= LEVEL) return "worked";
  return after === 0 || chanceOfFew(0) > LEVEL ? "too few" : "no change";
}
