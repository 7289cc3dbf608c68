import { describe, expect, it } from "vitest";
import { boundedMap, pushBounded } from "../../../playground/shared/bounded.ts";
import { page } from "../../../playground/slack/web-api/method.ts";

describe("what an emulator keeps", () => {
  it("forgets the oldest entries of a map", () => {
    const map = boundedMap<number>(2);
    for (const [index, key] of ["a", "b", "c"].entries()) map.set(key, index);
    expect(["a", "b", "c"].map(map.get)).toEqual([undefined, 1, 2]);
  });

  it("forgets the oldest items of a list", () => {
    const list: string[] = [];
    for (const item of ["a", "b", "c"]) pushBounded(list, item, 2);
    expect(list).toEqual(["b", "c"]);
  });

  it("gives out at most a thousand items at once", () => {
    const items = Array.from({ length: 1_001 }, (_, index) => index);
    const first = page(items, { limit: "5000" }, 100);
    expect(first.items).toHaveLength(1_000);
    expect(page(items, { cursor: first.cursor }, 100)).toEqual({ items: [1_000], cursor: "" });
    expect(page(items, {}, 100).items).toHaveLength(100);
  });
});
