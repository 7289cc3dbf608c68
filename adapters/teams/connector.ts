import type { Calls, Clients, Place, Service } from "./clients.ts";
import { teamsError } from "./errors.ts";
import type { RenderedCard } from "./render-card.ts";
import type { FileMessage } from "./render-file.ts";

/** A tenant's person, by the object id in the directory or the id that only this bot knows them by. */
export interface PersonRef {
  readonly tenantId: string;
  readonly userId: string;
}

/** A message with one thing in it: a card, or one about a file. */
export type Sendable = RenderedCard | FileMessage;

/**
 * All that is asked of Teams. Each call is tried once, and takes effect once at most. Throws PlatformError. `onlyFor`: in a
 * conversation of several people, the one who sees the message.
 */
export interface Connector {
  /** Says something, and returns the message's id. */
  send(to: Place, message: Sendable, onlyFor?: string): Promise<string>;
  update(to: Place, messageId: string, message: RenderedCard, onlyFor?: string): Promise<void>;
  delete(to: Place, messageId: string): Promise<void>;
  /** The id of the chat with a person: always the same one. */
  createPersonal(at: Service, person: PersonRef): Promise<string>;
  /** Begins a thread in a channel, and returns the message's id. */
  postToChannel(to: Place, message: RenderedCard): Promise<string>;
  /** Answers in the thread of a post of a channel, and returns the message's id. */
  reply(to: Place, thread: string, message: RenderedCard): Promise<string>;
  /** Somebody in a conversation, as Teams describes them. */
  getMember(of: Place, userId: string): Promise<unknown>;
  /** The ids of all channels of a team that everybody in it sees. */
  teamChannels(at: Service, teamId: string): Promise<readonly string[]>;
}

/** `botId` is how the bot is called among the members of a conversation; absent where nobody knows. */
export const createConnector = ({ call, targeted }: Calls, botId: string | undefined): Connector => ({
  async send(to, message, onlyFor) {
    if (onlyFor !== undefined) return idIn(await targeted("send", to, { ...message, recipient: { id: onlyFor } }));
    return call("send", to, async ({ conversations }) =>
      idIn(await conversations.sendToConversation(to.conversation, activity(message), within(to))),
    );
  },
  async update(to, messageId, message, onlyFor) {
    if (onlyFor !== undefined) await targeted("update", to, message, messageId);
    else {
      await call("update", to, ({ conversations }) =>
        conversations.updateActivity(to.conversation, messageId, activity(message), within(to)),
      );
    }
  },
  async delete(to, messageId) {
    await call("delete", to, ({ conversations }) =>
      conversations.deleteActivity(to.conversation, messageId, within(to)),
    );
  },
  createPersonal: (at, { tenantId, userId }) =>
    call("createPersonal", at, async ({ conversations }) => {
      const tenant = { tenantId, channelData: { tenant: { id: tenantId } } };
      const chat = parameters({ ...bot(botId), isGroup: false, members: [{ id: userId }], ...tenant });
      return idIn(await conversations.createConversation(chat, within(at)));
    }),
  postToChannel: (to, message) =>
    call("postToChannel", to, async ({ conversations }) => {
      const channelData = { channel: { id: to.conversation } };
      const post = parameters({ ...bot(botId), isGroup: true, channelData, activity: message });
      const { activityId } = await conversations.createConversation(post, within(to));
      return idIn({ id: activityId });
    }),
  reply: (to, thread, message) =>
    call("reply", to, async ({ conversations }) => {
      // https://learn.microsoft.com/dotnet/api/microsoft.teams.apps.teamsbotapplication.replyasync
      const conversation = `${to.conversation};messageid=${thread}`;
      return idIn(await conversations.sendToConversation(conversation, activity(message), within(to)));
    }),
  getMember: (of, userId) =>
    call("getMember", of, ({ conversations }) =>
      conversations.getConversationMember(of.conversation, userId, within(of)),
    ),
  teamChannels: (at, teamId) =>
    call("teamChannels", at, async ({ teams }) => {
      const { conversations = [] } = await teams.fetchChannelList(teamId, within(at));
      return conversations.flatMap(({ id }) => id ?? []);
    }),
});

const within = ({ patience }: Service) => ({ timeout: patience });
const bot = (id: string | undefined) => id !== undefined && { bot: { id } };

// The same data, in the words of botbuilder's types, which ask for more than Teams does.
type Conversations = Clients["conversations"];
const activity = (message: object) => message as Parameters<Conversations["sendToConversation"]>[1];
const parameters = (given: object) => given as Parameters<Conversations["createConversation"]>[0];

/** An answer without an id is not Teams': what it means for the message nobody knows. */
function idIn(answer: unknown): string {
  const { id } = (answer ?? {}) as { id?: unknown };
  if (typeof id === "string") return id;
  throw teamsError("answer", Object.assign(new Error("The answer has no id."), { code: "unreadable_answer" }));
}
