import type { Reply } from "../shared/http-server.ts";
import { type Json, objectOf, textOf } from "../shared/json.ts";
import { invokeActivity } from "./activity.ts";
import { FILE_CONSENT } from "./checks/index.ts";
import type { Core } from "./core.ts";
import type { Client } from "./exchanges.ts";
import { type Outcome, WENT_WRONG } from "./outcome.ts";
import type { Call, Route } from "./route.ts";
import type { Conversation, Message, Person, StoredFile } from "./state.ts";

/** The card of a message that asks whether a file may be saved; throws when there is none. */
function consentOf({ attachments }: Message): { name: string; content: Json } {
  const card = attachments.find(({ contentType }) => contentType === FILE_CONSENT);
  if (!card) throw new Error("the message does not ask whether a file may be saved");
  return { name: String(card.name), content: objectOf(card.content) };
}

/**
 * Says whether the app may save a file in the person's OneDrive, where it gets an upload session then.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#invoke-activity-when-the-user-accepts-the-file
 */
export function answerConsent(
  deps: Client,
  { person, conversation }: { person: Person; conversation: Conversation },
  message: Message,
  allow: boolean,
): Promise<Outcome> {
  const { name, content } = consentOf(message);
  const { acceptContext, declineContext } = content;
  const value = allow
    ? { type: "fileUpload", action: "accept", context: acceptContext, uploadInfo: uploadInfo(deps, person, name) }
    : { type: "fileUpload", action: "decline", context: declineContext };
  const activity = invokeActivity(deps, { person, conversation }, "fileConsent/invoke", {
    value,
    replyToId: message.id,
  });
  return deps.exchanges.invoke(activity, ({ failure }) => (failure ? { notice: WENT_WRONG } : {}));
}

function uploadInfo({ state, ids, url }: Core, { aadId: owner }: Person, name: string): Json {
  const file: StoredFile = { id: ids.guid(), name, owner, secret: ids.secret() };
  state.files.set(file.id, file);
  return {
    contentUrl: url(`/personal/${owner}/Documents/Applications/${encodeURIComponent(name)}`),
    name,
    uploadUrl: url(`/personal/uploads/${file.id}?tempauth=${file.secret}`),
    uniqueId: file.id,
    fileType: name.split(".").at(-1) ?? "",
  };
}

/** The whole of a file as one part. https://learn.microsoft.com/graph/api/driveitem-createuploadsession#upload-bytes-to-the-upload-session */
function receive({ state }: Core, { params, query, bytes, headers }: Call): Reply {
  const file = state.files.get(params.file ?? "");
  if (!file || query.get("tempauth") !== file.secret) return { status: 404, headers: {}, body: "" };
  const size = bytes.length;
  if (size === 0 || textOf(headers["content-range"]) !== `bytes 0-${size - 1}/${size}`) {
    return { status: 416, headers: {}, body: { error: { code: "invalidRange" } } };
  }
  state.files.set(file.id, { ...file, bytes: new Uint8Array(bytes) });
  return { status: 201, headers: {}, body: { id: file.id, name: file.name, size } };
}

/** The OneDrive of people, as far as apps save files there. It asks for no token: the URL is for whoever has it. */
export const fileRoutes = (core: Core): readonly Route[] => [
  { name: "upload", method: "PUT", path: "/personal/uploads/:file", answer: (call) => receive(core, call) },
];
