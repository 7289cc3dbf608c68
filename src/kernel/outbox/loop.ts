import type { Log } from "../ports.ts";

/** A bell that somebody asleep hears; rung before they lie down, they do not fall asleep. */
interface Bell {
  ring(): void;
  sleep(milliseconds: number): Promise<void>;
}

function createBell(): Bell {
  let rung = false;
  let wakeUp = (): void => undefined;
  return {
    ring() {
      rung = true;
      wakeUp();
    },
    async sleep(milliseconds) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wakeUp = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
    },
  };
}

interface LoopDependencies {
  /** Milliseconds an idle loop sleeps at most. */
  readonly poll: number;
  /** Milliseconds that it may take to look at what is ready, or be too busy to, before it counts as stuck. */
  readonly patience: number;
  /** How many more messages may be got under way. */
  free(): number;
  /** Milliseconds until a lane is ready; 0 or less: one is. */
  nextReady(): Promise<number>;
  /** Gets up to so many lanes under way; resolves with how many there were. */
  round(limit: number): Promise<number>;
  readonly log: Log;
}

export interface Loop {
  ring(): void;
  /** False while the database does not let it work, and when it is stuck. */
  works(): boolean;
  /** Resolves when the loop has ended. */
  stop(): Promise<void>;
}

/** Milliseconds after which it is worth to look again at lanes that other processes are just looking at. */
const GLANCE = 10;
const DEAD_DATABASE_BASE = 250;
const DEAD_DATABASE_LIMIT = 5_000;

/** Takes what is ready, for ever. Outlives a dead database, of which it speaks once. */
export function startLoop({ poll, patience, free, nextReady, round, log }: LoopDependencies): Loop {
  const bell = createBell();
  let stopping = false;
  let failures = 0;
  let looked = performance.now();

  /** Milliseconds to sleep after it. */
  async function once(): Promise<number> {
    const limit = free();
    if (limit <= 0) return poll;
    const pause = await look(limit);
    looked = performance.now();
    return pause;
  }

  async function look(limit: number): Promise<number> {
    const ready = await nextReady();
    if (ready > 0) return Math.min(ready, poll);
    const lanes = await round(limit);
    return lanes > 0 ? 0 : GLANCE;
  }

  async function run(): Promise<void> {
    while (!stopping) {
      const pause = await once().then(recovered, failed);
      if (pause > 0) await bell.sleep(pause);
    }
  }

  function recovered(pause: number): number {
    if (failures > 0) log.info({ failures }, "The outbox works again");
    failures = 0;
    return pause;
  }

  function failed(error: unknown): number {
    failures += 1;
    if (failures === 1) log.error({ err: error }, "The outbox is held up and keeps trying");
    return Math.min(DEAD_DATABASE_LIMIT, DEAD_DATABASE_BASE * 2 ** (failures - 1));
  }

  const ended = run();
  return {
    ring: bell.ring,
    works: () => failures === 0 && performance.now() - looked < poll + patience,
    stop() {
      stopping = true;
      bell.ring();
      return ended;
    },
  };
}
