import { PlatformError } from "../../../src/kernel/errors.ts";
import type { Sender } from "../../../src/kernel/incoming.ts";
import type { Log } from "../../../src/kernel/ports.ts";
import { type Reply, sequelTo } from "../../../src/kernel/reply.ts";
import type { Card } from "../../../src/message/card.ts";
import type { Calls } from "../clients.ts";
import { slackError } from "../errors.ts";
import type { Origin } from "../incoming/heard.ts";
import { type RenderedCard, renderCard } from "../render-card.ts";
import { send } from "../transport.ts";
import { ANSWER_WITHIN } from "./in-time.ts";
import type { SendFile } from "./send-file.ts";

/** What a person is told outside of a form. */
export type Message = Extract<Reply, { kind: "private" | "here" | "replace" | "file" }>;
/** What is said as a card. */
type Said = Exclude<Message, { kind: "file" }>;

/** Does it go into a conversation, wherever it was asked for? */
export const goesOut = ({ kind }: Message): boolean => kind === "here" || kind === "file";

/** Something that only this person sees. */
export const inPrivate = (shown: Card): Said => ({ kind: "private", card: shown });

/** As the answer to a command, or sent to a response_url. */
export interface ResponseBody extends RenderedCard {
  readonly response_type?: "ephemeral" | "in_channel";
  readonly replace_original: boolean;
}

/** Only a card that nobody else sees is replaced: the others are kept current by the outbox. */
export function responseTo({ kind, card: shown }: Said, { onPrivateCard }: Origin): ResponseBody {
  if (kind === "replace" && onPrivateCard) return { ...renderCard(shown), replace_original: true };
  return {
    ...renderCard(shown),
    response_type: kind === "here" ? "in_channel" : "ephemeral",
    replace_original: false,
  };
}

/** Tells somebody something where they are. Never throws. */
export type Tell = (to: Sender, origin: Origin, message: Message) => Promise<void>;

/** Says what else there is to say, if there is, after an answer that was said. */
export async function goOn(tell: Tell, to: Sender, origin: Origin, said: Reply): Promise<void> {
  const more = await sequelTo(said);
  if (more) await tell(to, origin, inPrivate(more));
}

type Way = (to: Sender, origin: Origin, message: Said) => Promise<void>;
/** There is no such way for this person now: nothing has failed. */
class NoWay extends Error {}

export interface TellDependencies {
  readonly calls: Calls;
  readonly sendFile: SendFile;
  readonly log: Log;
}

/** Through the response_url; when that is used up or too old, in the channel; when that fails too, in a direct message. */
export function createTell({ calls, sendFile, log }: TellDependencies): Tell {
  const ways: readonly Way[] = [
    (_to, origin, message) => respond(origin, responseTo(message, origin)),
    async (to, { channel }, { kind, card: shown }) => {
      if (channel === undefined) throw new NoWay();
      const method = kind === "here" ? "chat.postMessage" : "chat.postEphemeral";
      await calls.answer(to.externalId, method, { channel, user: to.userId, ...renderCard(shown) });
    },
    async (to, _origin, { card: shown }) => {
      await calls.answer(to.externalId, "chat.postMessage", { channel: to.userId, ...renderCard(shown) });
    },
  ];

  const say = async (to: Sender, origin: Origin, message: Said): Promise<void> => {
    const failures: string[] = [];
    for (const way of ways) {
      try {
        return await way(to, origin, message);
      } catch (error) {
        if (error instanceof NoWay) continue;
        failures.push(error instanceof Error ? error.message : String(error));
        if (message.kind === "here" && mayHaveArrived(error)) break;
      }
    }
    log.warn({ workspace: to.externalId, failures }, "An answer may not have reached the person who asked");
  };

  return async (to, origin, message) => {
    if (message.kind !== "file") return say(to, origin, message);
    try {
      await sendFile(to, message.file, message.card);
    } catch (error) {
      log.warn({ workspace: to.externalId, err: error }, "A file could not be sent; the person got its text");
      return say(to, origin, inPrivate(message.otherwise));
    }
    if (isElsewhere(origin)) await say(to, origin, inPrivate(message.card));
  };
}

/** Not on their Home or in a modal, which a direct message is all that is left for: the file is there already. */
const isElsewhere = ({ responseUrl, channel }: Origin): boolean => responseUrl !== undefined || channel !== undefined;

/** What everybody sees is not said twice. */
const mayHaveArrived = (error: unknown): boolean =>
  error instanceof PlatformError && error.fault.outcomeUnknown === true;

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
async function respond({ responseUrl }: Origin, body: ResponseBody): Promise<void> {
  if (responseUrl === undefined || !URL.canParse(responseUrl)) throw new NoWay();
  const response = await send(responseUrl, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(ANSWER_WITHIN),
  }).catch((error: unknown) => {
    throw slackError("response_url", { original: error });
  });
  if (!response.ok) throw slackError("response_url", { statusCode: response.status });
}
