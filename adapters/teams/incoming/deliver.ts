import type { Log } from "../../../src/kernel/ports.ts";
import { takeIn } from "../../../src/kernel/reference.ts";
import { createUnderWay } from "../../../src/kernel/under-way.ts";
import { messageInTime } from "../answers/in-time.ts";
import type { Deliver } from "./receiver.ts";
import type { Route } from "./routes.ts";

export interface Delivering {
  readonly deliver: Deliver;
  /** Resolves when nothing is under way any more. */
  finished(): Promise<void>;
}

/**
 * Teams is told that something arrived when it is answered, or else the work on it is done, so that what failed comes again; but not so late that
 * it is repeated. Only an invoke is acknowledged with an answer.
 */
export function createDelivering(process: Route, log: Log): Delivering {
  const underWay = createUnderWay();

  const withoutAnswer: Route = async (activity, ack) => {
    const answered = Promise.withResolvers<void>();
    const work = process(activity, async () => answered.resolve());
    await messageInTime(Promise.race([work, answered.promise]));
    await ack();
    await work;
  };

  return {
    deliver: (activity, ack) =>
      underWay.on(() =>
        takeIn("teams", ack, (answer) => {
          const type = "type" in activity ? activity.type : undefined;
          log.debug({ platform: "teams", what: type }, "Teams asks for something");
          return (type === "invoke" ? process : withoutAnswer)(activity, answer);
        }),
      ),
    finished: underWay.finished,
  };
}
