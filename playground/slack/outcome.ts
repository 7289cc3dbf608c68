import type { Answer, DeliveryFailure } from "../shared/http-delivery.ts";
import type { Problem } from "./checks/index.ts";
import type { Deliver, Delivery, Retry } from "./delivery.ts";
import type { Message } from "./state.ts";

/** What a person sees after acting. */
export interface Outcome {
  /** False when nothing left Slack: an unknown command, a form with client errors, an event nobody subscribed to. */
  readonly sent: boolean;
  readonly status?: number;
  readonly latencyMs: number;
  readonly body: string;
  /** The message that the answer put into the conversation. */
  readonly shown?: Message;
  /** Errors on the form, by block_id, that the app gave. */
  readonly viewErrors?: Readonly<Record<string, string>>;
  /** Errors on the form, by block_id, that Slack's client found before sending. */
  readonly clientErrors?: Readonly<Record<string, string>>;
  /** `invalid_response`: the app answered something that Slack cannot show. `unknown_command`: not registered. */
  readonly error?: DeliveryFailure | "invalid_response" | "unknown_command";
  /** The sentence that Slack itself shows. */
  readonly notice?: string;
  readonly problems?: readonly Problem[];
  /** The app asked for no further tries of this event. */
  readonly noRetry?: true;
}

type Interpretation = Partial<Outcome>;

/** Sends something and turns the answer into what the person sees, as often as asked. */
export interface Exchanges {
  run(delivery: Delivery, interpret: (answer: Answer) => Interpretation): Promise<Outcome>;
  /** The same payload again, freshly signed; the answer is shown again, too. */
  again(outcome: Outcome, retry?: Retry): Promise<Outcome>;
}

export function createExchanges(deliver: Deliver): Exchanges {
  const replays = new WeakMap<Outcome, (retry?: Retry) => Promise<Outcome>>();
  const run = async (
    delivery: Delivery,
    interpret: (answer: Answer) => Interpretation,
    retry?: Retry,
  ): Promise<Outcome> => {
    const answer = await deliver(delivery, retry);
    const outcome: Outcome = {
      sent: true,
      ...(answer.status !== undefined && { status: answer.status }),
      latencyMs: answer.latencyMs,
      body: answer.body,
      ...(answer.failure !== undefined && { error: answer.failure }),
      ...interpret(answer),
    };
    replays.set(outcome, (again) => run(delivery, interpret, again));
    return outcome;
  };
  return {
    run,
    async again(outcome, retry) {
      const replay = replays.get(outcome);
      if (!replay) throw new Error("only what was sent can be sent again");
      return replay(retry);
    },
  };
}

/** Nothing was sent. */
export const notSent = (seen: Interpretation = {}): Outcome => ({ sent: false, latencyMs: 0, body: "", ...seen });
