import type { Dispatch } from "../../../src/kernel/dispatch.ts";
import type { CarryOut } from "../../../src/kernel/reply.ts";
import type { Tell } from "./tell.ts";
import type { Views } from "./views.ts";

/** What is needed to answer somebody. */
export interface Answering {
  readonly dispatch: Dispatch;
  readonly tell: Tell;
  readonly views: Views;
}

/** Tells Slack that something was received, with what to show at once. */
export type Ack = (response?: object) => Promise<void>;

/** What is done with each kind of reply; a new kind does not compile until every way in carries it out. */
export type Ways<Heard, Result> = CarryOut<Heard, Answering, Result>;
