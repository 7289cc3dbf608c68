import { DatabaseUnavailable } from "../kernel/errors.ts";
import { isConflict } from "./failures.ts";

/** Hands over one item and returns its own result. */
export type Batch<Item, Result> = (item: Item) => Promise<Result>;

export interface BatchOptions<Item, Result> {
  /** Does all items as one statement or transaction, or none of them; returns their results in the same order. */
  readonly run: (items: readonly Item[]) => Promise<readonly Result[]>;
  /** Runs under way at once: 2 on a server, 1 embedded. */
  readonly maxInFlight: number;
  /** Items of one run; 200. */
  readonly maxItems?: number;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** Times that a run is tried which lost against another transaction. */
const TRIES = 3;

/**
 * Groups the items of a hot path: those that come while `maxInFlight` runs are under way make up the next run, and nothing
 * ever waits otherwise. When a run of several items fails they are run one by one, so that one bad item fails alone.
 */
export function createBatch<Item, Result>(options: BatchOptions<Item, Result>): Batch<Item, Result> {
  const { run, maxInFlight, maxItems = 200 } = options;
  let waiting: Waiting<Item, Result>[] = [];
  let inFlight = 0;
  let scheduled = false;

  const flush = (): void => {
    scheduled = false;
    while (inFlight < maxInFlight && waiting.length > 0) {
      const group = waiting.slice(0, maxItems);
      waiting = waiting.slice(maxItems);
      inFlight += 1;
      void settle(run, group).then(({ handOver }) => {
        inFlight -= 1;
        if (waiting.length === 0) return handOver();
        // The database works on the next run while this one's results are made into answers.
        flush();
        setImmediate(handOver);
      });
    }
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (scheduled || inFlight >= maxInFlight) return;
      scheduled = true;
      // After everything that has arrived from the network by now.
      setImmediate(flush);
    });
}

/** A run that has ended. */
interface Settled {
  /** Gives each item its result or error. */
  readonly handOver: () => void;
  /** Why, when the database did not answer. */
  readonly gone?: DatabaseUnavailable;
}

/** Never rejects. */
async function settle<Item, Result>(
  run: BatchOptions<Item, Result>["run"],
  group: readonly Waiting<Item, Result>[],
): Promise<Settled> {
  try {
    const items = group.map(({ item }) => item);
    const results = await runAgainAfterConflict(run, items);
    return { handOver: () => each(group, ({ resolve }, at) => resolve(results[at] as Result)) };
  } catch (error) {
    const gone = error instanceof DatabaseUnavailable ? error : undefined;
    if (group.length > 1 && !gone) return settleEach(run, group);
    return { handOver: () => each(group, ({ reject }) => reject(error)), ...(gone && { gone }) };
  }
}

async function settleEach<Item, Result>(
  run: BatchOptions<Item, Result>["run"],
  group: readonly Waiting<Item, Result>[],
): Promise<Settled> {
  const ended: Settled[] = [];
  for (const one of group) {
    const gone = ended.at(-1)?.gone;
    ended.push(gone ? { handOver: () => one.reject(gone), gone } : await settle(run, [one]));
  }
  return { handOver: () => each(ended, ({ handOver }) => handOver()) };
}

function each<Item>(items: readonly Item[], act: (item: Item, at: number) => void): void {
  for (const [at, item] of items.entries()) act(item, at);
}

async function runAgainAfterConflict<Item, Result>(
  run: BatchOptions<Item, Result>["run"],
  items: readonly Item[],
): Promise<readonly Result[]> {
  for (let tries = 1; ; tries += 1) {
    try {
      const results = await run(items);
      if (results.length !== items.length) throw new Error(`${items.length} items had ${results.length} results.`);
      return results;
    } catch (error) {
      if (tries >= TRIES || !isConflict(error)) throw error;
    }
  }
}
