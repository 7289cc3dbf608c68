import { LATE } from "../../../src/kernel/deadline.ts";
import { cardOfErrors, carryOut } from "../../../src/kernel/reply.ts";
import type { Card } from "../../../src/message/card.ts";
import type { HeardPress } from "../incoming/heard.ts";
import type { Ack, Answering, Ways } from "./answering.ts";
import { inTime } from "./in-time.ts";
import { leaveAsItIs, putInPlace } from "./responses.ts";
import { goOn, inPrivate, type Message } from "./tell.ts";

/** A button is answered once it is done, with what becomes of its card; what there is to say follows. */
export async function answerPress(answering: Answering, heard: HeardPress, ack: Ack): Promise<void> {
  const { dispatch, tell } = answering;
  const work = dispatch.handle(heard.incoming);
  const answer = await inTime(work);
  if (answer === LATE) await ack(leaveAsItIs(dispatch.delayed(heard.incoming)));
  const reply = answer === LATE ? await work : answer;
  const { response, message } = await carryOut(ways, reply, heard, answering);
  if (answer !== LATE) await ack(response);
  if (message) await tell(heard, message);
  await goOn(tell, heard, reply);
}

/** Something newer than this adapter, whose answer nobody here knows how to write: what there is to say follows. */
export async function answerUnknown(answering: Answering, heard: HeardPress, ack: Ack): Promise<void> {
  await ack({});
  const reply = await answering.dispatch.handle(heard.incoming);
  const { message } = await carryOut(ways, reply, heard, answering);
  if (message) await answering.tell(heard, message);
}

interface Outcome {
  readonly response: object;
  readonly message?: Message;
}

const saying = (message: Message): Outcome => ({ response: leaveAsItIs(message.card), message });
const sayingPrivately = (card: Card): Outcome => saying(inPrivate(card));

const ways: Ways<HeardPress, Outcome> = {
  private: saying,
  here: saying,
  file: saying,
  // Everybody else's card is kept current by the outbox; one person's own is also put in place for good.
  replace: (reply, { origin }) =>
    origin.onPrivateCard ? { response: putInPlace(reply.card), message: reply } : sayingPrivately(reply.card),
  errors: ({ errors }) => sayingPrivately(cardOfErrors(errors)),
  form: (_reply, { incoming }, { dispatch }) => sayingPrivately(dispatch.invitation(incoming)),
  home: ({ card }) => sayingPrivately(card),
  nothing: (_reply, { incoming }, { dispatch }) => ({ response: leaveAsItIs(dispatch.done(incoming)) }),
};
