import type { Clock } from "../../../kernel/clock.ts";
import type { Drawing } from "../../../kernel/outbox/index.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Texts } from "../../../texts/catalog.ts";
import type { ReadLists } from "../../feedback/index.ts";
import type { Organizations } from "../../organization/index.ts";
import { readersAt } from "../../people/index.ts";
import { readManagersOf } from "../huddle/store.ts";
import { askedCard } from "./asked-cards.ts";
import { readPosted, readReviews } from "./asked-store.ts";
import { readReviewed } from "./reading.ts";

export interface DrawingDependencies {
  readonly database: Sql;
  readonly organizations: Pick<Organizations, "unit">;
  readonly clock: Clock;
  readonly texts: Texts;
  readonly lists: ReadLists;
}

/**
 * Draws what managers are asked once a quarter, for each in their words. Nothing for who leads the unit no more; and whoever
 * was not asked yet, when it is done or put off, is not.
 */
export const drawReviews =
  ({ database, organizations, clock, texts, lists }: DrawingDependencies): Drawing =>
  async (subjects) => {
    const reviews = await readReviews(
      database,
      subjects.map(({ organizationId, subjectId: id }) => ({ organizationId, id })),
    );
    const destinations = subjects.map(({ destination }) => destination);
    const readers = await readersAt(database, destinations);
    const posted = await readPosted(database, subjects);
    return Promise.all(
      subjects.map(async ({ subjectId, destination: { installationId, address } }, place) => {
        const review = reviews.find(({ id }) => id === subjectId);
        const reader = readers.find((one) => one.installationId === installationId && one.address === address);
        if (!review || !reader) return undefined;
        if ((review.reviewedAt || review.laterAt || !review.isQuarterly) && !posted.has(place)) return undefined;
        const { organizationId, unitId } = review;
        const managers = await readManagersOf(database, organizationId, unitId);
        if (!managers.some(({ id }) => id === reader.personId)) return undefined;
        const unit = await organizations.unit(organizationId, unitId);
        const reviewed = await readReviewed(database, unit, clock.now());
        const say = texts.for(reader.locale, reader.timeZone);
        return askedCard(review, { unit, reviewed, lists: await lists(organizationId) }, say);
      }),
    );
  };
