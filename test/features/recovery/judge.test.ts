import { describe, expect, it } from "vitest";
import { judge, WATCHED_DAYS } from "../../../src/features/recovery/judge.ts";
import { xorshift } from "../../support/random.ts";

describe("whether a prevention worked", () => {
  // By chance at most so many fall into the second half, with the same chance for each of all: the sum of comb(n, k) / 2^n
  // for k up to the later count, n being both together, as fractions of whole numbers (Python's fractions.Fraction).
  it.each([
    [11, 2, "worked"], // 92/8192 = 0.0112
    [5, 0, "worked"], // 1/32 = 0.0313
    [6, 0, "worked"], // 1/64
    [8, 1, "worked"], // 10/512 = 0.0195
    [9, 2, "worked"], // 67/2048 = 0.0327
    [10, 3, "worked"], // 378/8192 = 0.0461
    [9, 3, "no change"], // 299/4096 = 0.0730
    [11, 9, "no change"], // 431910/1048576 = 0.4119
    [11, 20, "no change"],
    [4, 0, "too few"], // 1/16 = 0.0625
    [4, 1, "too few"],
    [1, 3, "too few"],
    [0, 0, "too few"],
  ])("%i before, %i since: %s", (before, after, verdict) => expect(judge(before, after)).toBe(verdict));

  it("is said to have worked in at most 5 % of 10,000 cases in which nothing changed", () => {
    const random = xorshift(11);
    const comings = (perDay: number): number =>
      Array.from({ length: WATCHED_DAYS }, () => poisson(perDay, random)).reduce((sum, count) => sum + count, 0);
    for (const perDay of [0.1, 0.3, 1]) {
      const told = Array.from({ length: 10_000 }, () => judge(comings(perDay), comings(perDay)));
      expect(told.filter((verdict) => verdict === "worked").length).toBeLessThanOrEqual(500);
    }
  });
});

/** How often something comes that comes `mean` times on average (Knuth's method, for small means). */
function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}
