import type { Drawing } from "../../../kernel/outbox/index.ts";
import type { Database } from "../../../kernel/ports.ts";
import type { Button, Card } from "../../../message/card.ts";
import type { Say, Texts } from "../../../texts/catalog.ts";
import { countOverBudget } from "../../attention/index.ts";
import { readersAt } from "../../people/index.ts";
import { DIGEST, type Digests } from "../digests.ts";
import { readPlace } from "../lines/place.ts";
import { type Digest, type DigestOf, isOfAll, isOfMonth } from "../lines/schema.ts";
import { LEADING, mayRead, type Reader, shownTo } from "../readers/rights.ts";
import { readReadings, readStanding } from "../readers/store.ts";
import { digestCard } from "./cards.ts";

export interface ShowingDependencies {
  readonly database: Database;
  readonly texts: Texts;
  /** What other features offer below a digest. */
  readonly offers: (of: DigestOf, say: Say) => readonly Button[];
}

/** Somebody to whom a digest is shown by itself or because they asked, and their own words. */
interface Viewer {
  readonly personId: string;
  readonly say: Say;
}

/**
 * Shows a digest to somebody who may read it, in the language of its place; to a champion with who has opened it. What was too
 * much for a viewer's own week is told once: below that of all to who leads, else below that of their unit.
 */
export const createShowing =
  ({ database, texts, offers }: ShowingDependencies) =>
  async (digest: Digest, reader: Reader, viewer?: Viewer): Promise<Card> => {
    const place = await readPlace(database, digest);
    const say = texts.for(place.locale, place.timeZone);
    const isTold = digest.kept !== null && isOfAll(digest) && reader.roles.includes("champion");
    const readings = isTold ? await readReadings(database, digest.organizationId, digest.kept.id) : [];
    const { organizationId } = digest;
    const isTheirs = isOfAll(digest) || !LEADING.some((role) => reader.roles.includes(role));
    const waiting =
      viewer && isTheirs && !isOfMonth(digest)
        ? await countOverBudget(database, organizationId, viewer.personId, DIGEST)
        : undefined;
    const overBudget = viewer && waiting && { ...waiting, say: viewer.say };
    const shown = { digest: shownTo(reader, digest), place, readings, overBudget, offers: offers(digest, say) };
    return digestCard(shown, say);
  };

/** Draws digests for whoever was sent them: none for who may not read them any more. */
export const drawDigests = (
  { database, texts }: Pick<ShowingDependencies, "database" | "texts">,
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
        const { personId, locale, timeZone } = at;
        return reader && mayRead(reader, digest)
          ? show(digest, reader, { personId, say: texts.for(locale, timeZone) })
          : undefined;
      }),
    );
  };
};
