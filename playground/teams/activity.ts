import type { Json } from "../shared/json.ts";
import type { Core } from "./core.ts";
import { botId } from "./ids.ts";
import type { Conversation, Message, Person, State } from "./state.ts";

/** Who does something, and where. */
export interface Scene {
  readonly person: Person;
  readonly conversation: Conversation;
  /** The thread of a channel. */
  readonly thread?: string;
}

type Deps = Pick<Core, "state" | "ids" | "clock" | "serviceUrl">;

const bot = ({ app }: State): Json => ({ id: botId(app.id), name: app.name });

/** The time in a person's own zone, with its offset. */
const localTime = (at: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toString({ timeZoneName: "never" });

/** What every activity says; the recorded ones of Teams are its model. */
function everyActivity({ state, clock, serviceUrl }: Deps, { person, conversation }: Scene): Json {
  const at = clock.now();
  return {
    timestamp: new Date(at).toISOString(),
    localTimestamp: localTime(at, person.timeZone),
    localTimezone: person.timeZone,
    channelId: "msteams",
    serviceUrl: serviceUrl(conversation.tenantId),
    from: { id: person.id, name: person.name, aadObjectId: person.aadId },
    recipient: bot(state),
    locale: person.locale,
    entities: [
      {
        type: "clientInfo",
        locale: person.locale,
        ...(person.country !== undefined && { country: person.country }),
        platform: "Web",
        timezone: person.timeZone,
      },
    ],
  };
}

const conversationJson = ({ conversation, thread }: Scene): Json => ({
  ...(conversation.kind !== "personal" && { isGroup: true }),
  conversationType: conversation.kind,
  tenantId: conversation.tenantId,
  id: thread === undefined ? conversation.id : `${conversation.id};messageid=${thread}`,
});

/** https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability: the Teams channel data */
export function channelData({ conversation }: Pick<Scene, "conversation">): Json {
  const tenant = { tenant: { id: conversation.tenantId } };
  return conversation.kind === "channel"
    ? { channel: { id: conversation.id }, team: { id: conversation.team.id }, ...tenant }
    : tenant;
}

/** The names that the channel and the team had in the channel data of messages before. */
const formerNames = ({ conversation }: Scene): Json =>
  conversation.kind === "channel" ? { teamsChannelId: conversation.id, teamsTeamId: conversation.team.id } : {};

/** A message that a person wrote, as the app hears of it. */
export function messageActivity(deps: Deps, scene: Scene, id: string, more: Json): Json {
  const every = everyActivity(deps, scene);
  return {
    type: "message",
    id,
    ...every,
    conversation: conversationJson(scene),
    channelData: { ...formerNames(scene), ...channelData(scene) },
    ...more,
  };
}

/** A click on a button that submits: a message without words. */
export const submitActivity = (deps: Deps, scene: Scene, message: Message, value: unknown): Json =>
  messageActivity(deps, scene, deps.ids.message(), {
    value,
    replyToId: message.id,
    channelData: { ...channelData(scene), source: { name: "message" } },
  });

/** A request that waits for its answer. */
export const invokeActivity = (deps: Deps, scene: Scene, name: string, more: Json): Json => ({
  type: "invoke",
  name,
  id: deps.ids.activity(),
  ...everyActivity(deps, scene),
  conversation: conversationJson(scene),
  channelData: { ...channelData(scene), source: { name: "compose" } },
  ...more,
});

/** Something that happened to a conversation; the app learns the ids of who did it, not the name. */
export function eventActivity(deps: Deps, scene: Scene, more: Json): Json {
  const { person, conversation } = scene;
  const { timestamp, channelId, serviceUrl, recipient } = everyActivity(deps, scene);
  return {
    id: deps.ids.activity(),
    timestamp,
    channelId,
    serviceUrl,
    recipient,
    from: { id: person.id, aadObjectId: person.aadId },
    conversation: { ...conversationJson(scene), ...(conversation.kind === "channel" && { name: conversation.name }) },
    ...more,
  };
}
