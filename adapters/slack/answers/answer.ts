import { LATE } from "../../../src/kernel/deadline.ts";
import { cardOfErrors, carryOut } from "../../../src/kernel/reply.ts";
import type { Form } from "../../../src/message/form.ts";
import type { HeardAction, HeardCommand, HeardMessageAction } from "../incoming/heard.ts";
import type { Ack, Answering, Ways } from "./answering.ts";
import { inTime } from "./in-time.ts";
import { showInView } from "./show-in-view.ts";
import { openOver, showOver } from "./show-over.ts";
import { goesOut, goOn, inPrivate, type Message, responseTo } from "./tell.ts";
import { formView } from "./views.ts";

type Asked = HeardAction | HeardCommand | HeardMessageAction;

/** A slash command is acknowledged with its answer; one that takes too long with a word of patience. */
export async function answerCommand(answering: Answering, heard: HeardCommand, ack: Ack): Promise<void> {
  const { incoming, origin } = heard;
  const work = answerTo(answering, heard);
  const answer = await inTime(work);
  const atOnce = answer === LATE ? inPrivate(answering.dispatch.delayed(incoming)) : answer;
  await ack(atOnce && atOnce.kind !== "file" ? responseTo(atOnce, origin) : undefined);
  const message = await work;
  if (message && (answer === LATE || message.kind === "file")) await answering.tell(incoming.from, origin, message);
  if (message) await goOn(answering.tell, incoming.from, origin, message);
}

/** A button or a shortcut is acknowledged once it is done; what there is to say follows. */
export async function answerPress(answering: Answering, heard: Asked, ack: Ack): Promise<void> {
  const { incoming, origin } = heard;
  const placeholder = answering.dispatch.placeholder(incoming);
  if (placeholder) return openAtOnce(answering, heard, placeholder, ack);
  const work = answerTo(answering, heard);
  const answer = await inTime(work);
  await ack();
  if (answer === LATE) await answering.tell(incoming.from, origin, inPrivate(answering.dispatch.delayed(incoming)));
  const message = answer === LATE ? await work : answer;
  if (message) await say(answering, heard, message);
}

async function say(answering: Answering, heard: Asked, message: Message): Promise<void> {
  const { incoming, origin } = heard;
  if (goesOut(message)) await answering.tell(incoming.from, origin, message);
  const isShown = await showOver(answering, heard, message);
  if (!goesOut(message) && !isShown) await answering.tell(incoming.from, origin, message);
  await goOn(answering.tell, incoming.from, origin, message);
}

/** A form opens before anything is asked of the database, because Slack's permission to open it lasts 3 seconds. */
async function openAtOnce(
  { dispatch, tell, views }: Answering,
  heard: Asked,
  placeholder: Form,
  ack: Ack,
): Promise<void> {
  const { incoming, origin } = heard;
  const viewId = await openOver(views, heard, formView(placeholder, origin));
  await ack();
  if (viewId === undefined) return tell(incoming.from, origin, inPrivate(dispatch.unopened(incoming)));
  const reply = await dispatch.handle(incoming);
  await showInView({ dispatch, tell, views }, { incoming, origin, view: { id: viewId, ...placeholder } }, reply);
}

async function answerTo(answering: Answering, heard: Asked): Promise<Message | undefined> {
  return carryOut(ways, await answering.dispatch.handle(heard.incoming), heard, answering);
}

const ways: Ways<Asked, Message | undefined> = {
  private: (reply) => reply,
  here: (reply) => reply,
  replace: (reply) => reply,
  file: (reply) => reply,
  errors: ({ errors }) => inPrivate(cardOfErrors(errors)),
  async form({ form }, heard, { dispatch, views }) {
    const opened = await openOver(views, heard, formView(form, heard.origin));
    return opened === undefined ? inPrivate(dispatch.unopened(heard.incoming)) : undefined;
  },
  // Asked for elsewhere, it is shown there.
  home: ({ card }) => inPrivate(card),
  nothing: () => undefined,
};
