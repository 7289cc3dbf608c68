import { createUnderWay } from "../../../src/kernel/under-way.ts";
import { inTime } from "../answers/in-time.ts";
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
  const underWay = createUnderWay();

  const event: Route = async (payload, ack) => {
    const work = process(payload, async () => {});
    await inTime(work);
    await ack();
    await work;
  };

  return {
    deliver: (payload, ack) => underWay.on(() => (payload.event === undefined ? process : event)(payload, ack)),
    finished: underWay.finished,
  };
}
