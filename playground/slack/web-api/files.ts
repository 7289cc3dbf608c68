import type { Reply } from "../../shared/http-server.ts";
import { type Json, objectsOf, textOf } from "../../shared/json.ts";
import { multipart } from "../body.ts";
import { postableChannel } from "../conversations.ts";
import { ApiError } from "../errors.ts";
import type { Ids } from "../ids.ts";
import type { Messages } from "../messages.ts";
import type { Incoming } from "../reply.ts";
import type { Channel, State, StoredFile } from "../state.ts";
import { type Call, type Family, required, structured } from "./method.ts";

interface Deps {
  readonly state: State;
  readonly ids: Ids;
  readonly messages: Messages;
  readonly url: (path: string) => string;
}

/** A file goes up in three steps: a URL for it, its bytes, the message that shares it. */
export const fileMethods = (deps: Deps): Family => ({
  "files.getUploadURLExternal": {
    by: "bot",
    scopes: ["files:write"],
    run({ args }) {
      const { state, ids, url } = deps;
      const name = required(args, "filename");
      const length = Number(required({ length: String(args.length ?? "") }, "length"));
      if (!Number.isInteger(length) || length <= 0) throw new ApiError("invalid_arguments");
      const id = ids.next("F");
      const altText = textOf(args.alt_txt) ?? textOf(args.alt_text);
      state.files.set(id, { id, name, length, title: name, ...(altText !== undefined && { altText }) });
      return { upload_url: url(`/upload/${id}`), file_id: id };
    },
  },
  "files.completeUploadExternal": { by: "bot", scopes: ["files:write"], run: (call) => complete(deps, call) },
});

function complete({ state, messages }: Deps, { args, token }: Call): Json {
  const given = objectsOf(structured(args, "files", "invalid_arguments"));
  if (given.length === 0) throw new ApiError("invalid_arguments");
  const target = textOf(args.channel_id);
  if (target !== undefined && !CONVERSATION.test(target)) throw new ApiError("invalid_arguments");
  const channel = target === undefined ? undefined : postableChannel({ state, target, scopes: token.scopes });
  const files = given.map(({ id, title }) => share(state, id, title, channel));
  if (channel) {
    messages.post({
      channel,
      user: state.app.userId,
      byApp: true,
      content: { text: args.initial_comment },
      files: files.map(({ id }) => id),
      ...(textOf(args.thread_ts) !== undefined && { threadTs: String(args.thread_ts) }),
    });
  }
  return { files: files.map(({ id, title }) => ({ id, title })) };
}

/** A file is shared with a conversation, never with a person: https://github.com/slackapi/bolt-js/issues/2115 */
const CONVERSATION = /^[CGDZ]/;

/** Only a file whose bytes have arrived can be shared. */
function share(state: State, id: unknown, title: unknown, channel: Channel | undefined): StoredFile {
  const file = state.files.get(String(id));
  if (!file?.bytes) throw new ApiError("file_not_found");
  const shared = { ...file, title: textOf(title) ?? file.name, ...(channel && { channel: channel.id }) };
  state.files.set(file.id, shared);
  return shared;
}

/** Takes the bytes, raw or as the only file of a form; as many as were announced. */
export async function receiveUpload(
  state: State,
  id: string,
  { method, bytes, contentType }: Incoming,
): Promise<Reply> {
  const file = state.files.get(id);
  if (!file || method !== "POST") return { status: 404, headers: {}, body: "not found" };
  const content = await uploadedBytes(bytes, contentType);
  if (content.length !== file.length) return { status: 400, headers: {}, body: `expected ${file.length} bytes` };
  state.files.set(id, { ...file, bytes: content });
  return { status: 200, headers: {}, body: `OK - ${content.length}` };
}

async function uploadedBytes(bytes: Buffer<ArrayBuffer>, contentType: string): Promise<Uint8Array> {
  if (!contentType.startsWith("multipart/form-data")) return bytes;
  const parts = [...(await multipart(contentType, bytes)).values()];
  const part = parts.find((value) => value instanceof File) ?? parts[0] ?? "";
  return part instanceof File ? new Uint8Array(await part.arrayBuffer()) : Buffer.from(part);
}
