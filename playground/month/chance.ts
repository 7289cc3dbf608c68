import { createHash } from "node:crypto";

/** Chance that is the same each time. */
export interface Chance {
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  /** One of them: as likely as its share is large, or any. */
  oneOf<Item>(items: readonly Item[], share?: (item: Item) => number): Item;
}

/** What the whole demo depends on; another one is another month. */
const SEED = "kittiwake 1";

/** Chance of its own for each name. */
export function createChance(name: string): Chance {
  let state = createHash("sha256").update(`${SEED} ${name}`).digest().readUInt32LE();
  /** The generator mulberry32: from 0 up to 1. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    oneOf(items, share = () => 1) {
      let left = next() * items.reduce((sum, item) => sum + share(item), 0);
      const found = items.find((item) => {
        left -= share(item);
        return left < 0;
      });
      const one = found ?? items.at(-1);
      if (one === undefined) throw new Error("there is nothing to choose from");
      return one;
    },
  };
}
