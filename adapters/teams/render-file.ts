import type { ActionIncoming, CommandIncoming } from "../../src/kernel/incoming.ts";
import type { TextFile } from "../../src/kernel/reply.ts";
import type { Card } from "../../src/message/card.ts";
import { LIMITS } from "./limits.ts";
import { words } from "./literal-text.ts";
import type { Consented } from "./sent-data.ts";

/** A message about a file: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4 */
export interface FileMessage {
  readonly type: "message";
  readonly summary: string;
  readonly attachments: readonly [object];
}

/** Where Teams has put a file, as it names it to us. */
export interface Placed {
  readonly name: string;
  readonly contentUrl: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

/** Asks whether the file may be saved; what was done to get it comes back with the answer, and is done once more then. */
export const renderConsent = (
  { name, text }: TextFile,
  { summary }: Card,
  asked: ActionIncoming | CommandIncoming,
): FileMessage => ({
  type: "message",
  summary: words(summary, LIMITS.summary),
  attachments: [
    {
      contentType: "application/vnd.microsoft.teams.card.file.consent",
      name,
      content: {
        description: words(summary, LIMITS.summary),
        sizeInBytes: Buffer.byteLength(text),
        acceptContext: contextOf(asked),
        declineContext: {},
      },
    },
  ],
});

const contextOf = (asked: ActionIncoming | CommandIncoming): Consented =>
  asked.kind === "action"
    ? { bellhop: { action: asked.action, value: asked.value } }
    : { bellhop: { command: asked.command, text: asked.text } };

/** Shows a file that was saved. */
export const renderFile = ({ name, contentUrl, uniqueId, fileType }: Placed, { summary }: Card): FileMessage => ({
  type: "message",
  summary: words(summary, LIMITS.summary),
  attachments: [
    {
      contentType: "application/vnd.microsoft.teams.card.file.info",
      contentUrl,
      name,
      content: { uniqueId, fileType },
    },
  ],
});
