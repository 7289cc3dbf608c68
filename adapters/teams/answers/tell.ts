import { setTimeout } from "node:timers/promises";
import type { Dispatch } from "../../../src/kernel/dispatch.ts";
import { PlatformError } from "../../../src/kernel/errors.ts";
import type { Incoming } from "../../../src/kernel/incoming.ts";
import type { Log } from "../../../src/kernel/ports.ts";
import { type Reply, sequelTo } from "../../../src/kernel/reply.ts";
import type { Card } from "../../../src/message/card.ts";
import type { Place } from "../clients.ts";
import type { Connector, Sendable } from "../connector.ts";
import type { Origin } from "../incoming/heard.ts";
import type { PersonalChats } from "../personal-chats.ts";
import { renderCard } from "../render-card.ts";
import { renderConsent } from "../render-file.ts";

/** What a person is told outside of a dialog. */
export type Message = Extract<Reply, { kind: "private" | "here" | "replace" | "file" | "home" }>;
/** What is said as a card. */
type Said = Exclude<Message, { kind: "file" }>;

/** Something that only this person sees. */
export const inPrivate = (shown: Card): Said => ({ kind: "private", card: shown });

interface Told {
  readonly incoming: Incoming;
  readonly origin: Origin;
}

/** Tells somebody something where they are. Never throws. */
export type Tell = (to: Told, message: Message) => Promise<void>;

/** Says what else there is to say, if there is, after a reply that was said. */
export async function goOn(tell: Tell, to: Told, said: Reply): Promise<void> {
  const more = await sequelTo(said);
  if (more) await tell(to, inPrivate(more));
}

export interface TellDependencies {
  readonly dispatch: Dispatch;
  readonly connector: Connector;
  readonly chats: PersonalChats;
  readonly log: Log;
}

type Way = (to: Told, message: Said) => Promise<void>;
/** There is no such way for this person now: nothing has failed. */
class NoWay extends Error {}

/** Milliseconds. */
const PATIENCE = 2_500;
const LONGEST_WAIT = 5_000;
const SHORT_WAIT = 300;

/**
 * In the place of the private card that was used; else where they are, so that nobody else sees it; when that is refused in
 * their own chat; and when that is refused too, in one sentence that gives nothing away.
 */
export function createTell({ dispatch, connector, chats, log }: TellDependencies): Tell {
  const inPlace: Way = async ({ origin }, { kind, card }) => {
    const { messageId, onPrivateCard } = origin;
    if (kind !== "replace" || !onPrivateCard || messageId === undefined) throw new NoWay();
    const { place, personal } = where(origin);
    await connector.update(place, messageId, renderCard(card, "alone"), personal ? undefined : origin.account);
  };
  const whereTheyAre: Way = async ({ origin }, message) => {
    const { place, personal } = where(origin);
    if (message.kind === "here") return void (await connector.send(place, renderCard(message.card)));
    const id = await connector.send(place, renderCard(message.card, "alone"), personal ? undefined : origin.account);
    if (personal) await stands(message, place, id);
  };
  const inOwnChat = ({ incoming, origin }: Told, message: Sendable, sent = async (_chat: Place, _id: string) => {}) => {
    const { externalId: tenantId, userId } = incoming.from;
    return chats.with({ serviceUrl: origin.serviceUrl, patience: PATIENCE }, { tenantId, userId }, async (chat) =>
      sent(chat, await connector.send(chat, message)),
    );
  };
  const directly: Way = async (to, message) => {
    if (to.origin.conversation?.personal) throw new NoWay();
    await inOwnChat(to, renderCard(message.card, "alone"), (chat, id) => stands(message, chat, id));
  };
  const beforeAll: Way = async ({ incoming, origin }) => {
    const { place, personal } = where(origin);
    if (personal) throw new NoWay();
    await connector.send(place, renderCard(dispatch.unreached(incoming)));
  };

  const say = async (to: Told, message: Said): Promise<void> => {
    const failures: string[] = [];
    for (const way of [inPlace, whereTheyAre, directly, beforeAll]) {
      try {
        return await withPatience(() => way(to, message));
      } catch (error) {
        if (error instanceof NoWay) continue;
        failures.push(error instanceof Error ? error.message : String(error));
        if (message.kind === "here" && mayHaveArrived(error)) break;
      }
    }
    log.warn({ tenant: to.incoming.from.externalId, failures }, "An answer may not have reached the person who asked");
  };

  /** Teams saves no file that nobody has said may be saved, and asks only in a person's own chat. */
  const ask = async (to: Told, { file, card }: Extract<Message, { kind: "file" }>): Promise<void> => {
    const { incoming, origin } = to;
    if (incoming.kind !== "action" && incoming.kind !== "command") throw new NoWay();
    const question = renderConsent(file, card, incoming);
    if (origin.conversation?.personal) await connector.send(placeIn(origin), question);
    else await inOwnChat(to, question);
  };

  return async (to, message) => {
    if (message.kind !== "file") return say(to, message);
    try {
      await withPatience(() => ask(to, message));
    } catch (error) {
      log.warn({ tenant: to.incoming.from.externalId, err: error }, "A file could not be sent; its text was told");
      return say(to, inPrivate(message.otherwise));
    }
    if (!to.origin.conversation?.personal) await say(to, inPrivate(message.card));
  };
}

/** A Home that stands in somebody's own chat can be changed there: the chat is another address than the person. */
const stands = async (message: Said, { conversation }: Place, id: string): Promise<void> => {
  if (message.kind === "home") await message.shown?.(`${conversation} ${id}`);
};

/** Where something was done. Throws where Teams did not say. */
export const placeIn = (origin: Origin): Place => where(origin).place;

function where({ serviceUrl, conversation }: Origin): { place: Place; personal: boolean } {
  if (conversation === undefined) throw new NoWay();
  return { place: { serviceUrl, conversation: conversation.id, patience: PATIENCE }, personal: conversation.personal };
}

/** What surely had no effect is tried once more, after the wait that Teams asks for: somebody waits for it. */
async function withPatience(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof PlatformError) || !error.fault.retryable || mayHaveArrived(error)) throw error;
    const { retryAfter = SHORT_WAIT } = error.fault;
    if (retryAfter > LONGEST_WAIT) throw error;
    await setTimeout(retryAfter);
    await work();
  }
}

/** What everybody sees is not said twice. */
const mayHaveArrived = (error: unknown): boolean =>
  error instanceof PlatformError && error.fault.outcomeUnknown === true;
