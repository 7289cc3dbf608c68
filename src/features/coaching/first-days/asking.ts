import { nextWorking } from "../../../kernel/calendar/index.ts";
import type { Ids } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { PersonalMessage } from "../../../kernel/gate/index.ts";
import { redrawAll } from "../../../kernel/outbox/index.ts";
import type { Database } from "../../../kernel/ports.ts";
import { isFirstSight } from "../../../kernel/seen.ts";
import type { Note, Sending } from "../../attention/index.ts";
import type { Calendars } from "../../calendar/index.ts";
import { recipientOf } from "../../feedback/index.ts";
import { markCard } from "./cards-store.ts";
import { CARD_TOPIC, type Path, QUESTION_TOPIC, type SentCard } from "./schema.ts";
import { readManagers } from "./store.ts";

export interface AskingDependencies {
  readonly database: Database;
  readonly calendars: Pick<Calendars, "of">;
  readonly attention: Pick<Sending, "prepare">;
  readonly ids: Ids;
}

/** Milliseconds that a question waits for whoever began the path, before it goes to the unit's other managers. */
const PATIENCE = 3 * 24 * 60 * 60_000;

/**
 * Tells their manager that somebody new wants to talk about a card: whoever began the path, or the other managers of the unit
 * if that one is away for long. Resolves with who hears of it, and when. Throws UserError when nobody can be told.
 */
export const createAsking = ({ database, calendars, attention, ids }: AskingDependencies) =>
  async function ask(card: SentCard, path: Path, context: Context): Promise<readonly Note[]> {
    const { organizationId, unitId } = path;
    const { delivery, now: at, actor } = context;
    const messages: PersonalMessage[] = [];
    const names: string[] = [];
    for (const personId of await whoHears(path, at)) {
      const to = await recipientOf(database, ids, { organizationId, installationId: path.startedIn }, personId);
      if (!to) continue;
      names.push(to.name);
      messages.push({
        ...{ personId, laneId: to.laneId, key: `newcomer asks ${card.id} ${at.toISOString()} ${personId}` },
        ...{ nature: "proactive", matter: { topic: QUESTION_TOPIC, subjectId: card.id } },
        from: { personId: actor.id, unitId },
      });
    }
    if (messages.length === 0) throw userError("firstDays.nobodyToAsk");
    const receivers = messages.map(({ personId }) => personId);
    const admit = await attention.prepare(organizationId, receivers);
    return database.transaction(async (sql) => {
      const { arrivals, deliveries, count } = await admit(sql, messages);
      if (!(await isFirstSight(sql, { organizationId, delivery, subjectId: card.id, at }))) return [];
      if (!(await markCard(sql, card, "asked", at))) return [];
      await count(sql);
      await redrawAll(sql, ids, organizationId, [{ topic: CARD_TOPIC, subjectId: card.id }], deliveries);
      return arrivals.flatMap((arrival, place) => (arrival ? [{ arrival, unitId, name: names[place] ?? "" }] : []));
    });

    async function whoHears({ startedBy, personId }: Path, now: Date): Promise<readonly string[]> {
      const managers = (await readManagers(database, organizationId, unitId)).filter((id) => id !== personId);
      const first = managers.includes(startedBy) || managers.length === 0 ? [startedBy] : [];
      const others = managers.filter((id) => id !== startedBy);
      const { people } = await calendars.of(organizationId, { people: [...first, ...others] });
      const isThereSoon = (id: string): boolean => {
        const calendar = people.get(id);
        const free = calendar && nextWorking(calendar, now);
        return free !== undefined && free.getTime() - now.getTime() <= PATIENCE;
      };
      return [first.filter(isThereSoon), others.filter(isThereSoon), first].find((some) => some.length > 0) ?? others;
    }
  };
