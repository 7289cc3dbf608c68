import type { Json } from "../shared/json.ts";
import { escapeCommandText } from "./command-text.ts";
import { channelOf, directMessage } from "./conversations.ts";
import type { Events } from "./events.ts";
import { type Messages, messageJson } from "./messages.ts";
import type { UserSeed } from "./options.ts";
import { notSent, type Outcome } from "./outcome.ts";
import { type Channel, grantedScopes, type Message, type State, type User, userFromSeed } from "./state.ts";
import { viewJson } from "./views.ts";
import { userJson } from "./web-api/users.ts";

/** What one person does in the workspace that the app may hear of. */
export interface PersonLife {
  /** Opens the app's Home or its Messages tab. */
  openHome(tab?: "home" | "messages"): Promise<Outcome>;
  /** Writes a message; names after @ and # become references. */
  say(channelId: string, text: string, threadTs?: string): Promise<Outcome>;
  react(message: Pick<Message, "channel" | "ts">, name: string): Promise<Outcome>;
  /** Takes back one's own reaction. */
  unreact(message: Pick<Message, "channel" | "ts">, name: string): Promise<Outcome>;
  /** Adds somebody to a channel: the app's bot unless said otherwise. */
  invite(channelId: string, userId?: string): Promise<Outcome>;
  removeBot(channelId: string): Promise<Outcome>;
}

/** What happens to the workspace as a whole. */
export interface WorkspaceLife {
  uninstall(): Promise<Outcome>;
  revokeTokens(): Promise<Outcome>;
  addUser(seed: UserSeed): Promise<Outcome>;
  changeUser(id: string, patch: Partial<UserSeed>): Promise<Outcome>;
  archiveChannel(id: string): Promise<Outcome>;
  changeUsergroup(id: string, users: readonly string[]): Promise<Outcome>;
}

export interface LifeDeps {
  readonly state: State;
  readonly now: () => number;
  readonly messages: Messages;
  readonly events: Events;
}

const eventName: Readonly<Record<Channel["kind"], { message: string; type: string; letter: string }>> = {
  public: { message: "message.channels", type: "channel", letter: "C" },
  private: { message: "message.groups", type: "group", letter: "G" },
  im: { message: "message.im", type: "im", letter: "D" },
};

export function createPersonLife(deps: LifeDeps, user: User): PersonLife {
  const { state, messages, events } = deps;
  const there = (place: Pick<Message, "channel" | "ts">): Message => {
    const message = messages.find(place.channel, place.ts);
    if (!message) throw new Error(`there is no message ${place.ts} in ${place.channel}`);
    return message;
  };
  /** The app hears of reactions where it is a member. https://docs.slack.dev/reference/events/reaction_added */
  const tellOfReaction = (type: string, message: Message, reaction: string): Promise<Outcome> | Outcome => {
    if (!channelOf(state, message.channel).members.has(state.app.userId)) return notSent();
    const item = { type: "message", channel: message.channel, ts: message.ts };
    return events.send({ type, user: user.id, reaction, item, item_user: message.user });
  };
  return {
    async openHome(tab = "home") {
      const home = state.homes.get(user.id);
      const channel = directMessage(state, user.id).id;
      const view = tab === "home" && home ? { view: viewJson(home, state) } : {};
      return events.send({ type: "app_home_opened", user: user.id, channel, tab, ...view });
    },
    async say(channelId, text, threadTs) {
      const channel = channelOf(state, channelId);
      const content = { text: escapeCommandText(text, state) };
      const message = messages.post({
        channel,
        user: user.id,
        byApp: false,
        content,
        ...(threadTs !== undefined && { threadTs }),
      });
      return tellOfMessage(deps, channel, message);
    },
    async react(place, name) {
      const message = there(place);
      message.reactions.push({ name, user: user.id });
      return tellOfReaction("reaction_added", message, name);
    },
    async unreact(place, name) {
      const message = there(place);
      const at = message.reactions.findIndex((one) => one.name === name && one.user === user.id);
      if (at === -1) throw new Error(`${user.id} has not reacted with ${name}`);
      message.reactions.splice(at, 1);
      return tellOfReaction("reaction_removed", message, name);
    },
    async invite(channelId, userId = state.app.userId) {
      const channel = channelOf(state, channelId);
      channel.members.add(userId);
      if (!channel.members.has(state.app.userId)) return notSent();
      return events.send({
        type: "member_joined_channel",
        user: userId,
        channel: channel.id,
        channel_type: eventName[channel.kind].letter,
        team: state.team.id,
        inviter: user.id,
      });
    },
    async removeBot(channelId) {
      const channel = channelOf(state, channelId);
      channel.members.delete(state.app.userId);
      const type = channel.kind === "private" ? "group_left" : "channel_left";
      return events.send({ type, channel: channel.id, actor_id: user.id });
    },
  };
}

/** The app hears of messages where it is a member, and of mentions besides. */
async function tellOfMessage({ state, events }: LifeDeps, channel: Channel, message: Message): Promise<Outcome> {
  if (!channel.members.has(state.app.userId)) return notSent();
  const names = eventName[channel.kind];
  const event: Json = { ...messageJson(message, state), channel: channel.id, event_ts: message.ts };
  const mentioned = channel.kind !== "im" && message.text.includes(`<@${state.app.userId}`);
  const [heard, mention] = await Promise.all([
    events.send({ ...event, channel_type: names.type }, names.message),
    mentioned ? events.send({ ...event, type: "app_mention" }) : notSent(),
  ]);
  return mention.sent ? mention : heard;
}

export function createWorkspaceLife({ state, now, events }: LifeDeps): WorkspaceLife {
  const endTokens = (end: "revoked" | "uninstalled") => {
    for (const token of state.tokens.values()) if (token.kind === "bot" && token.state === "active") token.state = end;
  };
  const tellUser = (type: string, user: User) => {
    const token = { kind: "bot", scopes: grantedScopes(state), state: "active" } as const;
    return events.send({ type, user: userJson(user, { state, token, withLocale: true }), cache_ts: user.updated });
  };
  const revoked = () => events.send({ type: "tokens_revoked", tokens: { oauth: [], bot: [state.app.userId] } });
  const seconds = () => Math.floor(now() / 1000);
  return {
    async uninstall() {
      endTokens("uninstalled");
      const [outcome] = await Promise.all([events.send({ type: "app_uninstalled" }), revoked()]);
      state.installed = false;
      return outcome;
    },
    async revokeTokens() {
      endTokens("revoked");
      return revoked();
    },
    async addUser(seed) {
      const user = userFromSeed(seed, seconds());
      state.users.set(user.id, user);
      return tellUser("team_join", user);
    },
    async changeUser(id, patch) {
      const user = state.users.get(id);
      if (!user) throw new Error(`there is no user ${id}`);
      const changed: User = { ...user, ...patch, id, updated: seconds() };
      state.users.set(id, changed);
      return tellUser("user_change", changed);
    },
    async archiveChannel(id) {
      const channel = channelOf(state, id);
      channel.archived = true;
      const type = channel.kind === "private" ? "group_archive" : "channel_archive";
      return events.send({ type, channel: id, user: [...channel.members][0] ?? "" });
    },
    async changeUsergroup(id, users) {
      const group = state.usergroups.get(id);
      if (!group) throw new Error(`there is no user group ${id}`);
      state.usergroups.set(id, { ...group, users });
      const added = users.filter((user) => !group.users.includes(user));
      const removed = group.users.filter((user) => !users.includes(user));
      return events.send({
        type: "subteam_members_changed",
        subteam_id: id,
        team_id: state.team.id,
        date_update: seconds(),
        added_users: added,
        added_users_count: added.length,
        removed_users: removed,
        removed_users_count: removed.length,
      });
    },
  };
}
