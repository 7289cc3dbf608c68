import { PlatformError } from "../../../src/kernel/errors.ts";
import type { HeardConsent } from "../incoming/read-consent.ts";
import { renderFile } from "../render-file.ts";
import { messageIn } from "./answer-message.ts";
import type { Ack, Answering } from "./answering.ts";
import { inPrivate, placeIn } from "./tell.ts";

/**
 * Saves a file that somebody said may be saved: what they did to get it is done once more, so that it is what it is now. The
 * question goes away, whatever they said.
 */
export async function answerConsent(answering: Answering, heard: HeardConsent, ack: Ack): Promise<void> {
  await ack();
  await takeAway(answering, heard);
  if (!heard.granted) return;
  const { asked, to } = heard.granted;
  const { dispatch, tell, connector, upload, log } = answering;
  const reply = await dispatch.handle(asked.incoming);
  if (reply.kind !== "file") {
    const message = await messageIn(answering, asked, reply);
    if (message) await tell(asked, message);
    return;
  }
  try {
    await upload(to.uploadUrl, reply.file.text);
    await connector.send(placeIn(heard.origin), renderFile(to, reply.card));
  } catch (error) {
    log.warn({ tenant: asked.incoming.from.externalId, err: error }, "A file could not be saved; its text was told");
    await tell(asked, inPrivate(reply.otherwise));
  }
}

async function takeAway({ connector, log }: Answering, { origin }: HeardConsent): Promise<void> {
  if (origin.messageId === undefined) return;
  try {
    await connector.delete(placeIn(origin), origin.messageId);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    log.warn({ err: error }, "The question whether to save a file could not be taken away");
  }
}
