import type { Drawing } from "../../../kernel/outbox/index.ts";
import type { Database } from "../../../kernel/ports.ts";
import type { Card } from "../../../message/card.ts";
import type { Say, Texts } from "../../../texts/catalog.ts";
import { readersAt } from "../../people/index.ts";
import { firstDayCard, questionCard } from "./cards.ts";
import { readCards } from "./cards-store.ts";
import { CARD_TOPIC, type Path, QUESTION_TOPIC, type SentCard } from "./schema.ts";
import { readPathsWithManagers } from "./store.ts";

interface DrawingDependencies {
  readonly database: Database;
  readonly texts: Texts;
}

/** A card with its path, and whoever may be shown it. */
interface Shown {
  readonly card: SentCard;
  readonly path: Path & { readonly managers: readonly string[] };
  readonly readerId: string;
}

/** Draws the cards of somebody's first days: for them, and for who leads what they ask about, and for nobody else. */
export const drawFirstDays = (deps: DrawingDependencies): Readonly<Record<string, Drawing>> => ({
  [CARD_TOPIC]: drawingOf(deps, ({ card, path, readerId }, say) =>
    readerId === path.personId ? firstDayCard(card, path, say) : undefined,
  ),
  [QUESTION_TOPIC]: drawingOf(deps, ({ card, path, readerId }, say) =>
    card.askedAt && (readerId === path.startedBy || path.managers.includes(readerId))
      ? questionCard(card, path, say)
      : undefined,
  ),
});

const drawingOf =
  ({ database, texts }: DrawingDependencies, draw: (shown: Shown, say: Say) => Card | undefined): Drawing =>
  async (subjects) => {
    const cards = await readCards(
      database,
      subjects.map(({ organizationId, subjectId: id }) => ({ organizationId, id })),
    );
    const paths = await readPathsWithManagers(
      database,
      cards.map(({ organizationId, pathId: id }) => ({ organizationId, id })),
    );
    const readers = await readersAt(
      database,
      subjects.map(({ destination }) => destination),
    );
    return subjects.map(({ subjectId, destination }) => {
      const card = cards.find(({ id }) => id === subjectId);
      const path = card && paths.find(({ id }) => id === card.pathId);
      const reader = readers.find(
        ({ installationId, address }) =>
          installationId === destination.installationId && address === destination.address,
      );
      if (!card || !path || !reader) return undefined;
      return draw({ card, path, readerId: reader.personId }, texts.for(reader.locale, reader.timeZone));
    });
  };
