/** Stands for a result that was not there in time. */
export const LATE = Symbol("late");

/** What `work` comes to; LATE after `milliseconds`, while the work goes on. */
export function within<Result>(work: Promise<Result>, milliseconds: number): Promise<Result | typeof LATE> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds, LATE);
    work.then(
      (result) => {
        clearTimeout(timer);
        resolve(result);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}

/** Milliseconds in which everything that Slack sends is acknowledged; Slack itself waits 3,000. */
export const ANSWER_WITHIN = 2_500;
