import type { Answer, DeliveryFailure } from "../shared/http-delivery.ts";
import type { Json } from "../shared/json.ts";
import type { Problem } from "../shared/problem.ts";
import type { Message } from "./state.ts";

/** What a person sees after acting. */
export interface Outcome {
  /** False when nothing left Teams: a form with client errors, a message that the app does not hear of. */
  readonly sent: boolean;
  readonly status?: number;
  readonly latencyMs: number;
  readonly body: string;
  /** What the person wrote. */
  readonly message?: Message;
  /** What the app says in a dialog of its own, or under the card. */
  readonly said?: string;
  /** The card that the message extension put into the message that the person is writing. */
  readonly inserted?: Json;
  /** Where a link leads. */
  readonly url?: string;
  /** Errors on the form, by input id, that Teams' client found before sending. */
  readonly clientErrors?: Readonly<Record<string, string>>;
  /** `invalid_response`: the app answered something that Teams cannot show. `refused`: it answered with an error. */
  readonly error?: DeliveryFailure | "invalid_response" | "refused";
  /** The sentence that Teams itself shows. */
  readonly notice?: string;
  readonly problems?: readonly Problem[];
}

/** https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/respond-to-task-module-submit */
export const UNREACHABLE = "Unable to reach app. Please try again.";
export const WENT_WRONG = "Something went wrong. Please try again.";

/** Nothing was sent. */
export const notSent = (seen: Partial<Outcome> = {}): Outcome => ({ sent: false, latencyMs: 0, body: "", ...seen });

export const outcomeOf = (answer: Answer, seen: Partial<Outcome>): Outcome => ({
  sent: true,
  ...(answer.status !== undefined && { status: answer.status }),
  latencyMs: answer.latencyMs,
  body: answer.body,
  ...(answer.failure !== undefined && { error: answer.failure }),
  ...seen,
});
