import type { Clock } from "../../../../kernel/clock.ts";
import { DatabaseUnavailable } from "../../../../kernel/errors.ts";
import { createLooking, type LookingDependencies } from "./looking.ts";
import { createRuleRaising, type RaisingDependencies } from "./raising.ts";
import { readBehind } from "./store.ts";

export interface Watch {
  /** An organization has logged something, or changed it: looks at it within a second, if that is not too much work. */
  soon(organizationId: string): void;
  /**
   * Looks at what nobody has looked at yet, some thousands of cases of each organization at most, and raises what is due.
   * Once a minute, any number of processes.
   */
  look(now: Date): Promise<void>;
  /** From now on `soon` does something. */
  start(): void;
  /** Ends when what is under way is done. */
  stop(): Promise<void>;
}

export type WatchDependencies = LookingDependencies & RaisingDependencies & { readonly clock: Clock };

/** Milliseconds in which more may come. */
const WAIT = 150;
/** Waits that many times as long as it took: where cases come by the hundred, looking is a twentieth of the time. */
const REST = 19;
/** Milliseconds; the first look after a start may take a second, and be followed by one that is urgent. */
const LONGEST_REST = 5_000;
/** Looks at one organization in a minute; what is left then is looked at with rests in between, and in the next minute. */
const MOST_LOOKS = 20;

/** Looks at every case with the rules of its organization, none left out, and raises what they find. */
export function createWatch(deps: WatchDependencies): Watch {
  const { database, clock, log } = deps;
  const lookAt = createLooking(deps);
  const raiseDue = createRuleRaising(deps);
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let underWay: Promise<void> = Promise.resolve();

  async function lookAtWaiting(): Promise<void> {
    const started = performance.now();
    const now = clock.now();
    const organizations = [...waiting];
    const behind: string[] = [];
    let anyFound = false;
    waiting.clear();
    try {
      for (const organizationId of organizations) {
        const { more, found } = await lookAt(organizationId, now);
        if (more) behind.push(organizationId);
        anyFound ||= found;
      }
      if (anyFound) await raiseDue(now);
    } catch (error) {
      // What was not looked at now is in the next minute.
      log.warn({ err: error }, "Cases could not be looked at right away");
    }
    timer = undefined;
    for (const organizationId of behind) waiting.add(organizationId);
    const rest = Math.min((performance.now() - started) * REST, LONGEST_REST);
    if (waiting.size > 0) plan(behind.length > 0 ? rest : Math.max(WAIT, rest));
  }

  function plan(after: number): void {
    if (!running || timer) return;
    timer = setTimeout(() => {
      underWay = lookAtWaiting();
    }, after);
    timer.unref();
  }

  async function lookAtAll(organizationId: string, now: Date): Promise<void> {
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      if (!(await lookAt(organizationId, now)).more) return;
    }
    soon(organizationId);
  }

  function soon(organizationId: string): void {
    if (!running) return;
    waiting.add(organizationId);
    plan(WAIT);
  }

  return {
    soon,
    async look(now) {
      for (const organizationId of await readBehind(database)) {
        try {
          await lookAtAll(organizationId, now);
        } catch (error) {
          if (error instanceof DatabaseUnavailable) throw error;
          log.error({ err: error, organizationId }, "The cases of an organization could not be looked at");
        }
      }
      await raiseDue(now);
    },
    start() {
      running = true;
    },
    async stop() {
      running = false;
      clearTimeout(timer);
      await underWay;
    },
  };
}
