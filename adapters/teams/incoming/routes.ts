import { read } from "../../../src/kernel/delivered.ts";
import type { Log } from "../../../src/kernel/ports.ts";
import { answerConsent } from "../answers/answer-consent.ts";
import { answerDialog, answerOpening } from "../answers/answer-dialog.ts";
import { answerMessage } from "../answers/answer-message.ts";
import { answerPress, answerUnknown } from "../answers/answer-press.ts";
import type { Ack, Answering } from "../answers/answering.ts";
import { takeEvent } from "../answers/take-event.ts";
import { Activity } from "./heard.ts";
import type { Identify } from "./identify.ts";
import type { Link } from "./link.ts";
import { readConsent } from "./read-consent.ts";
import { readEvent } from "./read-event.ts";
import { readExtension, readFetch, readPress, readSubmission, readUnknown } from "./read-invoke.ts";
import { readMessage } from "./read-message.ts";

/** Works on activities. */
export type Route = (activity: object, ack: Ack) => Promise<void>;
/** Works on one kind of them, of which what every one says is read already. */
type KindOfRoute = (answering: Answering, sent: Activity, body: object, ack: Ack) => Promise<void>;

export interface RoutesDependencies {
  /** There is one from the start on. */
  readonly answering: () => Answering;
  readonly link: Link;
  readonly identify: Identify;
  readonly log: Log;
}

/** What becomes of each activity. Throws NotUnderstood when it is not in the form that Microsoft documents. */
export function createRoutes({ answering, link, identify, log }: RoutesDependencies): Route {
  const event: KindOfRoute = (here, sent, body) => takeEvent(here, readEvent(sent, body), sent);
  const types: ReadonlyMap<string, KindOfRoute> = new Map<string, KindOfRoute>([
    ["message", async (here, sent, body, ack) => answerMessage(here, await identify(readMessage(sent, body)), ack)],
    ["installationUpdate", event],
    ["conversationUpdate", event],
    ["messageReaction", event],
  ]);
  const submission: KindOfRoute = (here, sent, body, ack) => answerDialog(here, readSubmission(sent, body), ack);
  const invokes: ReadonlyMap<string, KindOfRoute> = new Map<string, KindOfRoute>([
    ["adaptiveCard/action", (here, sent, body, ack) => answerPress(here, readPress(sent, body), ack)],
    ["task/fetch", (here, sent, body, ack) => answerOpening(here, readFetch(sent, body), ack)],
    ["task/submit", submission],
    ["composeExtension/fetchTask", (here, sent, body, ack) => answerOpening(here, readExtension(sent, body), ack)],
    ["composeExtension/submitAction", submission],
    ["fileConsent/invoke", (here, sent, body, ack) => answerConsent(here, readConsent(sent, body), ack)],
  ]);

  /** Something newer than this adapter: Dispatch says what it can do. */
  const unknown: KindOfRoute = async (here, sent, body, ack) => {
    const heard = readUnknown(sent, body);
    log.warn({ what: heard.incoming.action }, "Teams sent a kind of invoke that Bellhop does not know");
    await answerUnknown(here, heard, ack);
  };

  return async (activity, ack) => {
    const sent = read(Activity, "activity", activity);
    const linked = link(sent);
    const name = "name" in activity ? String(activity.name) : "";
    // Edits and typing are nothing that anybody waits for an answer to.
    const route = sent.type === "invoke" ? (invokes.get(name) ?? unknown) : types.get(sent.type);
    const work = async () => route?.(linkedFirst(answering(), linked), sent, activity, ack);
    await Promise.all([linked, work()]);
  };
}

/** Linking is a part of the work: whoever waits for an answer hears in time also when that takes long. */
const linkedFirst = ({ dispatch, ...means }: Answering, linked: Promise<void>): Answering => ({
  ...means,
  dispatch: {
    ...dispatch,
    async handle(incoming) {
      await linked;
      return dispatch.handle(incoming);
    },
    async notice(notice) {
      await linked;
      await dispatch.notice(notice);
    },
  },
});
