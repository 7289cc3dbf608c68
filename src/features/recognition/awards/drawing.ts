import type { Drawing } from "../../../kernel/outbox/index.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Texts } from "../../../texts/catalog.ts";
import { isChannelOf, type Organizations } from "../../organization/index.ts";
import { readersAt } from "../../people/index.ts";
import { announcementCard, awardCard, championCard } from "./cards.ts";
import { evidenceFor } from "./evidence.ts";
import { readAwards } from "./read.ts";

interface DrawingDependencies {
  readonly database: Sql;
  readonly organizations: Organizations;
  readonly texts: Texts;
}

/** Draws an award where it stands: for whoever decides, in the champion's channel, and, announced, in the unit's. */
export const createAwardDrawing =
  ({ database, organizations, texts }: DrawingDependencies): Drawing =>
  async (subjects) => {
    const keys = subjects.map(({ organizationId, subjectId: id }) => ({ organizationId, id }));
    const byId = new Map((await readAwards(database, keys)).map((award) => [award.id, award]));
    const readers = await readersAt(
      database,
      subjects.map(({ destination }) => destination),
    );
    return Promise.all(
      subjects.map(async ({ subjectId, destination }) => {
        const award = byId.get(subjectId);
        if (!award || award.undoneAt) return undefined;
        const { organizationId } = award;
        const unit = await organizations.unit(organizationId, award.unitId);
        const champion = await organizations.champion(organizationId);
        const say = texts.for(unit.locale, unit.timeZone);
        if (champion && isChannelOf({ channel: champion }, destination)) return championCard(award, say);
        if (isChannelOf(unit, destination)) {
          const isPublic = award.state === "announced" || award.state === "paid";
          return isPublic ? announcementCard(award, say) : undefined;
        }
        const reader = readers.find(
          ({ address, installationId }) =>
            address === destination.address && installationId === destination.installationId,
        );
        if (reader?.personId !== award.approver.id) return undefined;
        const standing = { decides: true, leads: false, pays: true };
        const evidence = await evidenceFor(database, award);
        return awardCard(award, standing, evidence, texts.for(reader.locale, reader.timeZone));
      }),
    );
  };
