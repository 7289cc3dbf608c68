import { describe, expect, it } from "vitest";
import { COUNTED_WEEKS, type Counted, whatMoved } from "../../../src/features/digest/moved/moved.ts";
import { xorshift } from "../../support/random.ts";

describe("what really moved", () => {
  const theme = (weeks: readonly number[], name = "waiting time"): Counted => ({
    unitId: "dining",
    theme: name,
    weeks,
  });
  const usual = (count: number, weeks = 15): number[] => new Array<number>(weeks).fill(count);

  it("is said with what is usual, for the span that chance explains least", async () => {
    expect(await whatMoved([theme([24, ...usual(10)])])).toEqual([
      { unitId: "dining", theme: "waiting time", direction: "more", count: 24, weeks: 1, usual: 10 },
    ]);
    expect(await whatMoved([theme([17, 16, 18, 15, ...usual(10, 12)])])).toEqual([
      { unitId: "dining", theme: "waiting time", direction: "more", count: 66, weeks: 4, usual: 40 },
    ]);
    expect(await whatMoved([theme([1, 2, 1, 2, ...usual(10, 12)]), theme(usual(10, 16), "price")])).toMatchObject([
      { theme: "waiting time", direction: "fewer", weeks: 4, usual: 40 },
    ]);
  });

  it("is nothing where little is known: few complaints, or few weeks", async () => {
    expect(await whatMoved([theme([4, 3, ...usual(0, 14)])])).toEqual([]);
    expect(await whatMoved([theme([20, ...usual(8, 3)])])).toEqual([]);
    expect(await whatMoved([theme([])])).toEqual([]);
    expect(await whatMoved([])).toEqual([]);
  });

  it("wants more of a change where many are looked at", async () => {
    const rising = theme([19, ...usual(10)]);
    expect(await whatMoved([rising])).toHaveLength(1);
    const others = Array.from({ length: 200 }, (_, nth) => theme(usual(10, 16), `other ${nth}`));
    expect(await whatMoved([rising, ...others])).toEqual([]);
  });

  it("answers at once about a hundred thousand complaints", async () => {
    const found = await whatMoved([theme([21_000, ...usual(20_000)]), theme(usual(20_000, 16), "price")]);
    expect(found).toMatchObject([{ theme: "waiting time", direction: "more", usual: 20_000 }]);
  });
});

describe("what is only chance", () => {
  const random = xorshift(12);
  const several = (units: number, themes: number, mean: (nth: number) => number): Counted[] =>
    Array.from({ length: units * themes }, (_, nth) => ({
      ...{ unitId: `unit ${Math.floor(nth / themes)}`, theme: `theme ${nth % themes}` },
      weeks: Array.from({ length: COUNTED_WEEKS }, () => poisson(mean(nth), random)),
    }));

  it("is called a change in at most one of 20 weeks, in whichever organization", async () => {
    const organizations = [() => several(1, 8, (nth) => 10 / (nth + 1)), () => several(8, 8, (nth) => 0.3 + (nth % 5))];
    for (const organization of organizations) {
      let alarms = 0;
      for (let week = 0; week < 400; week++) if ((await whatMoved(organization())).length > 0) alarms++;
      expect(alarms).toBeLessThanOrEqual(20);
    }
  });

  /** In how many of 100 runs it is found that one of these has doubled, by so many weeks after it has. */
  async function found(units: number, themes: number, weeks: number): Promise<number> {
    let times = 0;
    for (let run = 0; run < 100; run++) {
      let all = several(units, themes, (nth) => (nth === 0 ? 10 : 2));
      for (let week = 0; week < weeks; week++) {
        all = all.map((one, nth) => ({ ...one, weeks: [poisson(nth === 0 ? 20 : 2, random), ...one.weeks] }));
        const moved = await whatMoved(all);
        if (moved.some(({ theme, unitId }) => theme === "theme 0" && unitId === "unit 0")) {
          times++;
          break;
        }
      }
    }
    return times;
  }

  it("is told from a doubling of ten a week: of a unit in two weeks, of all of many in four", async () => {
    const all = [await found(1, 1, 2), await found(1, 5, 2), await found(8, 8, 4)];
    for (const times of all) expect(times).toBeGreaterThanOrEqual(80);
  });
});

/** How often something comes that comes `mean` times on average (Knuth's method, for small means). */
function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}
