import { DatabaseUnavailable } from "../kernel/errors.ts";
import { during } from "../kernel/observed.ts";
import { isConflict, isConnectionLost } from "./failures.ts";

/** Hands over one item and returns its own result. */
export type Batch<Item, Result> = (item: Item) => Promise<Result>;

export interface BatchOptions<Item, Result> {
  /**
   * Does all items as one statement or transaction, or none of them; returns their results in the same order. May be given
   * items that it has done already, when nobody knows whether it has: they must have no second effect.
   */
  readonly run: (items: readonly Item[]) => Promise<readonly Result[]>;
  /** Runs under way at once: 2 on a server, 1 embedded. */
  readonly maxInFlight: number;
  /** Items of one run; 200. */
  readonly maxItems?: number;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  /** When it was handed over. */
  readonly since: number;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** Times that a run may lose against another transaction. */
const CONFLICTS = 2;
/** Times that a run may lose its connection. */
const LOSSES = 1;
/**
 * Milliseconds after which a run that lost its connection is not tried again: a person is answered within 2,500, of which
 * finding out that there is no other connection may take 1,500.
 */
const PATIENCE = 1_000;

/**
 * Groups the items of a hot path: those that come while `maxInFlight` runs are under way make up the next run, and nothing
 * ever waits otherwise. When a run of several items fails they are run one by one, so that one bad item fails alone. A run
 * whose connection was lost may have taken effect: it is tried once more.
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
      void settle(run, group).then(({ outcomes }) => {
        inFlight -= 1;
        if (waiting.length === 0) return handOver(outcomes);
        // The database works on the next run while this one's results are made into answers.
        flush();
        setImmediate(handOver, outcomes);
      });
    }
  };

  const handIn = (item: Item): Promise<Result> =>
    new Promise((resolve, reject) => {
      waiting.push({ item, since: performance.now(), resolve, reject });
      if (scheduled || inFlight >= maxInFlight) return;
      scheduled = true;
      // After everything that has arrived from the network by now.
      setImmediate(flush);
    });

  return (item) => during("batch", {}, () => handIn(item));
}

/** A run that has ended. */
interface Settled {
  /** Each gives one item its result or error. */
  readonly outcomes: readonly (() => void)[];
  /** Why, when the database did not answer. */
  readonly gone?: DatabaseUnavailable;
}

/** Never rejects. */
async function settle<Item, Result>(
  run: BatchOptions<Item, Result>["run"],
  group: readonly Waiting<Item, Result>[],
): Promise<Settled> {
  try {
    const results = await runUntilSure(run, group);
    return {
      outcomes: group.map(
        ({ resolve }, at) =>
          () =>
            resolve(results[at] as Result),
      ),
    };
  } catch (error) {
    const gone = error instanceof DatabaseUnavailable ? error : undefined;
    if (group.length > 1 && !gone) return settleEach(run, group);
    return {
      outcomes: group.map(
        ({ reject }) =>
          () =>
            reject(error),
      ),
      ...(gone && { gone }),
    };
  }
}

async function settleEach<Item, Result>(
  run: BatchOptions<Item, Result>["run"],
  group: readonly Waiting<Item, Result>[],
): Promise<Settled> {
  const ended: Settled[] = [];
  for (const one of group) {
    const gone = ended.at(-1)?.gone;
    ended.push(gone ? { outcomes: [() => one.reject(gone)], gone } : await settle(run, [one]));
  }
  return { outcomes: ended.flatMap(({ outcomes }) => outcomes) };
}

/** Answers that are made before the network and the database are listened to again: a tenth more of them in all. */
const PORTION = 8;

function handOver(outcomes: readonly (() => void)[]): void {
  for (const tell of outcomes.slice(0, PORTION)) tell();
  if (outcomes.length > PORTION) setImmediate(handOver, outcomes.slice(PORTION));
}

async function runUntilSure<Item, Result>(
  run: BatchOptions<Item, Result>["run"],
  group: readonly Waiting<Item, Result>[],
): Promise<readonly Result[]> {
  const items = group.map(({ item }) => item);
  const failed = { conflicts: 0, losses: 0 };
  for (;;) {
    try {
      const results = await run(items);
      if (results.length !== items.length) throw new Error(`${items.length} items had ${results.length} results.`);
      return results;
    } catch (error) {
      if (isConflict(error)) failed.conflicts += 1;
      else if (isConnectionLost(error) && isRecent(group)) failed.losses += 1;
      else throw error;
      if (failed.conflicts > CONFLICTS || failed.losses > LOSSES) throw error;
    }
  }
}

/** The items of a group are in the order in which they came. */
const isRecent = ([oldest]: readonly Waiting<unknown, never>[]): boolean =>
  oldest !== undefined && performance.now() - oldest.since < PATIENCE;

/**
 * Writes matters that are logged at the same moment by one statement, and gives each its number; undefined for one that
 * `log` leaves out. One statement at a time: two of them would wait for each other at the organization's counter, and half
 * as many would share a commit.
 */
export const logTogether = <Item extends { readonly id: string }>(
  log: (items: readonly Item[]) => Promise<readonly { readonly id: string; readonly number: number }[]>,
): Batch<Item, number | undefined> =>
  createBatch({
    maxInFlight: 1,
    async run(items: readonly Item[]) {
      const numbers = new Map((await log(items)).map(({ id, number }) => [id, number]));
      return items.map(({ id }) => numbers.get(id));
    },
  });
