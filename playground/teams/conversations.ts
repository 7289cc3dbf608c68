import type { Surface } from "./checks/index.ts";
import { Refusal, WritesBlocked } from "./errors.ts";
import { personalChatId } from "./ids.ts";
import type { Conversation, Person, PersonalChat, State } from "./state.ts";

/** Somebody by the `29:` id or the object id. */
export const findPerson = (state: State, id: unknown): Person | undefined =>
  state.people.get(String(id)) ?? [...state.people.values()].find(({ aadId }) => aadId === id);

/** The chat between the app and a person. */
export function personalChat(state: State, person: Person): PersonalChat {
  const chat = state.conversations.get(personalChatId(state.app.id, person.aadId));
  if (chat?.kind !== "personal") throw new Error(`${person.name} has no chat with the app`);
  return chat;
}

/** Everybody who is in a conversation, without the app. */
export function membersOf(state: State, conversation: Conversation): readonly Person[] {
  if (conversation.kind === "personal") return [conversation.person];
  const aadIds = conversation.members ?? (conversation.kind === "channel" ? conversation.team.members : new Set());
  return [...state.people.values()].filter(({ aadId }) => aadIds.has(aadId));
}

export const isMember = (state: State, conversation: Conversation, person: Person): boolean =>
  membersOf(state, conversation).includes(person);

const isInTeamWithApp = (state: State, { aadId }: Person): boolean =>
  [...state.teams.values()].some(({ installed, members }) => installed && members.has(aadId));

/**
 * Whether the app may write to somebody: it is installed for them, or in a team that they are in.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */
export const reaches = (state: State, { app, person }: PersonalChat): boolean =>
  app === "installed" || (app === "never" && isInTeamWithApp(state, person));

/** Whether the app is a member. */
export function hasApp(state: State, conversation: Conversation): boolean {
  if (conversation.kind === "personal") return reaches(state, conversation);
  if (conversation.kind === "groupChat") return conversation.installed;
  return conversation.team.installed && conversation.members === undefined;
}

/** What a card in a conversation may do. */
export const surfaceOf = ({ kind }: Conversation): Surface => (kind === "personal" ? "personal" : "group");

/** A conversation, and the thread in it that an id may name. */
export interface Address {
  readonly conversation: Conversation;
  readonly thread?: string;
}

/** The conversation that an id names, or none that the tenant has (any more). */
export function findAddress(state: State, id: string, tenantId?: string): Address | undefined {
  const [conversationId = "", thread] = id.split(";messageid=");
  const conversation = state.conversations.get(conversationId);
  if (!conversation || (conversation.kind === "channel" && conversation.deleted)) return undefined;
  if (tenantId !== undefined && conversation.tenantId !== tenantId) return undefined;
  return { conversation, ...(thread !== undefined && { thread }) };
}

/** Throws what Teams answers to an app that is not in the conversation. */
export function requireRoster(state: State, conversation: Conversation): void {
  if (!hasApp(state, conversation)) throw new Refusal("BotNotInConversationRoster");
}

/** Throws what Teams answers to an app that may not write there. */
export function requireWritable(state: State, conversation: Conversation): void {
  if (conversation.kind === "personal" && conversation.blocked) throw new WritesBlocked();
  requireRoster(state, conversation);
}
