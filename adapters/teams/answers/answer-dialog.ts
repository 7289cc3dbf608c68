import type { Dispatch } from "../../../src/kernel/dispatch.ts";
import { cardOfErrors } from "../../../src/kernel/reply.ts";
import type { Card } from "../../../src/message/card.ts";
import { filledIn } from "../../../src/message/form.ts";
import type { HeardForm, HeardOpening } from "../incoming/heard.ts";
import { type HeardDialog, writeOpened } from "../incoming/read-invoke.ts";
import type { Ack, Answering, Ways } from "./answering.ts";
import { type InDialog, respond } from "./respond.ts";
import { showCard, showForm } from "./responses.ts";

/** A dialog opens with the form that was asked for, or with what there is to say. */
export const answerOpening = (answering: Answering, heard: HeardOpening, ack: Ack): Promise<void> =>
  respond(answering, heard, ack, { ways: opening, frame: answering.dispatch.frame(heard.incoming) });

/** What was done in a dialog. One that was closed is answered with nothing, and so closes. */
export async function answerDialog(answering: Answering, heard: HeardDialog, ack: Ack): Promise<void> {
  if ("closed" in heard) return ack();
  if ("pressed" in heard) return answerOpening(answering, heard.pressed, ack);
  return respond(answering, heard.sent, ack, { ways: submission, frame: heard.sent.form });
}

const shown = ({ incoming }: HeardOpening, { dispatch }: { dispatch: Dispatch }, card: Card): InDialog => ({
  response: showCard(dispatch.frame(incoming), card),
});

const opening: Ways<HeardOpening, InDialog> = {
  private: ({ card }, heard, answering) => shown(heard, answering, card),
  here: (reply, heard, answering) => ({ ...shown(heard, answering, reply.card), message: reply }),
  replace: (reply, heard, answering) => ({
    ...shown(heard, answering, reply.card),
    ...(heard.origin.onPrivateCard && { message: reply }),
  }),
  file: (reply, heard, answering) => ({ ...shown(heard, answering, reply.card), message: reply }),
  errors: ({ errors }, heard, answering) => shown(heard, answering, cardOfErrors(errors)),
  form: ({ form }, heard) => ({ response: showForm(form, writeOpened(heard)) }),
  home: ({ card }, heard, answering) => shown(heard, answering, card),
  nothing: (_reply, heard, answering) => shown(heard, answering, answering.dispatch.done(heard.incoming)),
};

const submission: Ways<HeardForm, InDialog> = {
  private: ({ card }, { form }) => ({ response: showCard(form, card) }),
  here: (message) => ({ message }),
  replace: (reply, { form, origin }) =>
    origin.onPrivateCard && origin.messageId !== undefined
      ? { message: reply }
      : { response: showCard(form, reply.card) },
  file: (message) => ({ message }),
  errors: ({ errors }, { form, incoming, opened }) => ({
    response: showForm(filledIn(form, incoming.answers), opened, errors),
  }),
  form: ({ form }, { opened }) => ({ response: showForm(form, opened) }),
  home: ({ card }, { form }) => ({ response: showCard(form, card) }),
  nothing: () => ({}),
};
