import { z } from "zod";
import type { Sender } from "../../../src/kernel/incoming.ts";
import type { TextFile } from "../../../src/kernel/reply.ts";
import type { Card } from "../../../src/message/card.ts";
import type { Calls } from "../clients.ts";
import { renderCard } from "../render-card.ts";
import type { Upload } from "../upload.ts";

/** Sends a file into a person's own chat with the bot, after a card that says what it is. Throws. */
export type SendFile = (to: Sender, file: TextFile, card: Card) => Promise<void>;

const Ticket = z.object({ upload_url: z.string(), file_id: z.string() });
const Posted = z.object({ channel: z.string() });

/**
 * https://docs.slack.dev/messaging/working-with-files#uploading_files. A file is shared with a conversation and not with a
 * person (https://github.com/slackapi/bolt-js/issues/2115): the card opens the direct message, and tells its id. Where the
 * scope for files is missing, nothing was said by then.
 */
export const createSendFile =
  (calls: Calls, upload: Upload): SendFile =>
  async ({ externalId, userId }, { name, text }, card) => {
    const length = Buffer.byteLength(text);
    const ticket = Ticket.parse(
      await calls.answer(externalId, "files.getUploadURLExternal", { filename: name, length }),
    );
    await upload(ticket.upload_url, text);
    const said = await calls.answer(externalId, "chat.postMessage", { channel: userId, ...renderCard(card) });
    await calls.answer(externalId, "files.completeUploadExternal", {
      files: [{ id: ticket.file_id, title: name }],
      channel_id: Posted.parse(said).channel,
    });
  };
