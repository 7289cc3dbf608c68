import { z } from "zod";
import { createMemory } from "../../../src/kernel/cache.ts";
import { NotUnderstood } from "../../../src/kernel/delivered.ts";
import type {
  ActionIncoming,
  CommandIncoming,
  FormIncoming,
  MessageActionIncoming,
  Sender,
} from "../../../src/kernel/incoming.ts";
import type { Form } from "../../../src/message/form.ts";

/** Where something was done, as far as Teams lets us answer there. */
export interface Origin {
  readonly serviceUrl: string;
  /** Whoever did it, in the id that only this bot knows them by. */
  readonly account: string;
  readonly conversation?: {
    /** With the thread, in a channel. */
    readonly id: string;
    /** True: nobody but the person and the bot is there. */
    readonly personal: boolean;
  };
  /** The message whose card they used. */
  readonly messageId?: string;
  /** True: that card is one that only this person sees, which an answer can take the place of. */
  readonly onPrivateCard: boolean;
}

interface Heard<Kind> {
  readonly incoming: Kind;
  readonly origin: Origin;
}
/** Something that was written, or done by something that was written. */
export type HeardMessage = Heard<CommandIncoming | ActionIncoming>;
/** A button that may be answered by another card in the place of its own. */
export type HeardPress = Heard<ActionIncoming>;
/** Something that opens a dialog, or is pressed in one. */
export type HeardOpening = Heard<CommandIncoming | ActionIncoming | MessageActionIncoming>;
export interface HeardForm extends Heard<FormIncoming> {
  readonly form: Form;
  /** What the form says of where it was opened. */
  readonly opened: string;
}

/** Teams' ids are up to some 200 characters. */
export const Id = z.string().min(1).max(1_000);

const isLocale = (tag: string): boolean => accepted(() => Intl.getCanonicalLocales(tag));
const isTimeZone = remembering((name) => accepted(() => new Intl.DateTimeFormat("en", { timeZone: name })));
function accepted(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
/** Whether a zone exists takes a sixth of a message to find out, and there are few. */
function remembering(isOne: (value: string) => boolean): (value: string) => boolean {
  const known = createMemory<boolean>(1_000);
  return (value) => {
    const is = known.get(value) ?? isOne(value);
    known.set(value, is);
    return is;
  };
}
const optional = (isOne: (value: string) => boolean) => z.string().min(1).refine(isOne).optional().catch(undefined);

/**
 * What every activity says about who, where and to whom
 * (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#activity-object, and the
 * channel data of https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability).
 */
export const Activity = z.object({
  type: z.string().min(1).max(100),
  id: Id.nullish(),
  serviceUrl: z.string().max(2_000),
  from: z.object({ id: Id, aadObjectId: Id.nullish(), name: z.string().nullish() }),
  recipient: z.object({ id: Id }),
  conversation: z.object({ id: Id, tenantId: Id.nullish() }).nullish(),
  channelData: z
    .object({
      tenant: z.object({ id: Id }).nullish(),
      team: z.object({ id: Id.nullish(), name: z.string().nullish() }).nullish(),
    })
    .nullish(),
  replyToId: Id.nullish(),
  locale: optional(isLocale),
  localTimezone: optional(isTimeZone),
});
export type Activity = z.infer<typeof Activity>;

/** The tenant that an activity comes from, in small letters as all GUIDs. */
export const tenantOf = ({ channelData, conversation }: Pick<Activity, "channelData" | "conversation">) =>
  (channelData?.tenant?.id ?? conversation?.tenantId)?.toLowerCase();

export function senderOf(activity: Activity): Sender {
  const externalId = tenantOf(activity);
  if (externalId === undefined) throw new NotUnderstood("which tenant it comes from");
  const { id, aadObjectId, name } = activity.from;
  return { platform: "teams", externalId, userId: aadObjectId ?? id, ...(name && { userName: name }) };
}

/** A conversation as it is addressed: a thread is a place in it. */
const withoutThread = (conversation: string): string => conversation.split(";messageid=", 1)[0] ?? conversation;

/** Those of several people begin with 19, also where a message extension is used and the bot is not. */
const isPersonal = (conversation: string): boolean => !conversation.startsWith("19:");

export function originOf({ serviceUrl, from, conversation, replyToId }: Activity, onPrivateCard = false): Origin {
  const personal = conversation ? isPersonal(conversation.id) : false;
  return {
    serviceUrl,
    account: from.id,
    ...(conversation && { conversation: { id: conversation.id, personal } }),
    ...(replyToId && { messageId: replyToId }),
    onPrivateCard: onPrivateCard || (personal && replyToId != null),
  };
}

/** The conversation as features know it. */
export function placeOf({ conversation }: Activity): { conversation?: string; direct?: true } {
  if (!conversation) return {};
  const id = withoutThread(conversation.id);
  return { conversation: id, ...((isPersonal(id) || isBetweenTwo(id)) && { direct: true }) };
}

const isBetweenTwo = (conversation: string): boolean => conversation.endsWith("@unq.gbl.spaces");
