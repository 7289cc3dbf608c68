import type { PersonCalendar } from "../../kernel/calendar/index.ts";
import { type Decision, decide, mondayOf, type PersonalMessage } from "../../kernel/gate/index.ts";
import { asDecided, type NewDelivery } from "../../kernel/outbox/index.ts";
import type { Database, Sql } from "../../kernel/ports.ts";
import type { Calendars } from "../calendar/index.ts";
import { readHeldFor, readSoon, readWaiting, type WaitingMessage } from "./held-store.ts";
import { createRooms, type Rooms } from "./rooms.ts";
import { deliveryOf } from "./sending.ts";
import { addUsed, lockAttention, readBudget, readUsed } from "./store.ts";
import { createWeeks, type Weeks } from "./weeks.ts";
import { counts } from "./weigh.ts";

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
      const receivers = [...new Set(again.map(({ personId }) => personId))];
      const held = again.map(({ id }) => id);
      if (held.length > 0)
        await database.transaction(async (sql) => {
          const to = { organizationId, receivers, people, now };
          await decideAgain(sql, to, () => readHeldFor(sql, organizationId, held), afterAll);
        });
    }
  };

/** It was counted when it was held. */
export const open = (calendar: PersonCalendar) => ({ kind: "person", calendar, left: () => 1 }) as const;

const later = (one: Date, other: Date): Date => (one > other ? one : other);

/** Who gets what is decided about, their calendars, and the moment. */
export interface Deciding {
  readonly organizationId: string;
  readonly receivers: readonly string[];
  readonly people: ReadonlyMap<string, PersonCalendar>;
  readonly now: Date;
}

/** What is decided of a message that waits; "now": it stays as it is. */
type Reconsider = (receiver: Parameters<typeof decide>[1], message: WaitingMessage, now: Date) => Decision;

/** What must not go when it was to go goes later, or never. */
export const afterAll: Reconsider = (receiver, { at, until, why }, now) => {
  const free = decide("proactive", receiver, later(at, now), until ?? undefined);
  // However long it waits, and for whatever else: it goes with what was too much, and counts with it.
  return free.go === "later" && why === "budget" ? { ...free, why } : free;
};

/** What may go before it was to go does. */
export const sooner: Reconsider = (receiver, { at, until, why }, now) => {
  const free = decide("proactive", receiver, now, until ?? undefined);
  if (free.go === "later" && free.at < at) return free;
  return free.go === "now" && why !== null ? { go: "later", at: now, why } : { go: "now" };
};

/**
 * Decides again about messages to people, which are counted already, and writes down what goes at another time, or never, in
 * a transaction that has locked no lane yet. Resolves with the ids of these.
 * @param read reads the messages, and locks their lanes
 */
export async function decideAgain(
  sql: Sql,
  { organizationId, receivers, people, now }: Deciding,
  read: () => Promise<readonly WaitingMessage[]>,
  reconsider: Reconsider,
): Promise<string[]> {
  await lockAttention(sql, organizationId, receivers);
  const messages = await read();
  const { limit } = await readBudget(sql, organizationId);
  const weeks = createWeeks(limit, await readUsed(sql, organizationId, receivers, ""));
  const lanes = messages.map(({ laneId }) => laneId);
  const rooms = createRooms(await readWaiting(sql, organizationId, lanes));
  const moved: NewDelivery[] = [];
  for (const together of Map.groupBy(messages, countedAs).values()) {
    const [first] = together;
    const calendar = first && people.get(first.personId);
    if (!calendar) continue;
    const weekOf = (at: Date) => mondayOf(calendar.timeZone, at);
    weeks.giveBack(first.personId, weekOf(first.at));
    const again = together.map((message) => decideOne(message, calendar, weeks, rooms, now, reconsider));
    if (again.some(({ decision }) => decision.go === "now")) weeks.use(first.personId, weekOf(first.at));
    for (const one of again) {
      const { decision, room, message } = one;
      if (decision.go === "now") continue;
      moved.push({ organizationId, id: message.id, ...deliveryOf({ ...one, message: told(message) }) });
      if (decision.go === "later" && counts(decision, room)) weeks.use(message.personId, weekOf(decision.at));
    }
  }
  if (weeks.changed().length > 0) await addUsed(sql, organizationId, weeks.changed());
  await asDecided(sql, moved);
  return moved.map(({ id }) => id);
}

/** What was too much for a week counts once, as much of it as is sent together; all else for itself. */
const countedAs = ({ id, why, room }: WaitingMessage): string => (why === "budget" && room !== null ? room : id);

function decideOne(
  message: WaitingMessage,
  calendar: PersonCalendar,
  weeks: Weeks,
  rooms: Rooms,
  now: Date,
  reconsider: Reconsider,
) {
  const { personId, laneId } = message;
  const left = (when: Date) => weeks.left(personId, mondayOf(calendar.timeZone, when));
  const folds = (when: Date) => rooms.folds(laneId, when);
  const decision = reconsider({ kind: "person", calendar, left, folds }, message, now);
  if (decision.go !== "later") return { message, decision };
  return { message, decision, room: rooms.take(laneId, decision.at, decision.why) };
}

const told = ({ personId, laneId, key, until, content }: WaitingMessage): PersonalMessage => {
  const message = { personId, laneId, key, nature: "proactive", ...(until && { until }) } as const;
  return "topic" in content ? { ...message, matter: content } : { ...message, card: content };
};
