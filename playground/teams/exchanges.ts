import type { Answer } from "../shared/http-delivery.ts";
import type { Json } from "../shared/json.ts";
import type { Clock } from "./clock.ts";
import type { Core } from "./core.ts";
import type { Deliver } from "./delivery.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";

export type Interpret = (answer: Answer) => Partial<Outcome>;

/** Sends activities and turns their answers into what people see. */
export interface Exchanges {
  /** Resolves after the first try; one that is not acknowledged in time goes out once more. */
  notify(activity: Json, interpret?: Interpret): Promise<Outcome>;
  /** Waits for the answer, which comes in time or never. */
  invoke(activity: Json, interpret: Interpret): Promise<Outcome>;
  /** The same activity again, freshly signed. */
  again(outcome: Outcome): Promise<Outcome>;
  /** When no activity is on its way or waiting for its second try. */
  idle(): Promise<void>;
}

/** Teams' client: what Teams keeps, and how it reaches the app. */
export interface Client extends Core {
  readonly exchanges: Exchanges;
}

interface Timing {
  readonly invokeTimeoutMs: number;
  readonly resendAfterMs: number;
}

const isAcknowledged = ({ error }: Outcome): boolean => error !== "operation_timeout" && error !== "dispatch_failed";

export function createExchanges({ deliver, clock }: { deliver: Deliver; clock: Clock }, timing: Timing): Exchanges {
  const activities = new WeakMap<Outcome, { activity: Json; interpret: Interpret; patienceMs: number }>();
  const pending = new Set<Promise<unknown>>();

  const send = async (activity: Json, interpret: Interpret, patienceMs: number, isSecond = false): Promise<Outcome> => {
    const [giveUp, answered] = [new AbortController(), new AbortController()];
    void clock.sleep(patienceMs, answered.signal).then((isOver) => isOver && giveUp.abort());
    const answer = await deliver(
      activity,
      giveUp.signal,
      isSecond ? { num: 1, reason: "not acknowledged" } : undefined,
    );
    answered.abort();
    const outcome = outcomeOf(answer, interpret(answer));
    activities.set(outcome, { activity, interpret, patienceMs });
    return outcome;
  };

  const track = (work: Promise<unknown>): void => {
    const all = work.finally(() => pending.delete(all));
    pending.add(all);
  };

  return {
    notify(activity, interpret = () => ({})) {
      const sentAt = clock.now();
      const first = send(activity, interpret, timing.resendAfterMs);
      track(
        first.then(async (outcome) => {
          if (isAcknowledged(outcome)) return;
          const wait = Math.max(sentAt + timing.resendAfterMs - clock.now(), 0);
          if (await clock.sleep(wait)) await send(activity, interpret, timing.resendAfterMs, true);
        }),
      );
      return first;
    },
    invoke: (activity, interpret) => send(activity, interpret, timing.invokeTimeoutMs),
    async again(outcome) {
      const sent = activities.get(outcome);
      if (!sent) throw new Error("only what was sent can be sent again");
      return send(sent.activity, sent.interpret, sent.patienceMs);
    },
    async idle() {
      while (pending.size > 0) await Promise.all(pending);
    },
  };
}
