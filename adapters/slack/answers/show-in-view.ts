import type { ModalView } from "@slack/web-api";
import type {
  ActionIncoming,
  CommandIncoming,
  FormIncoming,
  MessageActionIncoming,
} from "../../../src/kernel/incoming.ts";
import { cardOfErrors, carryOut, type Reply } from "../../../src/kernel/reply.ts";
import { type Card, quote } from "../../../src/message/card.ts";
import type { Origin } from "../incoming/heard.ts";
import { renderNotice } from "../render-form.ts";
import type { Answering, Ways } from "./answering.ts";
import { goOn, inPrivate } from "./tell.ts";
import { formView } from "./views.ts";

/** A modal that is on the screen and waits for what it is to show. */
interface Waiting {
  readonly incoming: ActionIncoming | CommandIncoming | MessageActionIncoming | FormIncoming;
  readonly origin: Origin;
  readonly view: { readonly id: string; readonly title: string; readonly close: string };
}

/**
 * Shows the reply in the waiting modal; if that was closed meanwhile, the person is told where it was opened. What else
 * there is to say is said there too.
 */
export async function showInView(answering: Answering, waiting: Waiting, reply: Reply): Promise<void> {
  const { incoming, origin, view } = waiting;
  const shown = await carryOut(ways, reply, waiting, answering);
  const updated = shown === undefined || (await answering.views.update(incoming.from, view.id, shown.view));
  if (!updated) await answering.tell(incoming.from, origin, inPrivate(shown.otherwise));
  await goOn(answering.tell, incoming.from, origin, reply);
}

interface Shown {
  readonly view: ModalView;
  /** Said when the view cannot be shown. */
  readonly otherwise: Card;
}

const notice = (card: Card, { view }: Waiting): Shown => ({ view: renderNotice(view, card), otherwise: card });

const ways: Ways<Waiting, Shown | undefined> = {
  private: ({ card }, waiting) => notice(card, waiting),
  async here(reply, waiting, { tell }) {
    await tell(waiting.incoming.from, waiting.origin, reply);
    return notice(reply.card, waiting);
  },
  async replace(reply, waiting, { tell }) {
    await tell(waiting.incoming.from, waiting.origin, reply);
    return notice(reply.card, waiting);
  },
  async file(reply, waiting, { tell }) {
    await tell(waiting.incoming.from, waiting.origin, reply);
    return notice(reply.card, waiting);
  },
  // The form they were typed into is gone by now, so what was typed is handed back.
  errors({ errors }, waiting) {
    const said = cardOfErrors(errors);
    const typed = waiting.incoming.kind === "form" ? Object.values(waiting.incoming.answers) : [];
    return notice({ ...said, blocks: [...said.blocks, ...typed.map(quote)] }, waiting);
  },
  form: ({ form }, { incoming, origin }, { dispatch }) => ({
    view: formView(form, origin),
    otherwise: dispatch.unopened(incoming),
  }),
  home: ({ card }, waiting) => notice(card, waiting),
  nothing: () => undefined,
};
