import type { Json } from "../../shared/json.ts";
import { directMessage, knownChannel } from "../conversations.ts";
import { ApiError } from "../errors.ts";
import { messageJson } from "../messages.ts";
import type { Channel, State } from "../state.ts";
import { type Call, type Family, isTrue, page, required, requireScope } from "./method.ts";

/** The scope prefix of each kind, and its name in `types`. */
const kinds: Readonly<Record<Channel["kind"], { scope: string; type: string }>> = {
  public: { scope: "channels", type: "public_channel" },
  private: { scope: "groups", type: "private_channel" },
  im: { scope: "im", type: "im" },
};

const readScopes = Object.values(kinds).map(({ scope }) => `${scope}:read`);

export const conversationMethods = (state: State): Family => ({
  "conversations.info": {
    by: "bot",
    scopes: readScopes,
    run: (call) => ({ channel: channelJson(permitted(state, call, "read"), state) }),
  },
  "conversations.list": { by: "bot", scopes: readScopes, run: (call) => list(state, call) },
  "conversations.members": {
    by: "bot",
    scopes: readScopes,
    run(call) {
      const { items, cursor } = page([...permitted(state, call, "read").members], call.args, 100);
      return { members: items, response_metadata: { next_cursor: cursor } };
    },
  },
  "conversations.open": { by: "bot", scopes: ["im:write", "mpim:write"], run: (call) => open(state, call) },
  "conversations.join": { by: "bot", scopes: ["channels:join"], run: (call) => join(state, call) },
  "conversations.history": {
    by: "bot",
    scopes: Object.values(kinds).map(({ scope }) => `${scope}:history`),
    run: (call) => history(state, call),
  },
});

/** The channel of a call, whose kind needs a scope of its own. */
function permitted(state: State, { args, token }: Call, right: "read" | "history"): Channel {
  const channel = knownChannel(state, required(args, "channel"));
  requireScope(token, [`${kinds[channel.kind].scope}:${right}`]);
  return channel;
}

const channelJson = (channel: Channel, state: State): Json => ({
  id: channel.id,
  is_channel: channel.kind === "public",
  is_group: channel.kind === "private",
  is_im: channel.kind === "im",
  is_mpim: false,
  is_private: channel.kind !== "public",
  is_archived: channel.archived,
  is_shared: channel.shared,
  is_ext_shared: channel.shared,
  context_team_id: state.team.id,
  ...(channel.kind === "im"
    ? { user: channel.partner, is_user_deleted: state.users.get(channel.partner ?? "")?.deleted ?? false }
    : {
        name: channel.name,
        name_normalized: channel.name,
        is_general: channel.name === "general",
        is_member: channel.members.has(state.app.userId),
        num_members: channel.members.size,
        topic: { value: "", creator: "", last_set: 0 },
        purpose: { value: "", creator: "", last_set: 0 },
      }),
});

function list(state: State, { args, token }: Call): Json {
  const types = String(args.types ?? "public_channel")
    .split(",")
    .map((type) => type.trim());
  const wanted = Object.entries(kinds).filter(([, { type }]) => types.includes(type));
  for (const [, { scope }] of wanted) requireScope(token, [`${scope}:read`]);
  const visible = [...state.channels.values()].filter(
    (channel) =>
      wanted.some(([kind]) => kind === channel.kind) &&
      (channel.kind === "public" || channel.members.has(state.app.userId)) &&
      !(channel.archived && isTrue(args.exclude_archived)),
  );
  const { items, cursor } = page(visible, args, 100);
  return {
    channels: items.map((channel) => channelJson(channel, state)),
    response_metadata: { next_cursor: cursor },
  };
}

function open(state: State, { args }: Call): Json {
  const users = String(args.users ?? "")
    .split(",")
    .filter(Boolean);
  const [userId, ...others] = users;
  if (userId === undefined) return { channel: { id: knownChannel(state, required(args, "channel")).id } };
  if (others.length > 0) throw new ApiError("method_not_supported_for_channel_type");
  const user = state.users.get(userId);
  if (!user) throw new ApiError("user_not_found");
  if (user.deleted) throw new ApiError("user_disabled");
  const alreadyOpen = [...state.channels.values()].some((channel) => channel.partner === userId);
  const channel = directMessage(state, userId);
  return {
    ...(alreadyOpen && { no_op: true, already_open: true }),
    channel: isTrue(args.return_im) ? channelJson(channel, state) : { id: channel.id },
  };
}

function join(state: State, { args }: Call): Json {
  const channel = knownChannel(state, required(args, "channel"));
  if (channel.kind !== "public") throw new ApiError("method_not_supported_for_channel_type");
  if (channel.archived) throw new ApiError("is_archived");
  const already = channel.members.has(state.app.userId);
  channel.members.add(state.app.userId);
  return {
    channel: channelJson(channel, state),
    ...(already && { warning: "already_in_channel", response_metadata: { warnings: ["already_in_channel"] } }),
  };
}

/** Newest first; what only one person saw is not in it, metadata only when asked for. */
function history(state: State, call: Call): Json {
  const { args } = call;
  const channel = permitted(state, call, "history");
  if (!channel.members.has(state.app.userId)) throw new ApiError("not_in_channel");
  const within = tsRange(args);
  const messages = channel.messages
    .filter(({ ts, deleted, ephemeralFor, threadTs }) => {
      const isReply = threadTs !== undefined && threadTs !== ts;
      return !deleted && ephemeralFor === undefined && !isReply && within(Number(ts));
    })
    .toReversed();
  const { items, cursor } = page(messages, args, 100);
  return {
    messages: items.map((message) => ({
      ...messageJson(message, state),
      ...(isTrue(args.include_all_metadata) && message.metadata && { metadata: message.metadata }),
    })),
    has_more: cursor !== "",
    response_metadata: { next_cursor: cursor },
  };
}

function tsRange({ oldest, latest, inclusive }: Json): (ts: number) => boolean {
  const from = Number(oldest ?? 0);
  const to = latest === undefined ? Number.POSITIVE_INFINITY : Number(latest);
  if (Number.isNaN(from)) throw new ApiError("invalid_ts_oldest");
  if (Number.isNaN(to)) throw new ApiError("invalid_ts_latest");
  return isTrue(inclusive) ? (ts) => ts >= from && ts <= to : (ts) => ts > from && ts < to;
}
