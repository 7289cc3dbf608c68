import type { Installations, Log } from "../../../src/kernel/ports.ts";
import type { TeamsSettings } from "../settings.ts";
import type { Sightings } from "../sightings.ts";
import { type Activity, placeOf, senderOf } from "./heard.ts";

/** Takes from an activity what is to be known before it is worked on. */
export type Link = (activity: Activity) => Promise<void>;

export interface LinkDependencies {
  readonly settings: Pick<TeamsSettings, "app" | "unnamed">;
  readonly installations: Installations;
  readonly sightings: Sightings;
  readonly log: Log;
}

/**
 * Events of an installation come in any order, repeatedly or not at all (https://github.com/microsoft/BotFramework-Services/issues/169):
 * a tenant is linked by whatever comes first from it, and its service URL is that of whatever came last.
 */
export function createLink({ settings, installations, sightings, log }: LinkDependencies): Link {
  return async (activity) => {
    const { externalId, userId } = senderOf(activity);
    const { locale, localTimezone: timeZone } = activity;
    sightings.note(externalId, userId, {
      ...placeOf(activity),
      ...(locale !== undefined && { locale }),
      ...(timeZone !== undefined && { timeZone }),
    });
    try {
      const known = await installations.find("teams", externalId);
      const botUserId = settings.app ? `28:${settings.app.id}` : activity.recipient.id;
      const isNamed = known !== undefined && known.name !== settings.unnamed;
      const name = isNamed ? known.name : (activity.channelData?.team?.name ?? settings.unnamed);
      const isCurrent = known?.active && known.endpoint === activity.serviceUrl && known.botUserId === botUserId;
      if (isCurrent && known.name === name) return;
      await installations.save({ platform: "teams", externalId, name, botUserId, endpoint: activity.serviceUrl });
      log.info({ tenant: externalId, endpoint: activity.serviceUrl }, "Linked a tenant, or where it is called");
    } catch (error) {
      // Whoever waits for an answer is told by Dispatch what is the matter.
      log.error({ err: error, tenant: externalId }, "A tenant could not be linked");
    }
  };
}
