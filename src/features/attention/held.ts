import type { Drawing } from "../../kernel/outbox/index.ts";
import type { Destination, Sql } from "../../kernel/ports.ts";
import { type Block, type Card, card, divider, heading } from "../../message/card.ts";
import type { Texts } from "../../texts/catalog.ts";
import { readHeld, readReader } from "./store.ts";

export interface HeldDependencies {
  readonly database: Sql;
  readonly texts: Texts;
  /** How matters are drawn, by topic. */
  readonly drawings: () => Readonly<Record<string, Drawing>>;
  /** Which of these messages, by their keys, are not to be shown there any more. */
  readonly stale: (to: Destination, keys: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** Draws what was held for one person until the same moment, as one message. */
export const drawHeld = ({ database, texts, drawings, stale }: HeldDependencies): Drawing => {
  /** What is held, as it is now. */
  async function cardsOf(organizationId: string, subjectId: string, destination: Destination): Promise<Card[]> {
    const held = await readHeld(database, organizationId, subjectId);
    const gone = await stale(
      destination,
      held.map(({ key }) => key),
    );
    const cards = await Promise.all(
      held.map(async ({ key, content }) => {
        if (gone.has(key)) return undefined;
        if (!("topic" in content)) return content;
        const subject = { organizationId, subjectId: content.subjectId, destination };
        return (await drawings()[content.topic]?.([subject]))?.[0];
      }),
    );
    return cards.filter((one) => one !== undefined);
  }

  return (subjects) =>
    Promise.all(
      subjects.map(async ({ organizationId, subjectId, destination }) => {
        const cards = await cardsOf(organizationId, subjectId, destination);
        if (cards.length <= 1) return cards[0];
        const reader = await readReader(database, destination);
        const say = texts.for(reader?.locale ?? "en", reader?.timeZone ?? "UTC");
        const title = say("held.several", { count: cards.length });
        return together(title, cards);
      }),
    );
};

const together = (title: string, cards: readonly Card[]): Card =>
  card(
    [title, ...cards.map(({ summary }) => summary)].join(" · "),
    heading(title),
    ...cards.flatMap(({ blocks }): Block[] => [divider, ...blocks]),
  );
