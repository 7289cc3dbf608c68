import { ANSWER_WITHIN, within } from "../answers/within.ts";
import type { Route } from "./bolt.ts";
import type { Deliver } from "./receiver.ts";

export interface Delivering {
  readonly deliver: Deliver;
  /** Resolves when nothing is under way any more. */
  finished(): Promise<void>;
}

/**
 * The one way in, for HTTP and Socket Mode. Slack is told that an event arrived when the work on it is done, so that
 * one that failed comes again; but not later than Slack waits. Everything else is acknowledged with its answer.
 */
export function createDelivering(process: Route): Delivering {
  let underWay = 0;
  let idle = Promise.withResolvers<void>();

  const event: Route = async (payload, ack) => {
    const work = process(payload, async () => {});
    await within(work, ANSWER_WITHIN);
    await ack();
    await work;
  };

  return {
    async deliver(payload, ack) {
      underWay += 1;
      try {
        await (payload.event === undefined ? process : event)(payload, ack);
      } finally {
        underWay -= 1;
        if (underWay === 0) {
          idle.resolve();
          idle = Promise.withResolvers();
        }
      }
    },
    finished: () => (underWay === 0 ? Promise.resolve() : idle.promise),
  };
}
