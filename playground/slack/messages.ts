import { pushBounded } from "../shared/bounded.ts";
import { isObject, type Json, objectsOf } from "../shared/json.ts";
import { withIds } from "./block-ids.ts";
import type { Ids } from "./ids.ts";
import type { Channel, Message, State } from "./state.ts";

/** Each channel keeps its newest messages only. */
const KEPT_PER_CHANNEL = 5_000;
/** Slack cuts longer texts and says so in a warning. https://docs.slack.dev/reference/methods/chat.postMessage */
export const MAX_TEXT = 40_000;

interface Draft {
  readonly channel: Channel;
  readonly user: string;
  /** Written by the app, as its bot. */
  readonly byApp: boolean;
  readonly content: Json;
  readonly threadTs?: string;
  readonly ephemeralFor?: string;
  readonly files?: readonly string[];
}

export interface Messages {
  post(draft: Draft): Message;
  /** Replaces what the message says; fields left out of `content` keep their value. */
  edit(message: Message, content: Json, by: string): void;
  remove(message: Message): void;
  /** A message that is still there. */
  find(channelId: string, ts: string): Message | undefined;
}

const clip = (text: unknown): string => (typeof text === "string" ? text.slice(0, MAX_TEXT) : "");

export function createMessages(deps: { state: State; ids: Ids; tell: (message: Message) => void }): Messages {
  const { state, ids, tell } = deps;
  return {
    post({ channel, user, byApp, content, threadTs, ephemeralFor, files = [] }) {
      const message: Message = {
        channel: channel.id,
        ts: ids.ts(),
        user,
        ...(byApp && { botId: state.app.botId }),
        text: clip(content.text),
        blocks: withIds(objectsOf(content.blocks), ids),
        attachments: objectsOf(content.attachments),
        ...(isObject(content.metadata) && { metadata: content.metadata }),
        ...(threadTs !== undefined && { threadTs }),
        ...(ephemeralFor !== undefined && { ephemeralFor }),
        deleted: false,
        files,
        reactions: [],
      };
      pushBounded(channel.messages, message, KEPT_PER_CHANNEL);
      tell(message);
      return message;
    },
    edit(message, content, by) {
      if (content.text !== undefined) message.text = clip(content.text);
      if (content.blocks !== undefined) message.blocks = withIds(objectsOf(content.blocks), ids);
      if (content.attachments !== undefined) message.attachments = objectsOf(content.attachments);
      if (isObject(content.metadata)) message.metadata = content.metadata;
      message.edited = { user: by, ts: ids.ts() };
      tell(message);
    },
    remove(message) {
      message.deleted = true;
      tell(message);
    },
    find(channelId, ts) {
      return state.channels.get(channelId)?.messages.findLast((message) => message.ts === ts && !message.deleted);
    },
  };
}

/** The message in Slack's own form. */
export const messageJson = (message: Message, state: State): Json => ({
  type: "message",
  user: message.user,
  ts: message.ts,
  ...(message.botId !== undefined && { bot_id: message.botId, app_id: state.app.appId }),
  text: message.text,
  team: state.team.id,
  ...(message.blocks.length > 0 && { blocks: message.blocks }),
  ...(message.attachments.length > 0 && { attachments: message.attachments }),
  ...(message.threadTs !== undefined && { thread_ts: message.threadTs }),
  ...(message.edited !== undefined && { edited: message.edited }),
  ...(message.files.length > 0 && { files: message.files.map((id) => ({ id })) }),
});
