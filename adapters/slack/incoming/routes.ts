import type { Log } from "../../../src/kernel/ports.ts";
import { answerCommand, answerPress } from "../answers/answer.ts";
import { answerSubmission } from "../answers/answer-submission.ts";
import type { Answering } from "../answers/answering.ts";
import { takeEvent } from "../answers/take-event.ts";
import type { Route } from "./bolt.ts";
import { readCommand } from "./read-command.ts";
import { readEvent } from "./read-event.ts";
import { readAction, readMessageAction, readShortcut, readUnknown } from "./read-interaction.ts";
import { readSubmission } from "./read-submission.ts";

export interface RoutesDependencies {
  /** There is one from the start on. */
  readonly answering: () => Answering;
  readonly commandPrefix: string;
  readonly log: Log;
}

/** What becomes of each kind of payload. Each throws NotUnderstood when it is not in the form that Slack documents. */
export function createRoutes({ answering, commandPrefix, log }: RoutesDependencies) {
  const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
    ["command", (payload, ack) => answerCommand(answering(), readCommand(payload, commandPrefix), ack)],
    ["block_actions", (payload, ack) => answerPress(answering(), readAction(payload), ack)],
    ["view_submission", (payload, ack) => answerSubmission(answering(), readSubmission(payload), ack)],
    ["shortcut", (payload, ack) => answerPress(answering(), readShortcut(payload), ack)],
    ["message_action", (payload, ack) => answerPress(answering(), readMessageAction(payload), ack)],
    ["event", (payload) => takeEvent(answering(), readEvent(payload))],
    ["view_closed", (_payload, ack) => ack()],
    ["block_suggestion", (_payload, ack) => ack({ options: [] })],
    ["app_rate_limited", tooManyEvents],
  ]);

  /** https://docs.slack.dev/apis/events-api#rate_limiting */
  async function tooManyEvents(_payload: unknown, ack: Parameters<Route>[1]): Promise<void> {
    log.warn({}, "Slack leaves out events: there were more than 30,000 in an hour");
    await ack();
  }

  /** Something newer than this adapter: Dispatch says what it can do. */
  const unknown: Route = async (payload, ack) => {
    const heard = readUnknown(payload);
    log.warn({ what: heard.incoming.action }, "Slack sent a kind of interaction that Bellhop does not know");
    await answerPress(answering(), heard, ack);
  };
  return { routes, unknown };
}
