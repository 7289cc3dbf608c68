import { z } from "zod";
import { read } from "../../../src/kernel/delivered.ts";
import type { Notice } from "../../../src/kernel/incoming.ts";
import { type Activity, Id, placeOf, senderOf } from "./heard.ts";

/** What an event became: things to take note of, and a team whose channels can be reached from now on. */
export interface HeardEvent {
  readonly notices: readonly Notice[];
  readonly joinedTeam?: string;
}

const NOTHING: HeardEvent = { notices: [] };

const Account = z.object({ id: Id });
/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events#message-reaction-events */
const Reactions = z.array(z.object({ type: z.string().min(1).max(200) })).nullish();
/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events */
const Happening = z.object({
  action: z.string().nullish(),
  timestamp: z.string().nullish(),
  membersAdded: z.array(Account).nullish(),
  membersRemoved: z.array(Account).nullish(),
  reactionsAdded: Reactions,
  reactionsRemoved: Reactions,
  channelData: z
    .object({
      eventType: z.string().nullish(),
      channel: z.object({ id: Id }).nullish(),
      settings: z.object({ selectedChannel: z.object({ id: Id }).nullish() }).nullish(),
    })
    .nullish(),
});

/** An event with what every activity says. */
interface Happened {
  readonly sent: Activity;
  readonly event: z.infer<typeof Happening>;
}

/** Both events of an installation, of which the one or the other may be missing, become the same. Throws NotUnderstood. */
export function readEvent(sent: Activity, body: unknown): HeardEvent {
  const event = read(Happening, "event", body);
  const happened = { sent, event };
  if (sent.type === "installationUpdate") return INSTALLING.get(event.action ?? "")?.(happened) ?? NOTHING;
  if (sent.type === "messageReaction") return reacted(happened);
  const isBot = ({ id }: z.infer<typeof Account>) => id === sent.recipient.id;
  if (event.membersAdded?.some(isBot)) return added(happened);
  if (event.membersRemoved?.some(isBot)) return removed(happened);
  return CHANGES.get(event.channelData?.eventType ?? "")?.(happened) ?? NOTHING;
}

type Reader = (happened: Happened) => HeardEvent;

type What = Notice extends infer Each ? (Each extends Notice ? Omit<Each, "platform" | "externalId"> : never) : never;

function noticeOf({ sent, event }: Happened, what: What): Notice {
  const at = Date.parse(event.timestamp ?? "");
  return {
    platform: "teams",
    externalId: senderOf(sent).externalId,
    ...(!Number.isNaN(at) && { at: new Date(at) }),
    ...what,
  };
}

/** Where the app is now, or is no longer: the chosen channel of a team, a group, or with one person alone. */
function whereOf({ sent, event }: Happened): string | undefined {
  const { conversation } = placeOf(sent);
  const chosen = event.channelData?.settings?.selectedChannel?.id ?? conversation;
  return chosen?.startsWith("19:") ? chosen : undefined;
}

const added: Reader = (happened) => {
  const { userId } = senderOf(happened.sent);
  const conversation = whereOf(happened);
  const joinedTeam = happened.sent.channelData?.team?.id;
  return {
    notices: [
      noticeOf(happened, { kind: "added to conversation", conversation: conversation ?? userId, by: userId }),
      noticeOf(happened, { kind: "installed", userId, ...(conversation !== undefined && { conversation }) }),
    ],
    ...(joinedTeam && { joinedTeam }),
  };
};

const removed: Reader = (happened) => ({
  notices: [
    noticeOf(happened, {
      kind: "conversation gone",
      conversation: whereOf(happened) ?? senderOf(happened.sent).userId,
    }),
  ],
});

const INSTALLING: ReadonlyMap<string, Reader> = new Map([
  ["add", added],
  ["add-upgrade", added],
  ["remove", removed],
]);

/** The bot hears only of its own messages; which one, it is told by the id that it was given for it. */
function reacted(happened: Happened): HeardEvent {
  const { sent, event } = happened;
  const { conversation } = placeOf(sent);
  const messageId = sent.replyToId;
  if (conversation === undefined || messageId == null) return NOTHING;
  const { userId } = senderOf(sent);
  const each = (reactions: z.infer<typeof Reactions>, stands: boolean) =>
    (reactions ?? []).map(({ type: reaction }) =>
      noticeOf(happened, { kind: "reaction", userId, conversation, messageId, reaction, stands }),
    );
  return { notices: [...each(event.reactionsRemoved, false), ...each(event.reactionsAdded, true)] };
}

/** A channel comes or goes, or all of a team's do with its General channel, which has the team's id. */
const change =
  (kind: "added to conversation" | "conversation gone", whose: "channel" | "team"): Reader =>
  (happened) => {
    const { sent, event } = happened;
    const conversation = (whose === "channel" ? event.channelData?.channel : sent.channelData?.team)?.id;
    return conversation ? { notices: [noticeOf(happened, { kind, conversation })] } : NOTHING;
  };

const CHANGES: ReadonlyMap<string, Reader> = new Map([
  ["channelDeleted", change("conversation gone", "channel")],
  ["channelRestored", change("added to conversation", "channel")],
  ["teamDeleted", change("conversation gone", "team")],
  ["teamHardDeleted", change("conversation gone", "team")],
  ["teamArchived", change("conversation gone", "team")],
  ["teamUnarchived", change("added to conversation", "team")],
  ["teamRestored", change("added to conversation", "team")],
]);
