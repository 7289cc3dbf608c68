import type { Ids } from "../../kernel/clock.ts";
import type { PersonalMessage } from "../../kernel/gate/index.ts";
import type { NewDelivery } from "../../kernel/outbox/index.ts";
import type { Sql } from "../../kernel/ports.ts";
import type { Card } from "../../message/card.ts";
import type { Say, Texts } from "../../texts/catalog.ts";
import { recipientOf } from "../feedback/index.ts";
import { HELP_TOPIC } from "./help-store.ts";
import { REQUEST_TOPIC, type Request } from "./schema.ts";

/** An organization, and the workspace in which people are reached rather than in another. */
interface Where {
  readonly organizationId: string;
  readonly installationId: string;
}

/** What is to be said to people alone, by their ids; whoever cannot be reached is left out. */
export interface Messages {
  /** A card of its own to each, who asked for it. The same key twice is said once. */
  answer(
    sql: Sql,
    where: Where,
    people: readonly string[],
    key: string,
    draw: (say: Say) => Card,
  ): Promise<NewDelivery[]>;
  /** The living card of a call for help, to each who is called. */
  help(sql: Sql, where: Where, callId: string, people: readonly string[]): Promise<PersonalMessage[]>;
  /** The living card of a request, to each who is asked. */
  request(sql: Sql, request: Request, people: readonly string[]): Promise<PersonalMessage[]>;
  /** Draws it anew where it is, whenever it has changed. */
  redraw(sql: Sql, request: Request, people: readonly string[]): Promise<NewDelivery[]>;
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
  /** A living card for each who did not ask for it, and has to know at once. */
  const calls = async (
    sql: Sql,
    where: Where,
    matter: { readonly topic: string; readonly subjectId: string },
    people: readonly string[],
  ): Promise<PersonalMessage[]> =>
    (await lanesOf(sql, where, people)).map(({ personId, laneId }) => ({
      ...{ personId, laneId, key: `${matter.topic} ${matter.subjectId} to ${personId}`, nature: "urgent" },
      matter,
    }));
  const whereOf = ({ organizationId, askedIn: installationId }: Request): Where => ({ organizationId, installationId });

  return {
    async answer(sql, where, people, key, draw) {
      return (await lanesOf(sql, where, people)).map(({ personId, laneId, say }) => ({
        organizationId: where.organizationId,
        id: ids.next(),
        laneId,
        key: `${key} ${personId}`,
        card: draw(say),
      }));
    },

    help: (sql, where, callId, people) => calls(sql, where, { topic: HELP_TOPIC, subjectId: callId }, people),

    request: (sql, request, people) =>
      calls(sql, whereOf(request), { topic: REQUEST_TOPIC, subjectId: request.id }, people),

    async redraw(sql, request, people) {
      const { organizationId, id: subjectId } = request;
      return (await lanesOf(sql, whereOf(request), people)).map(({ laneId }) => {
        const id = ids.next();
        return { organizationId, id, laneId, key: `${REQUEST_TOPIC} ${id}`, topic: REQUEST_TOPIC, subjectId };
      });
    },
  };
}
