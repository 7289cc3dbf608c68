/** Milliseconds: the first wait, doubled with each failure, up to a minute. */
const FIRST = 1_000;
const LONGEST = 60_000;

export interface Backoff {
  /** Waits before the next attempt; resolves false when it was stopped. */
  wait(): Promise<boolean>;
  succeeded(): void;
  stop(): void;
}

export function createBackoff(): Backoff {
  let failures = 0;
  let stopped = false;
  let wake = (): void => {};
  return {
    async wait() {
      if (stopped) return false;
      const milliseconds = Math.min(FIRST * 2 ** failures, LONGEST);
      failures += 1;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      return !stopped;
    },
    succeeded() {
      failures = 0;
    },
    stop() {
      stopped = true;
      wake();
    },
  };
}
