/** Counts what is being worked on, for whoever wants to stop when nothing is. */
export interface UnderWay {
  /** Does the work, and counts it until it is done. */
  on<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Resolves when nothing is under way any more. */
  finished(): Promise<void>;
}

export function createUnderWay(): UnderWay {
  let count = 0;
  let idle = Promise.withResolvers<void>();
  return {
    async on(work) {
      count += 1;
      try {
        return await work();
      } finally {
        count -= 1;
        if (count === 0) {
          idle.resolve();
          idle = Promise.withResolvers();
        }
      }
    },
    finished: () => (count === 0 ? Promise.resolve() : idle.promise),
  };
}
