import type { PersonCalendar } from "../../kernel/calendar/index.ts";
import type { Clock, Ids } from "../../kernel/clock.ts";
import { type Decision, mondayOf, type PersonalMessage, type SendToPeople } from "../../kernel/gate/index.ts";
import { happened } from "../../kernel/observed.ts";
import { asDecided, enqueue, type NewDelivery } from "../../kernel/outbox/index.ts";
import type { Database, Sql } from "../../kernel/ports.ts";
import type { Calendars } from "../calendar/index.ts";
import { readRecent, readWaiting } from "./held-store.ts";
import { noteHeld } from "./hurry-store.ts";
import { createRooms } from "./rooms.ts";
import { WINDOW } from "./several.ts";
import { addUsed, lockAttention, readBudget, readUsed, readZones } from "./store.ts";
import { createWeeks } from "./weeks.ts";
import { type Weighed, weigh } from "./weigh.ts";

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
      const since = mondayOf("UTC", new Date(now.getTime() - WEEK));
      const lanes = messages.flatMap(({ laneId, nature }) => (nature === "proactive" ? [laneId] : []));
      const strangers = receivers.filter((id) => !people.has(id));
      const weeks = createWeeks(limit, await readUsed(sql, organizationId, receivers, since));
      const fresh = weigh(
        messages.filter(({ key }) => !known.has(key)),
        {
          ...{ now, people, weeks },
          zones: await readZones(sql, organizationId, strangers),
          rooms: createRooms(await readWaiting(sql, organizationId, lanes)),
          recent: await readRecent(sql, organizationId, lanes, WINDOW),
        },
      ).map((one) => ({ ...one, deliveryId: ids.next() }));
      for (const { message, decision } of fresh) if (message.nature !== "asked") happened("decided", decision);
      const deliveries = fresh.map(
        ({ deliveryId: id, ...one }): NewDelivery => ({ organizationId, id, ...deliveryOf(one) }),
      );
      const byMessage = new Map(fresh.map((one) => [one.message, one]));
      const count = async (sql: Sql): Promise<void> => {
        const used = weeks.changed();
        if (used.length > 0) await addUsed(sql, organizationId, used);
        const held = fresh.flatMap(({ message: { from, personId }, decision, deliveryId }) =>
          from && decision.go !== "now"
            ? [{ deliveryId, senderId: from.personId, receiverId: personId, unitId: from.unitId }]
            : [],
        );
        if (held.length > 0) await noteHeld(sql, organizationId, held);
      };
      return {
        arrivals: messages.map((message) => byMessage.get(message)),
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

/** The topic of messages that are held. */
const HELD = "held";

/** A message as the gate has decided about it. */
export function deliveryOf({ message, decision, room }: Weighed) {
  const { laneId, key, audience, card, matter, nature, until } = message;
  const told = {
    laneId,
    key,
    nature,
    ...(audience !== undefined && { audience }),
    ...(until && { notAfter: until }),
  };
  if (room) {
    const content = card ?? matter;
    const together = { ...told, card: content, topic: HELD, subjectId: room.id };
    return decision.go === "later" ? { ...together, notBefore: decision.at, heldFor: decision.why } : together;
  }
  const content = card ? { card } : matter;
  return decision.go === "never" ? { ...told, ...content, skip: decision.why } : { ...told, ...content };
}
