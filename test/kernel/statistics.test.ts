import { describe, expect, it } from "vitest";
import { chanceOf, chanceOfAtLeast, chanceOfAtMost, surprising } from "../../src/kernel/statistics.ts";
import { xorshift } from "../support/random.ts";

describe("what happened before and after", () => {
  // Summed as fractions of whole numbers, comb(n, k) p^k (1 - p)^(n - k) with n = before + after and p = the later days'
  // share, and only then made decimal (Python's fractions.Fraction).
  it.each([
    [11, 28, 2, 28, 0.01123046875, 0.998291015625],
    [11, 28, 9, 28, 0.411901473999, 0.748277664185],
    [3, 28, 0, 28, 0.125, 1],
    [4, 84, 6, 7, 0.999998447966, 3.31392062885e-5],
    [0, 28, 0, 28, 1, 1],
    [120, 84, 20, 7, 0.997529456538, 0.00540327106864],
    [1000, 84, 130, 7, 0.999997557308, 3.89299402827e-6],
    [5, 28, 1, 14, 0.351165980796, 0.912208504801],
    [0, 84, 3, 7, 1, 0.00045516613564],
  ])("%i in %i days, then %i in %i: by chance so few %d, so many %d", (before, beforeDays, after, days, few, many) => {
    const { soFew, soMany } = chanceOf({ count: after, days }, { count: before, days: beforeDays });
    expect(soFew).toBeCloseTo(few, 10);
    expect(soMany / many).toBeCloseTo(1, 9);
  });
});

describe("what is expected", () => {
  // Summed with 40 decimals (Python's mpmath): exp(-m) m^i / i!.
  it.each([
    [0, 3, 0.0497870683679, 1],
    [2, 11, 0.00121087330729, 0.999799579591],
    [5, 5, 0.615960654833, 0.559506714935],
    [20, 10, 0.998411739338, 0.00345434197586],
    [200, 150, 0.999957941142, 5.70968857421e-5],
    [1, 0.5, 0.909795989569, 0.393469340287],
  ])("%i where %d are: at most so many %d, at least so many %d", (count, expected, most, least) => {
    expect(chanceOfAtMost(count, expected)).toBeCloseTo(most, 10);
    expect(chanceOfAtLeast(count, expected)).toBeCloseTo(least, 10);
  });
});

describe("chances that are looked at together", () => {
  it("have to be the smaller the more of them there are", () => {
    expect(surprising([0.04], 0.05)).toEqual([true]);
    expect(surprising([0.04, 0.9], 0.05)).toEqual([false, false]);
    expect(surprising([0.2, 0.001, 0.02, 0.9], 0.05)).toEqual([false, true, false, false]);
    expect(surprising([], 0.05)).toEqual([]);
  });

  it("are called so no more often than asked for where nothing has changed", () => {
    const random = xorshift(7);
    const weeks = Array.from({ length: 4000 }, () => Array.from({ length: 12 }, random));
    const alarms = weeks.filter((chances) => surprising(chances, 0.05).includes(true)).length;
    expect(alarms / weeks.length).toBeGreaterThan(0.03);
    expect(alarms / weeks.length).toBeLessThan(0.06);
  });
});
