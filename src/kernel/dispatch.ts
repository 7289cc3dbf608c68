import type { Card } from "../message/card.ts";
import type { Form } from "../message/form.ts";
import type { Incoming, Notice } from "./incoming.ts";
import type { Reply } from "./reply.ts";

/** The one door from the platforms to the features. Neither function ever throws. */
export interface Dispatch {
  /** Does what a person asked for and says what to answer. */
  handle(incoming: Incoming): Promise<Reply>;
  /** Takes note of what happened on the platform. */
  notice(notice: Notice): Promise<void>;
  /** What to open before `handle` is called, because the platform's permission to open something expires quickly. */
  placeholder(incoming: Incoming): Form | undefined;
  /** What to say when `handle` takes longer than the platform waits; the answer itself follows. */
  delayed(incoming: Incoming): Card;
}
