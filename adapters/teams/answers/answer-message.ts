import { LATE } from "../../../src/kernel/deadline.ts";
import { cardOfErrors, carryOut, type Reply } from "../../../src/kernel/reply.ts";
import type { HeardMessage } from "../incoming/heard.ts";
import type { Ack, Answering, Ways } from "./answering.ts";
import { inTime } from "./in-time.ts";
import { goOn, inPrivate, type Message } from "./tell.ts";

/** What was typed is answered by a message, to whoever typed it alone; that it arrived is acknowledged then. */
export async function answerMessage(answering: Answering, heard: HeardMessage, ack: Ack): Promise<void> {
  const { dispatch, tell } = answering;
  const work = dispatch.handle(heard.incoming);
  const reply = await inTime(work);
  if (reply === LATE) await tell(heard, inPrivate(dispatch.delayed(heard.incoming)));
  const message = await messageIn(answering, heard, reply === LATE ? await work : reply);
  if (message) await tell(heard, message);
  await ack();
  if (message) await goOn(tell, heard, message);
}

/** What is to be said of a reply, by a message. */
export const messageIn = (answering: Answering, heard: HeardMessage, reply: Reply): Promise<Message | undefined> =>
  carryOut(ways, reply, heard, answering);

const ways: Ways<HeardMessage, Message | undefined> = {
  private: (reply) => reply,
  here: (reply) => reply,
  replace: (reply) => reply,
  file: (reply) => reply,
  errors: ({ errors }) => inPrivate(cardOfErrors(errors)),
  // Only a button opens a dialog.
  form: (_reply, { incoming }, { dispatch }) => inPrivate(dispatch.invitation(incoming)),
  home: (reply) => reply,
  nothing: () => undefined,
};
