import type { PersonCalendar } from "../../kernel/calendar/index.ts";
import type { Clock, Ids } from "../../kernel/clock.ts";
import { type Decision, decide, type PersonalMessage, type SendToPeople } from "../../kernel/gate/index.ts";
import { asDecided, enqueue, type NewDelivery } from "../../kernel/outbox/index.ts";
import type { Database, Sql } from "../../kernel/ports.ts";
import type { Calendars } from "../calendar/index.ts";
import { createRooms } from "./rooms.ts";
import { addUsed, lockAttention, noteHeld, readBudget, readUsed, readWaiting, readZones } from "./store.ts";
import { createWeeks, type Weeks, weekOf } from "./weeks.ts";

/** What the gate decided about one message. */
export interface Arrival {
  readonly deliveryId: string;
  readonly decision: Decision;
}

/** Messages about which the gate has decided, to be written and counted in the same transaction. */
interface Admitted {
  /** Of each message, in their order; undefined: it was sent before. */
  readonly arrivals: readonly (Arrival | undefined)[];
  /** Without those that were sent before. */
  readonly deliveries: readonly NewDelivery[];
  /** Counts them. The deliveries are to be enqueued, last in the transaction. */
  count(sql: Sql): Promise<void>;
  /** In their place: what causes them has just written them by their keys, with the ids of their arrivals. */
  written(sql: Sql): Promise<void>;
}

/** Decides about messages in the caller's transaction, before that locks anything that others want. */
type Admit = (sql: Sql, messages: readonly PersonalMessage[]) => Promise<Admitted>;

export interface Sending {
  /** Sends messages to people, each when it may go; what may not is recorded with its reason. */
  readonly send: SendToPeople;
  /**
   * For messages that belong into the same transaction as what causes them: reads the calendars of these people, which cannot
   * be done inside. First comes `admit`, then what causes them.
   */
  prepare(organizationId: string, personIds: readonly string[]): Promise<Admit>;
  /** The same for what goes at once whoever it is for, so that there is nothing to read before. */
  urgent(organizationId: string): Admit;
}

export interface SendingDependencies {
  readonly database: Database;
  readonly calendars: Pick<Calendars, "of">;
  readonly clock: Clock;
  readonly ids: Ids;
}

const WEEK = 7 * 24 * 60 * 60_000;

export function createSending({ database, calendars, clock, ids }: SendingDependencies): Sending {
  const admitting =
    (organizationId: string, people: ReadonlyMap<string, PersonCalendar>): Admit =>
    async (sql, messages) => {
      const receivers = messages.map(({ personId }) => personId);
      await lockAttention(sql, organizationId, receivers);
      const now = clock.now();
      const { limit, known } = await readBudget(
        sql,
        organizationId,
        messages.map(({ key }) => key),
      );
      const since = weekOf("UTC", new Date(now.getTime() - WEEK));
      const weeks = createWeeks(limit, await readUsed(sql, organizationId, receivers, since));
      const zones = await readZones(
        sql,
        organizationId,
        receivers.filter((id) => !people.has(id)),
      );
      const decided = messages.map((message) => {
        if (known.has(message.key)) return undefined;
        const decision = decideFor(message, people.get(message.personId), zones, weeks, now);
        return { message, decision, deliveryId: ids.next() };
      });
      const fresh = decided.filter((one) => one !== undefined);
      const lanes = fresh.flatMap(({ message, decision }) => (decision.go === "later" ? [message.laneId] : []));
      const rooms = createRooms(await readWaiting(sql, organizationId, lanes));
      const deliveries = fresh.map(
        ({ message, decision, deliveryId: id }): NewDelivery => ({
          organizationId,
          id,
          ...deliveryOf(message, decision, rooms),
        }),
      );
      const count = async (sql: Sql): Promise<void> => {
        const used = weeks.added();
        if (used.length > 0) await addUsed(sql, organizationId, used);
        const held = fresh.flatMap(({ message: { from, personId }, decision, deliveryId }) =>
          from && decision.go !== "now"
            ? [{ deliveryId, senderId: from.personId, receiverId: personId, unitId: from.unitId }]
            : [],
        );
        if (held.length > 0) await noteHeld(sql, organizationId, held);
      };
      return {
        arrivals: decided,
        deliveries,
        count,
        async written(sql) {
          await asDecided(sql, deliveries);
          await count(sql);
        },
      };
    };

  const prepare = async (organizationId: string, personIds: readonly string[]): Promise<Admit> =>
    admitting(organizationId, (await calendars.of(organizationId, { people: personIds })).people);

  return {
    prepare,
    urgent: (organizationId) => admitting(organizationId, new Map()),
    async send(organizationId, messages) {
      if (messages.length === 0) return;
      const admit = await prepare(
        organizationId,
        messages.map(({ personId }) => personId),
      );
      await database.transaction(async (sql) => {
        const { deliveries, count } = await admit(sql, messages);
        await count(sql);
        await enqueue(sql, deliveries);
      });
    },
  };
}

/** Decides about one message, and counts it if it goes and was not asked for. */
function decideFor(
  { personId, nature, until }: PersonalMessage,
  calendar: PersonCalendar | undefined,
  zones: ReadonlyMap<string, string>,
  weeks: Weeks,
  now: Date,
): Decision {
  const weekAt = (at: Date) => weekOf(calendar?.timeZone ?? zones.get(personId) ?? "UTC", at);
  const left = (at: Date) => weeks.left(personId, weekAt(at));
  const decision: Decision = calendar ? decide(nature, { kind: "person", calendar, left }, now, until) : { go: "now" };
  if (nature !== "asked" && decision.go !== "never")
    weeks.use(personId, weekAt(decision.go === "later" ? decision.at : now));
  return decision;
}

/** The topic of messages that are held. */
const HELD = "held";

/** @param roomFor the id of what a message is sent together with that waits in a lane for a moment */
export function deliveryOf(
  { laneId, key, audience, card, matter, nature, until }: PersonalMessage,
  decision: Decision,
  roomFor: (laneId: string, at: Date) => string,
) {
  const message = {
    laneId,
    key,
    nature,
    ...(audience !== undefined && { audience }),
    ...(until && { notAfter: until }),
  };
  const told = card ? { card } : matter;
  if (decision.go === "now") return { ...message, ...told };
  if (decision.go === "never") return { ...message, ...told, skip: decision.why };
  const subjectId = roomFor(laneId, decision.at);
  const content = card ?? matter;
  return { ...message, card: content, topic: HELD, subjectId, notBefore: decision.at, heldFor: decision.why };
}
