import type { Ids } from "../../kernel/clock.ts";
import type { PersonalMessage, SendToPeople } from "../../kernel/gate/index.ts";
import { laneFor } from "../../kernel/outbox/index.ts";
import type { Database, Destination, Log } from "../../kernel/ports.ts";
import { card, text } from "../../message/card.ts";
import type { Texts } from "../../texts/catalog.ts";
import { readAdmins } from "./admins.ts";
import type { Organizations } from "./service.ts";
import { isChannelOf } from "./unit.ts";

/** Told to so many admins, no more. */
const ADMINS = 3;

export interface UnreachableDependencies {
  readonly database: Database;
  readonly organizations: Organizations;
  readonly texts: Texts;
  readonly ids: Ids;
  readonly log: Log;
  readonly send: SendToPeople;
}

/** Tells the admins, once, that cards no longer reach the channel of a unit, or the champion's, and what to do. */
export function tellAdminsOfUnreachable({ database, organizations, texts, ids, log, send }: UnreachableDependencies) {
  return async (destination: Destination, reason: string): Promise<void> => {
    const { organizationId, installationId } = destination;
    log.warn(
      { organization: organizationId, installation: installationId, reason },
      "A conversation cannot be reached any more",
    );
    await organizations.reachabilityChanged(organizationId);
    const units = await organizations.units(organizationId);
    const unit = units.find((one) => isChannelOf(one, destination));
    const champion = await organizations.champion(organizationId);
    const isChampions = champion !== undefined && isChannelOf({ channel: champion }, destination);
    const home = unit ?? units[0];
    if (!home || !(unit || isChampions)) return;
    const admins = await readAdmins(database, organizationId, installationId, ADMINS);
    const messages = admins.map(async (admin): Promise<PersonalMessage> => {
      const say = texts.for(admin.locale ?? home.locale, admin.timeZone ?? home.timeZone);
      const sentence = unit ? say("channel.unreachable", { unit: unit.name }) : say("champion.unreachable");
      const laneId = await laneFor(database, ids, { ...admin, address: admin.userId });
      const key = `unreachable ${ids.next()}`;
      // Until somebody invites the bot again, what customers say is shown to nobody there.
      return { personId: admin.personId, laneId, key, card: card(sentence, text(sentence)), nature: "urgent" };
    });
    await send(organizationId, await Promise.all(messages));
  };
}
