import { ApiError } from "./errors.ts";
import type { Channel, State } from "./state.ts";

/** The DM between the bot and a person, opened at first use; its id stays the same over restarts. */
export function directMessage(state: State, userId: string): Channel {
  const id = `D${userId}`;
  const existing = state.channels.get(id);
  if (existing) return existing;
  const channel: Channel = {
    id,
    name: userId,
    kind: "im",
    members: new Set([userId, state.app.userId]),
    shared: false,
    partner: userId,
    archived: false,
    messages: [],
  };
  state.channels.set(channel.id, channel);
  return channel;
}

/** A channel the bot may know about: private ones exist for their members only. */
export function knownChannel(state: State, id: unknown): Channel {
  const channel = state.channels.get(String(id));
  if (!channel || (channel.kind === "private" && !channel.members.has(state.app.userId))) {
    throw new ApiError("channel_not_found");
  }
  return channel;
}

/**
 * The channel that a post goes to, with Slack's refusals. A user id means the DM with that person.
 * @param scopes those of the token: chat:write.public opens public channels to non-members
 */
export function postableChannel(deps: { state: State; target: unknown; scopes: readonly string[] }): Channel {
  const { state, target, scopes } = deps;
  if (typeof target === "string" && state.users.has(target)) return directMessage(state, target);
  const channel = knownChannel(state, target);
  if (channel.archived) throw new ApiError("is_archived");
  const isOpen = channel.kind === "public" && scopes.includes("chat:write.public");
  if (!channel.members.has(state.app.userId) && !isOpen) throw new ApiError("not_in_channel");
  return channel;
}

/** How a channel is called in a slash command's payload. */
export function channelName(channel: Channel): string {
  if (channel.kind === "im") return "directmessage";
  return channel.kind === "private" ? "privategroup" : channel.name;
}

/** A channel that a person is in or looks at; one that does not exist is an error of the caller. */
export function channelOf(state: State, id: string): Channel {
  const channel = state.channels.get(id);
  if (!channel) throw new Error(`there is no channel ${id}`);
  return channel;
}
