import { LATE } from "../../../src/kernel/deadline.ts";
import { cardOfErrors, carryOut } from "../../../src/kernel/reply.ts";
import { clip, visible } from "../../../src/message/literal-text.ts";
import type { HeardForm } from "../incoming/heard.ts";
import { LIMITS } from "../limits.ts";
import { renderNotice } from "../render-form.ts";
import type { Ack, Answering, Ways } from "./answering.ts";
import { inTime } from "./in-time.ts";
import { showInView } from "./show-in-view.ts";
import { goesOut, goOn, type Message } from "./tell.ts";
import { formView } from "./views.ts";

/**
 * The acknowledgement of a submission closes the form, or keeps it open with errors or with something else in it
 * (https://docs.slack.dev/surfaces/modals#response_actions).
 */
export async function answerSubmission(answering: Answering, heard: HeardForm, ack: Ack): Promise<void> {
  const { incoming, origin, view } = heard;
  const work = answering.dispatch.handle(incoming);
  const reply = await inTime(work);
  if (reply === LATE) {
    await ack({ response_action: "update", view: renderNotice(view, answering.dispatch.delayed(incoming)) });
    return showInView(answering, heard, await work);
  }
  const { response, message } = await carryOut(ways, reply, heard, answering);
  await ack(response);
  if (!message) return;
  if (!response) await say(answering, heard, message);
  await goOn(answering.tell, incoming.from, origin, message);
}

interface Outcome {
  /** What the form does, which is the answer where there is one; absent: it closes. */
  readonly response?: object;
  readonly message?: Message;
}

/** What was opened from somebody's Home is answered in its place; elsewhere the form closes, and shows what was below it. */
const inItsPlace = (message: Message, { origin, view }: HeardForm): Outcome => ({
  message,
  ...(origin.onHome && { response: { response_action: "update", view: renderNotice(view, message.card) } }),
});

const ways: Ways<HeardForm, Outcome> = {
  private: inItsPlace,
  here: (message) => ({ message }),
  replace: inItsPlace,
  file: (message) => ({ message }),
  errors: ({ errors }, heard) => ({ response: errorsOn(heard, errors) }),
  form: ({ form }, { origin }) => ({ response: { response_action: "update", view: formView(form, origin) } }),
  async home({ card }, { incoming }, { views }) {
    await views.publish(incoming.from, card);
    return {};
  },
  nothing: () => ({}),
};

/** In the modal from which the form was opened, where that is one. */
async function say({ dispatch, tell, views }: Answering, heard: HeardForm, message: Message): Promise<void> {
  const { incoming, origin } = heard;
  if (goesOut(message)) await tell(incoming.from, origin, message);
  const view = renderNotice(dispatch.frame(incoming), message.card);
  const isShown = origin.modal !== undefined && (await views.update(incoming.from, origin.modal.id, view));
  if (!goesOut(message) && !isShown) await tell(incoming.from, origin, message);
}

/** Slack shows an error at an input of the view and nowhere else; what belongs to none goes to the first. */
function errorsOn({ view }: HeardForm, errors: Readonly<Record<string, string>>): object {
  const [first] = view.inputs;
  if (first === undefined) return { response_action: "update", view: renderNotice(view, cardOfErrors(errors)) };
  const placed = new Map<string, string>();
  for (const [field, sentence] of Object.entries(errors)) {
    const input = view.inputs.includes(field) ? field : first;
    const before = placed.get(input);
    placed.set(input, before === undefined ? sentence : `${before} ${sentence}`);
  }
  const shown = [...placed].map(([input, sentence]) => [input, clip(visible(sentence), LIMITS.fieldError)]);
  return { response_action: "errors", errors: Object.fromEntries(shown) };
}
