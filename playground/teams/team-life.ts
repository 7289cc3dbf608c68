import type { Json } from "../shared/json.ts";
import { channelData, eventActivity } from "./activity.ts";
import { findPerson, hasApp, membersOf, personalChat } from "./conversations.ts";
import type { Client } from "./exchanges.ts";
import { botId } from "./ids.ts";
import { notSent, type Outcome } from "./outcome.ts";
import { theirs } from "./person.ts";
import { addChannel, type Channel, type Conversation, type Message, type Person, type Team } from "./state.ts";

/** Teams does not promise which of the two events of an installation comes first. */
export type Order = "installation first" | "conversation first";

/** What one person does in Teams that the app may hear of. */
export interface TeamLife {
  /** Adds the app to the person's own chat, to a group chat, or to the team of a channel. The outcomes come in order. */
  install(conversationId: string, order?: Order): Promise<readonly Outcome[]>;
  uninstall(conversationId: string, order?: Order): Promise<readonly Outcome[]>;
  /** Lets the app write to them no more; it hears nothing of it. */
  block(): void;
  unblock(): void;
  /** Reacts to a message of the app, or takes that back. */
  react(message: Pick<Message, "conversation" | "id">, type: string, stands?: boolean): Promise<Outcome>;
  /** Adds somebody to a team, by any of its channels, or to a group chat. */
  addMember(conversationId: string, personId: string): Promise<Outcome>;
  removeMember(conversationId: string, personId: string): Promise<Outcome>;
  createChannel(teamId: string, channel: { readonly id: string; readonly name: string }): Promise<Outcome>;
  renameChannel(channelId: string, name: string): Promise<Outcome>;
  deleteChannel(channelId: string): Promise<Outcome>;
  renameTeam(teamId: string, name: string): Promise<Outcome>;
}

export function createTeamLife(deps: Client, person: Person): TeamLife {
  const { state } = deps;
  const own = personalChat(state, person);
  return {
    install: async (id, order) => setPresence(deps, person, theirs(deps, person, id), true, order),
    uninstall: async (id, order) => setPresence(deps, person, theirs(deps, person, id), false, order),
    block() {
      own.blocked = true;
    },
    unblock() {
      own.blocked = false;
    },
    async react({ conversation: id, id: messageId }, type, stands = true) {
      const conversation = theirs(deps, person, id);
      const message = deps.messages.find(conversation, messageId);
      if (!message) throw new Error(`there is no message ${messageId} in ${id}`);
      // The app hears of its own messages only.
      if (message.author !== undefined) return notSent();
      return tell(deps, person, conversation, {
        type: "messageReaction",
        replyToId: messageId,
        [stands ? "reactionsAdded" : "reactionsRemoved"]: [{ type }],
        channelData: channelData({ conversation }),
      });
    },
    async addMember(id, memberId) {
      const conversation = theirs(deps, person, id);
      const member = somebody(deps, memberId);
      membersSet(conversation).add(member.aadId);
      return tellOfMembers(deps, person, conversation, { membersAdded: [account(member)] });
    },
    async removeMember(id, memberId) {
      const conversation = theirs(deps, person, id);
      const member = somebody(deps, memberId);
      membersSet(conversation).delete(member.aadId);
      return tellOfMembers(deps, person, conversation, { membersRemoved: [account(member)] });
    },
    async createChannel(teamId, { id, name }) {
      const { team } = channelOf(deps, person, teamId);
      if (state.conversations.has(id)) throw new Error(`there is a conversation ${id} already`);
      return tellOfChannel(deps, person, addChannel(state, team, { id, name }), "channelCreated");
    },
    async renameChannel(channelId, name) {
      const channel = channelOf(deps, person, channelId);
      channel.name = name;
      return tellOfChannel(deps, person, channel, "channelRenamed");
    },
    async deleteChannel(channelId) {
      const channel = channelOf(deps, person, channelId);
      if (channel.id === channel.team.id) throw new Error("the General channel cannot be deleted");
      channel.deleted = true;
      return tellOfChannel(deps, person, channel, "channelDeleted");
    },
    async renameTeam(teamId, name) {
      const general = channelOf(deps, person, teamId);
      general.team.name = name;
      return tell(deps, person, general, {
        type: "conversationUpdate",
        channelData: { ...ofTeam(general.team), eventType: "teamRenamed" },
      });
    },
  };
}

function somebody({ state }: Client, id: string): Person {
  const person = findPerson(state, id);
  if (!person) throw new Error(`there is nobody with the id ${id}`);
  return person;
}

function channelOf(deps: Client, person: Person, id: string): Channel {
  const conversation = theirs(deps, person, id);
  if (conversation.kind !== "channel") throw new Error(`${id} is no channel`);
  return conversation;
}

function membersSet(conversation: Conversation): Set<string> {
  if (conversation.kind === "personal") throw new Error("nobody joins a chat of one person with the app");
  return conversation.kind === "channel" ? conversation.team.members : conversation.members;
}

const account = ({ id, aadId }: Person): Json => ({ id, aadObjectId: aadId });

const ofTeam = ({ id, aadGroupId, name, tenantId }: Team): Json => ({
  team: { id, aadGroupId, name },
  tenant: { id: tenantId },
});

/** The app hears of what happens where it is. */
async function tell(deps: Client, person: Person, conversation: Conversation, event: Json): Promise<Outcome> {
  if (!hasApp(deps.state, conversation)) return notSent();
  return deps.exchanges.notify(eventActivity(deps, { person, conversation }, event));
}

/** Events of a team come from its General channel. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events */
const generalOf = ({ state }: Client, conversation: Conversation): Conversation =>
  conversation.kind === "channel" ? (state.conversations.get(conversation.team.id) ?? conversation) : conversation;

function tellOfMembers(deps: Client, person: Person, conversation: Conversation, members: Json): Promise<Outcome> {
  const eventType = "membersAdded" in members ? "teamMemberAdded" : "teamMemberRemoved";
  const data =
    conversation.kind === "channel" ? { ...ofTeam(conversation.team), eventType } : channelData({ conversation });
  return tell(deps, person, generalOf(deps, conversation), {
    type: "conversationUpdate",
    ...members,
    channelData: data,
  });
}

function tellOfChannel(deps: Client, person: Person, channel: Channel, eventType: string): Promise<Outcome> {
  const { id, name, team } = channel;
  return tell(deps, person, generalOf(deps, channel), {
    type: "conversationUpdate",
    channelData: { channel: { id, name }, ...ofTeam(team), eventType },
  });
}

/** Where an app that is added or taken away says it is: in the channel that was chosen. */
function chosen(conversation: Conversation): Json {
  if (conversation.kind !== "channel") return channelData({ conversation });
  return { settings: { selectedChannel: { id: conversation.id } }, ...ofTeam(conversation.team) };
}

const installationUpdate = (person: Person, conversation: Conversation, isAdded: boolean): Json => ({
  type: "installationUpdate",
  action: isAdded ? "add" : "remove",
  locale: person.locale,
  entities: [{ type: "clientInfo", locale: person.locale }],
  channelData: {
    ...chosen(conversation),
    ...(conversation.kind === "channel" && { channel: { id: conversation.id } }),
    source: { name: "message" },
  },
});

/** In a chat of one person that person joins with the app. */
const conversationUpdate = (deps: Client, conversation: Conversation, isAdded: boolean): Json => {
  const bot = { id: botId(deps.state.app.id) };
  const accounts =
    conversation.kind === "personal" ? [...membersOf(deps.state, conversation).map(account), bot] : [bot];
  const eventType = { eventType: isAdded ? "teamMemberAdded" : "teamMemberRemoved" };
  return {
    type: "conversationUpdate",
    [isAdded ? "membersAdded" : "membersRemoved"]: accounts,
    channelData: { ...chosen(conversation), ...(conversation.kind === "channel" && eventType) },
  };
};

const isInstalled = (conversation: Conversation): boolean => {
  if (conversation.kind === "personal") return conversation.app === "installed";
  return conversation.kind === "channel" ? conversation.team.installed : conversation.installed;
};

function putPresence(conversation: Conversation, isAdded: boolean): void {
  if (conversation.kind === "personal") conversation.app = isAdded ? "installed" : "removed";
  else if (conversation.kind === "channel") conversation.team.installed = isAdded;
  else conversation.installed = isAdded;
}

/** The chat of one person hears only that the app is gone; elsewhere both events tell it. */
async function setPresence(
  deps: Client,
  person: Person,
  conversation: Conversation,
  isAdded: boolean,
  order: Order = "installation first",
): Promise<readonly Outcome[]> {
  if (isInstalled(conversation) === isAdded) throw new Error(`the app is ${isAdded ? "" : "not "}there already`);
  putPresence(conversation, isAdded);
  const events = [
    installationUpdate(person, conversation, isAdded),
    ...(isAdded || conversation.kind !== "personal" ? [conversationUpdate(deps, conversation, isAdded)] : []),
  ];
  const outcomes: Outcome[] = [];
  for (const event of order === "installation first" ? events : events.toReversed()) {
    outcomes.push(await deps.exchanges.notify(eventActivity(deps, { person, conversation }, event)));
  }
  return outcomes;
}
