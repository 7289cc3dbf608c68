import { type Activity, senderOf } from "../incoming/heard.ts";
import type { HeardEvent } from "../incoming/read-event.ts";
import type { Answering } from "./answering.ts";

/** Milliseconds. */
const PATIENCE = 2_500;

/** Nobody waits for an event. */
export async function takeEvent(answering: Answering, heard: HeardEvent, sent: Activity): Promise<void> {
  for (const notice of heard.notices) await answering.dispatch.notice(notice);
  if (heard.joinedTeam !== undefined) await welcomeBack(answering, heard.joinedTeam, sent);
}

/** A team's channels could not be reached as long as the app was not in it. */
async function welcomeBack({ dispatch, connector, log }: Answering, teamId: string, sent: Activity): Promise<void> {
  const { externalId } = senderOf(sent);
  const at = { serviceUrl: sent.serviceUrl, patience: PATIENCE };
  const channels = await connector.teamChannels(at, teamId).catch((error: unknown) => {
    log.warn({ err: error, tenant: externalId }, "The channels of a team could not be read");
    return [];
  });
  for (const conversation of channels) {
    await dispatch.notice({ platform: "teams", externalId, kind: "added to conversation", conversation });
  }
}
