import { cardOfErrors, carryOut } from "../../../src/kernel/reply.ts";
import type { Card } from "../../../src/message/card.ts";
import type { HeardHome } from "../incoming/heard.ts";
import type { HeardEvent } from "../incoming/read-event.ts";
import type { Answering, Ways } from "./answering.ts";

/** Nobody waits for an event, except who opened their Home. */
export async function takeEvent(answering: Answering, heard: HeardEvent): Promise<void> {
  if (heard === undefined) return;
  if ("notice" in heard) return answering.dispatch.notice(heard.notice);
  await carryOut(ways, await answering.dispatch.handle(heard.home.incoming), heard.home, answering);
}

/** Whatever the reply shows is shown on the Home. */
const ways: Ways<HeardHome, unknown> = {
  private: ({ card }, heard, answering) => publish(answering, heard, card),
  here: ({ card }, heard, answering) => publish(answering, heard, card),
  replace: ({ card }, heard, answering) => publish(answering, heard, card),
  async home({ card, shown }, heard, answering) {
    if (await publish(answering, heard, card)) await shown?.();
  },
  file: ({ otherwise }, heard, answering) => publish(answering, heard, otherwise),
  errors: ({ errors }, heard, answering) => publish(answering, heard, cardOfErrors(errors)),
  form: () => undefined,
  nothing: () => undefined,
};

const publish = ({ views }: Answering, { incoming }: HeardHome, card: Card): Promise<boolean> =>
  views.publish(incoming.from, card);
