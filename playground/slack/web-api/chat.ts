import type { Json } from "../../shared/json.ts";
import type { Problems } from "../../shared/problems.ts";
import { checkMessage } from "../checks/index.ts";
import { knownChannel, postableChannel } from "../conversations.ts";
import { ApiError } from "../errors.ts";
import { MAX_TEXT, type Messages, messageJson } from "../messages.ts";
import { problemMetadata } from "../problem-metadata.ts";
import type { Message, State } from "../state.ts";
import { type Call, type Family, type Method, required, structured } from "./method.ts";

/** chat.update takes less text than chat.postMessage. https://docs.slack.dev/reference/methods/chat.update */
const MAX_UPDATE_TEXT = 4_000;

interface Deps {
  readonly state: State;
  readonly messages: Messages;
  readonly problems: Problems;
}

/** What a message says, from the arguments of a call. */
const contentOf = (args: Json): Json => ({
  text: args.text,
  blocks: structured(args, "blocks", "invalid_blocks_format"),
  attachments: structured(args, "attachments", "invalid_attachments"),
  metadata: structured(args, "metadata", "invalid_metadata_format"),
});

/** The thread that a message is to stand in. Slack takes the ts of a reply too, but then nobody finds the message. */
function threadOf({ messages, problems }: Deps, channelId: string, { thread_ts }: Json) {
  if (typeof thread_ts !== "string" || thread_ts === "") return {};
  const root = messages.find(channelId, thread_ts);
  if (!root || root.ephemeralFor !== undefined) throw new ApiError("thread_not_found");
  if (root.threadTs !== undefined && root.threadTs !== root.ts) {
    problems.report("chat.postMessage", [
      { error: "invalid_arguments", pointer: "/thread_ts", message: "must be the thread's first message, not a reply" },
    ]);
  }
  return { threadTs: thread_ts };
}

export const chatMethods = (deps: Deps): Family => {
  const write = (run: Method["run"]): Method => ({ by: "bot", scopes: ["chat:write"], run });
  return {
    "chat.postMessage": write((call) => postMessage(deps, call)),
    "chat.postEphemeral": write((call) => postEphemeral(deps, call)),
    "chat.update": write((call) => update(deps, call)),
    "chat.delete": write((call) => remove(deps, call)),
    "chat.getPermalink": { by: "bot", scopes: [], run: (call) => getPermalink(deps, call) },
  };
};

/** Refuses what Slack refuses. Text that is only too long is cut instead; that it was is still a problem of the app. */
function checkedContent({ problems }: Deps, where: string, content: Json): Json {
  const found = problems.report(where, checkMessage(content)).filter(({ error }) => error !== "msg_too_long");
  const [first] = found;
  if (first) throw new ApiError(first.error, { errors: found, response_metadata: problemMetadata(found) });
  return content;
}

function postMessage(deps: Deps, { args, token }: Call): Json {
  const { state, messages } = deps;
  const channel = postableChannel({ state, target: required(args, "channel"), scopes: token.scopes });
  const content = checkedContent(deps, "chat.postMessage", contentOf(args));
  const message = messages.post({
    channel,
    user: state.app.userId,
    byApp: true,
    content,
    ...threadOf(deps, channel.id, args),
  });
  const warning = typeof content.text === "string" && content.text.length > MAX_TEXT ? "message_truncated" : undefined;
  return {
    channel: channel.id,
    ts: message.ts,
    message: messageJson(message, state),
    ...(warning && { warning, response_metadata: { warnings: [warning] } }),
  };
}

function postEphemeral(deps: Deps, { args, token }: Call): Json {
  const { state, messages } = deps;
  const channel = postableChannel({ state, target: required(args, "channel"), scopes: token.scopes });
  const user = required(args, "user");
  if (!channel.members.has(user)) throw new ApiError("user_not_in_channel");
  const content = checkedContent(deps, "chat.postEphemeral", contentOf(args));
  const message = messages.post({
    channel,
    user: state.app.userId,
    byApp: true,
    content,
    ...threadOf(deps, channel.id, args),
    ephemeralFor: user,
  });
  return { message_ts: message.ts };
}

/** The app's own, lasting message that a call names; an ephemeral one cannot be found by its ts. */
function ownMessage({ state, messages }: Deps, args: Json, refusal: string): Message {
  const channel = knownChannel(state, required(args, "channel"));
  const message = messages.find(channel.id, required(args, "ts"));
  if (!message || message.ephemeralFor !== undefined) throw new ApiError("message_not_found");
  if (message.botId !== state.app.botId) throw new ApiError(refusal);
  if (channel.archived) throw new ApiError("is_inactive");
  return message;
}

function update(deps: Deps, { args }: Call): Json {
  const { state, messages } = deps;
  const message = ownMessage(deps, args, "cant_update_message");
  const content = checkedContent(deps, "chat.update", contentOf(args));
  if (typeof content.text === "string" && content.text.length > MAX_UPDATE_TEXT) {
    const message = `must be less than ${MAX_UPDATE_TEXT + 1} characters`;
    deps.problems.report("chat.update", [{ pointer: "/text", message, error: "msg_too_long" }]);
    throw new ApiError("msg_too_long");
  }
  // Text without blocks takes the blocks away.
  messages.edit(message, { ...content, blocks: content.blocks ?? [] }, state.app.userId);
  return { channel: message.channel, ts: message.ts, text: message.text, message: messageJson(message, state) };
}

function remove(deps: Deps, { args }: Call): Json {
  const message = ownMessage(deps, args, "cant_delete_message");
  deps.messages.remove(message);
  return { channel: message.channel, ts: message.ts };
}

function getPermalink({ state, messages }: Deps, { args }: Call): Json {
  const channel = knownChannel(state, required(args, "channel"));
  const message = messages.find(channel.id, required(args, "message_ts"));
  if (!message) throw new ApiError("message_not_found");
  const permalink = `https://${state.team.domain}.slack.com/archives/${channel.id}/p${message.ts.replace(".", "")}`;
  return { channel: channel.id, permalink };
}
