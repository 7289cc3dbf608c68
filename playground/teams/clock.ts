/** The emulator's time: everything that expires, is paced or is tried again goes by it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Says whether it ran to its end; the signal ends it before. */
  sleep(ms: number, enough?: AbortSignal): Promise<boolean>;
  /** Moves on by hand; whoever waited until then wakes. */
  advance(ms?: number): void;
  /** Ends what waits; nobody sleeps from then on. */
  stop(): void;
}

interface Sleeper {
  readonly until: number;
  readonly wake: (complete: boolean) => void;
  readonly timer: NodeJS.Timeout | undefined;
}

/**
 * @param outside a time that somebody else moves: then nobody wakes but by `advance`. Without it time goes on by itself,
 * and `advance` moves it ahead.
 */
export function createClock(outside?: () => number): Clock {
  const sleepers = new Set<Sleeper>();
  let ahead = 0;
  let stopped = false;
  const now = () => (outside ?? Date.now)() + ahead;
  const wake = (sleeper: Sleeper, complete: boolean) => {
    clearTimeout(sleeper.timer);
    sleepers.delete(sleeper);
    sleeper.wake(complete);
  };
  const fallAsleep = (ms: number, enough: AbortSignal | undefined): Promise<boolean> =>
    new Promise((resolve) => {
      const timer = outside ? undefined : setTimeout(() => wake(sleeper, true), ms);
      const sleeper: Sleeper = { until: now() + ms, wake: resolve, timer };
      sleepers.add(sleeper);
      enough?.addEventListener("abort", () => wake(sleeper, false));
    });
  return {
    now,
    async sleep(ms, enough) {
      if (stopped) return false;
      return ms <= 0 || fallAsleep(ms, enough);
    },
    advance(ms = 0) {
      ahead += ms;
      for (const sleeper of [...sleepers].sort((one, other) => one.until - other.until)) {
        if (sleeper.until <= now()) wake(sleeper, true);
      }
    },
    stop() {
      stopped = true;
      for (const sleeper of [...sleepers]) wake(sleeper, false);
    },
  };
}
