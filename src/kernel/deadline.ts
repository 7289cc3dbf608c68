/** Stands for a result that was not there in time. */
export const LATE = Symbol("late");

/** What `work` comes to; LATE when that takes too long, while the work goes on. */
export type InTime = <Result>(work: Promise<Result>) => Promise<Result | typeof LATE>;

interface Waiting {
  /** In milliseconds of `performance.now`. */
  readonly until: number;
  giveUp(): void;
}

/** Waits so many milliseconds for any work that it is given. One timer serves all that wait: one each is 4 % of a command. */
export function createDeadline(milliseconds: number): InTime {
  /** Those whose time is up first come first, because all wait equally long. */
  const waiting = new Set<Waiting>();
  let timer: NodeJS.Timeout | undefined;

  const look = (): void => {
    timer = undefined;
    for (const one of waiting) {
      const left = one.until - performance.now();
      if (left > 0) {
        lookIn(left);
        return;
      }
      waiting.delete(one);
      one.giveUp();
    }
  };
  const lookIn = (left: number): void => {
    // Nothing that is waited for is in this timer: it does not hold up a stop.
    timer = setTimeout(look, Math.ceil(left)).unref();
  };

  return (work) =>
    new Promise((resolve, reject) => {
      const one: Waiting = { until: performance.now() + milliseconds, giveUp: () => resolve(LATE) };
      waiting.add(one);
      if (timer === undefined) lookIn(milliseconds);
      work.then(
        (result) => {
          waiting.delete(one);
          resolve(result);
        },
        (error: unknown) => {
          waiting.delete(one);
          reject(error);
        },
      );
    });
}
