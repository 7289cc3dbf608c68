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
      void settle(run, group).finally(() => {
        inFlight -= 1;
        flush();
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

/** Never rejects. Returns why, when the database did not answer. */
async function settle<Item, Result>(
  run: BatchOptions<Item, Result>["run"],
  group: readonly Waiting<Item, Result>[],
): Promise<DatabaseUnavailable | undefined> {
  try {
    const results = await runAgainAfterConflict(
      run,
      group.map(({ item }) => item),
    );
    for (const [at, { resolve }] of group.entries()) resolve(results[at] as Result);
    return undefined;
  } catch (error) {
    const gone = error instanceof DatabaseUnavailable ? error : undefined;
    if (group.length > 1 && !gone) return settleEach(run, group);
    for (const { reject } of group) reject(error);
    return gone;
  }
}

async function settleEach<Item, Result>(
  run: BatchOptions<Item, Result>["run"],
  group: readonly Waiting<Item, Result>[],
): Promise<DatabaseUnavailable | undefined> {
  let gone: DatabaseUnavailable | undefined;
  for (const one of group) {
    if (gone) one.reject(gone);
    else gone = await settle(run, [one]);
  }
  return gone;
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
