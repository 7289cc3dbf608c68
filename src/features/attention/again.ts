import type { PersonCalendar } from "../../kernel/calendar/index.ts";
import { decide } from "../../kernel/gate/index.ts";
import { asDecided, type NewDelivery } from "../../kernel/outbox/index.ts";
import type { Database } from "../../kernel/ports.ts";
import type { Calendars } from "../calendar/index.ts";
import { createRooms } from "./rooms.ts";
import { deliveryOf } from "./sending.ts";
import {
  addUsed,
  lockAttention,
  readBudget,
  readHeldFor,
  readSoon,
  readUsed,
  readWaiting,
  type Used,
  type WaitingMessage,
} from "./store.ts";
import { createWeeks, weekOf } from "./weeks.ts";

export interface AgainDependencies {
  readonly database: Database;
  readonly calendars: Pick<Calendars, "of">;
}

/** Milliseconds: what is released within them is decided again; longer than from one minute's call to the next. */
const SOON = 2 * 60_000;

/**
 * Asks the gate once more about what it is about to release: an absence, a shift, quiet hours or a closed day may have come
 * since it was held. What may not go yet waits on, and counts in the week in which it goes.
 */
export const createDecidingAgain =
  ({ database, calendars }: AgainDependencies) =>
  async (now: Date): Promise<void> => {
    const soon = await readSoon(database, new Date(now.getTime() + SOON));
    for (const [organizationId, some] of Map.groupBy(soon, (one) => one.organizationId)) {
      const personIds = [...new Set(some.map(({ personId }) => personId))];
      const { people } = await calendars.of(organizationId, { people: personIds });
      const again = some.filter(({ personId, at, until }) => {
        const calendar = people.get(personId);
        return calendar && decide("proactive", open(calendar), later(at, now), until ?? undefined).go !== "now";
      });
      if (again.length > 0) await decideAgain(database, organizationId, again, people, now);
    }
  };

/** It was counted when it was held. */
const open = (calendar: PersonCalendar) => ({ kind: "person", calendar, left: () => 1 }) as const;

const later = (one: Date, other: Date): Date => (one > other ? one : other);

const decideAgain = (
  database: Database,
  organizationId: string,
  some: readonly { readonly id: string; readonly personId: string }[],
  people: ReadonlyMap<string, PersonCalendar>,
  now: Date,
): Promise<void> =>
  database.transaction(async (sql) => {
    const personIds = [...new Set(some.map(({ personId }) => personId))];
    await lockAttention(sql, organizationId, personIds);
    const messages = await readHeldFor(
      sql,
      organizationId,
      some.map(({ id }) => id),
    );
    const { limit } = await readBudget(sql, organizationId);
    const weeks = createWeeks(limit, await readUsed(sql, organizationId, personIds, ""));
    const lanes = messages.map(({ laneId }) => laneId);
    const rooms = createRooms(await readWaiting(sql, organizationId, lanes));
    const moved: NewDelivery[] = [];
    const notAnyMore: Used[] = [];
    for (const message of messages) {
      const { id, personId, at, key, laneId } = message;
      const calendar = people.get(personId);
      if (!calendar) continue;
      const before = weekOf(calendar.timeZone, at);
      const left = (when: Date) => {
        const week = weekOf(calendar.timeZone, when);
        return weeks.left(personId, week) + (week === before ? 1 : 0);
      };
      const until = message.until ?? undefined;
      const decision = decide("proactive", { kind: "person", calendar, left }, later(at, now), until);
      if (decision.go === "now") continue;
      const told = {
        personId,
        laneId,
        key,
        nature: "proactive",
        ...(until && { until }),
        ...contentOf(message),
      } as const;
      moved.push({ organizationId, id, ...deliveryOf(told, decision, rooms) });
      const after = decision.go === "later" ? weekOf(calendar.timeZone, decision.at) : undefined;
      if (after === before) continue;
      notAnyMore.push({ personId, week: before, used: 1 });
      if (after !== undefined) weeks.use(personId, after);
    }
    for (const { used, ...one } of notAnyMore) await addUsed(sql, organizationId, [{ ...one, used: -used }]);
    if (weeks.added().length > 0) await addUsed(sql, organizationId, weeks.added());
    await asDecided(sql, moved);
  });

const contentOf = ({ content }: WaitingMessage) => ("topic" in content ? { matter: content } : { card: content });
