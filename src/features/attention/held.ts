import type { Drawing } from "../../kernel/outbox/index.ts";
import type { Destination, Sql } from "../../kernel/ports.ts";
import { type Block, type Card, card, divider, heading } from "../../message/card.ts";
import type { Texts } from "../../texts/catalog.ts";
import { readersAt } from "../people/index.ts";
import { type Held, readHeld, readOverBudget } from "./held-store.ts";

export interface HeldDependencies {
  readonly database: Sql;
  readonly texts: Texts;
  /** How matters are drawn, by topic. */
  readonly drawings: () => Readonly<Record<string, Drawing>>;
  /** Which of these messages, by their keys, are not to be shown there any more. */
  readonly stale: (to: Destination, keys: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** A message that was too much for somebody's week. */
export interface OverBudget {
  readonly deliveryId: string;
  /** When it is sent, together with what else was too much. */
  readonly at: Date;
  /** As it is now. */
  readonly card: Card;
}

export interface HeldMessages {
  /** Draws what was held for one person until the same moment, as one message. */
  readonly drawing: Drawing;
  /**
   * What is too much for somebody's week, in its order, but for what there is nothing to show of any more. It waits for the
   * beginning of the next week: a digest that tells it before lets it go by its ids.
   */
  overBudget(organizationId: string, personId: string): Promise<readonly OverBudget[]>;
}

export function createHeldMessages({ database, texts, drawings, stale }: HeldDependencies): HeldMessages {
  /** What these messages show there now, in their order. */
  async function draw(held: readonly Held[], destination: Destination): Promise<(Card | undefined)[]> {
    const gone = await stale(
      destination,
      held.map(({ key }) => key),
    );
    return Promise.all(
      held.map(async ({ key, content }) => {
        if (gone.has(key)) return undefined;
        if (!("topic" in content)) return content;
        const { organizationId } = destination;
        const subject = { organizationId, subjectId: content.subjectId, destination };
        return (await drawings()[content.topic]?.([subject]))?.[0];
      }),
    );
  }

  async function drawTogether(held: readonly Held[], destination: Destination): Promise<Card | undefined> {
    const cards = (await draw(held, destination)).filter((one) => one !== undefined);
    if (cards.length <= 1) return cards[0];
    const [reader] = await readersAt(database, [destination]);
    const say = texts.for(reader?.locale ?? "en", reader?.timeZone ?? "UTC");
    return together(say(titleOf(held[0]), { count: cards.length }), cards);
  }

  return {
    drawing: (subjects) =>
      Promise.all(
        subjects.map(async ({ organizationId, subjectId, destination }) =>
          drawTogether(await readHeld(database, organizationId, subjectId), destination),
        ),
      ),
    async overBudget(organizationId, personId) {
      const held = await readOverBudget(database, organizationId, personId);
      const cards = await Promise.all(held.map((one) => draw([one], one)));
      return held.flatMap(({ deliveryId, at }, place) => {
        const shown = cards[place]?.[0];
        return shown ? [{ deliveryId, at, card: shown }] : [];
      });
    },
  };
}

function titleOf(first: Held | undefined): "held.overBudget" | "held.several" | "held.together" {
  if (first?.why === "budget") return "held.overBudget";
  return first?.why === "not working" || first?.why === "quiet hours" ? "held.several" : "held.together";
}

const together = (title: string, cards: readonly Card[]): Card =>
  card(
    [title, ...cards.map(({ summary }) => summary)].join(" · "),
    heading(title),
    ...cards.flatMap(({ blocks }): Block[] => [divider, ...blocks]),
  );
