import type { Ids } from "../../kernel/clock.ts";
import type { NewDelivery } from "../../kernel/outbox/index.ts";
import type { Sql } from "../../kernel/ports.ts";
import type { Card } from "../../message/card.ts";
import type { Say, Texts } from "../../texts/catalog.ts";
import { recipientOf } from "../feedback/index.ts";
import type { Request } from "./schema.ts";

/** The topic of a request's living card. */
export const REQUEST_TOPIC = "authority request";

/** An organization, and the workspace in which people are reached rather than in another. */
interface Where {
  readonly organizationId: string;
  readonly installationId: string;
}

/** What is to be said to people alone, by their ids; whoever cannot be reached is left out. */
export interface Messages {
  /** A card of its own to each. The same key twice is said once. */
  toEach(
    sql: Sql,
    where: Where,
    people: readonly string[],
    key: string,
    draw: (say: Say) => Card,
  ): Promise<NewDelivery[]>;
  /** The living card of a request; again, whenever it has changed. */
  ofRequest(sql: Sql, request: Request, people: readonly string[]): Promise<NewDelivery[]>;
}

export function createMessages({ ids, texts }: { readonly ids: Ids; readonly texts: Texts }): Messages {
  async function lanesOf(sql: Sql, where: Where, people: readonly string[]) {
    const found = [];
    for (const personId of people) {
      const to = await recipientOf(sql, ids, where, personId);
      if (to) found.push({ personId, laneId: to.laneId, say: texts.for(to.locale, to.timeZone) });
    }
    return found;
  }

  return {
    async toEach(sql, where, people, key, draw) {
      return (await lanesOf(sql, where, people)).map(({ personId, laneId, say }) => ({
        organizationId: where.organizationId,
        id: ids.next(),
        laneId,
        key: `${key} ${personId}`,
        card: draw(say),
      }));
    },

    async ofRequest(sql, { organizationId, id: subjectId, askedIn: installationId }, people) {
      return (await lanesOf(sql, { organizationId, installationId }, people)).map(({ laneId }) => {
        const id = ids.next();
        return { organizationId, id, laneId, key: `${REQUEST_TOPIC} ${id}`, topic: REQUEST_TOPIC, subjectId };
      });
    },
  };
}
