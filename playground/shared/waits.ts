/** Sleeps that can all be ended at once, so that nothing is left running when the emulator stops. */
export interface Waits {
  /** Says whether it ran to its end. */
  sleep(ms: number): Promise<boolean>;
  stop(): void;
}

export function createWaits(): Waits {
  const cancels = new Set<() => void>();
  return {
    sleep: (ms) =>
      new Promise((resolve) => {
        const end = (complete: boolean) => {
          clearTimeout(timer);
          cancels.delete(cancel);
          resolve(complete);
        };
        const cancel = () => end(false);
        const timer = setTimeout(() => end(true), ms);
        cancels.add(cancel);
      }),
    stop: () => {
      for (const cancel of [...cancels]) cancel();
    },
  };
}
