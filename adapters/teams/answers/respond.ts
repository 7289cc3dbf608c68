import { LATE } from "../../../src/kernel/deadline.ts";
import { cardOfErrors, carryOut } from "../../../src/kernel/reply.ts";
import { quote } from "../../../src/message/card.ts";
import type { Form } from "../../../src/message/form.ts";
import type { HeardForm, HeardOpening } from "../incoming/heard.ts";
import type { Ack, Answering, Ways } from "./answering.ts";
import { inTime } from "./in-time.ts";
import { showCard } from "./responses.ts";
import { goOn, inPrivate, type Message } from "./tell.ts";

/** What a reply does in a dialog, and outside of it. */
export interface InDialog {
  /** What the dialog shows; absent: it closes. */
  readonly response?: object;
  readonly message?: Message;
}

interface Answered<Heard> {
  readonly ways: Ways<Heard, InDialog>;
  /** What stands around words in the dialog. */
  readonly frame: Pick<Form, "title" | "close">;
}

/** Answers a request that is about a dialog: in time, if need be with a word of patience. */
export async function respond<Heard extends HeardOpening | HeardForm>(
  answering: Answering,
  heard: Heard,
  ack: Ack,
  { ways, frame }: Answered<Heard>,
): Promise<void> {
  const { dispatch, tell } = answering;
  const work = dispatch.handle(heard.incoming);
  const reply = await inTime(work);
  if (reply === LATE) await ack(showCard(frame, dispatch.delayed(heard.incoming)));
  const answer = await work;
  const { response, message } =
    reply === LATE
      ? { message: await carryOut(tooLate, answer, heard, answering) }
      : await carryOut(ways, answer, heard, answering);
  if (reply !== LATE) await ack(response);
  if (message) await tell(heard, message);
  await goOn(tell, heard, answer);
}

/** The dialog cannot be changed any more: what it would have shown is told where it was opened. */
const tooLate: Ways<HeardOpening | HeardForm, Message | undefined> = {
  private: (reply) => reply,
  here: (reply) => reply,
  replace: (reply) => reply,
  file: (reply) => reply,
  // The form is gone by now, so what was typed into it is handed back.
  errors({ errors }, { incoming }) {
    const said = cardOfErrors(errors);
    const typed = incoming.kind === "form" ? Object.values(incoming.answers) : [];
    return inPrivate({ ...said, blocks: [...said.blocks, ...typed.map(quote)] });
  },
  form: (_reply, { incoming }, { dispatch }) => inPrivate(dispatch.unopened(incoming)),
  home: ({ card }) => inPrivate(card),
  nothing: () => undefined,
};
