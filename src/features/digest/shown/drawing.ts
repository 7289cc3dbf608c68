import type { Drawing } from "../../../kernel/outbox/index.ts";
import type { Database } from "../../../kernel/ports.ts";
import type { Button, Card } from "../../../message/card.ts";
import type { Say, Texts } from "../../../texts/catalog.ts";
import { readersAt } from "../../people/index.ts";
import type { Digests } from "../digests.ts";
import { readPlace } from "../lines/place.ts";
import { type Digest, type DigestOf, isOfAll } from "../lines/schema.ts";
import { mayRead, type Reader, shownTo } from "../readers/rights.ts";
import { readReadings, readStanding } from "../readers/store.ts";
import { digestCard } from "./cards.ts";

export interface ShowingDependencies {
  readonly database: Database;
  readonly texts: Texts;
  /** What other features offer below a digest. */
  readonly offers: (of: DigestOf, say: Say) => readonly Button[];
}

/** Shows a digest to somebody who may read it, in the language of its place; to a champion with who has opened it. */
export const createShowing =
  ({ database, texts, offers }: ShowingDependencies) =>
  async (digest: Digest, reader: Reader): Promise<Card> => {
    const place = await readPlace(database, digest);
    const say = texts.for(place.locale, place.timeZone);
    const isTold = digest.kept !== null && isOfAll(digest) && reader.roles.includes("champion");
    const readings = isTold ? await readReadings(database, digest.organizationId, digest.kept.id) : [];
    return digestCard({ digest: shownTo(reader, digest), place, readings, offers: offers(digest, say) }, say);
  };

/** Draws digests for whoever was sent them: none for who may not read them any more. */
export const drawDigests = (
  database: Database,
  digests: Pick<Digests, "kept">,
  show: ReturnType<typeof createShowing>,
): Drawing => {
  return async (subjects) => {
    const found = await digests.kept(subjects.map(({ organizationId, subjectId: id }) => ({ organizationId, id })));
    const readers = await readersAt(
      database,
      subjects.map(({ destination }) => destination),
    );
    return Promise.all(
      subjects.map(async ({ organizationId, subjectId, destination: { installationId, address } }) => {
        const digest = found.find(({ kept }) => kept?.id === subjectId);
        const at = readers.find((one) => one.installationId === installationId && one.address === address);
        if (!digest || !at) return undefined;
        const reader = (await readStanding(database, organizationId, [at.personId])).get(at.personId);
        return reader && mayRead(reader, digest) ? show(digest, reader) : undefined;
      }),
    );
  };
};
