import { setTimeout } from "node:timers/promises";

/** Work that may be left out: one at a time, for a part of the time only, and not at all when too much of it waits. */
export type Pace = <Result>(work: () => Promise<Result>) => Promise<Result | undefined>;

/** Waits that many times as long as the work took before the next: where cases come by the hundred, that is a twentieth. */
const REST = 19;
/** Milliseconds. What took longer than a twentieth of that has waited for others rather than worked: somebody waits for it. */
const MOST_REST = 2_000;
const MOST_WAITING = 20;

/** Undefined is what work comes to that was left out. */
export function createPace(): Pace {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    if (waiting >= MOST_WAITING) return undefined;
    waiting += 1;
    const before = last;
    const turn = Promise.withResolvers<void>();
    last = turn.promise;
    await before;
    const started = performance.now();
    try {
      return await work();
    } finally {
      waiting -= 1;
      // Nobody waits for this: it does not hold up a stop.
      void setTimeout(Math.min((performance.now() - started) * REST, MOST_REST), undefined, { ref: false }).then(() =>
        turn.resolve(),
      );
    }
  };
}
