import type { Log } from "../../../src/kernel/ports.ts";
import { takeIn } from "../../../src/kernel/reference.ts";
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
export function createDelivering(process: Route, log: Log): Delivering {
  const underWay = createUnderWay();

  const event: Route = async (payload, ack) => {
    const work = process(payload, async () => {});
    await inTime(work);
    await ack();
    await work;
  };

  return {
    deliver: (payload, ack) =>
      underWay.on(() =>
        takeIn("slack", ack, (answer) => {
          const isEvent = payload.event !== undefined;
          log.debug(
            { platform: "slack", what: isEvent ? "event" : (payload.type ?? "command") },
            "Slack asks for something",
          );
          return (isEvent ? event : process)(payload, answer);
        }),
      ),
    finished: underWay.finished,
  };
}
