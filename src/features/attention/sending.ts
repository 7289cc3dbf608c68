import { hash } from "node:crypto";
import type { PersonCalendar } from "../../kernel/calendar/index.ts";
import type { Clock, Ids } from "../../kernel/clock.ts";
import { type Decision, decide, type PersonalMessage, type SendToPeople } from "../../kernel/gate/index.ts";
import { asDecided, enqueue, type NewDelivery } from "../../kernel/outbox/index.ts";
import type { Database, Sql } from "../../kernel/ports.ts";
import type { Calendars } from "../calendar/index.ts";
import { addUsed, lockAttention, noteHeld, readBudget, readUsed } from "./store.ts";
import { createWeeks, type Weeks, weekOf } from "./weeks.ts";

/** What the gate decided about one message. */
export interface Arrival {
  readonly deliveryId: string;
  readonly decision: Decision;
}

/** Messages about which the gate has decided, to be written in the same transaction: in one of two ways. */
export interface Admitted {
  /** Of each message, in their order; undefined: it was sent before. */
  readonly arrivals: readonly (Arrival | undefined)[];
  /** Writes and counts them: the last statements of the transaction. */
  enqueue(sql: Sql): Promise<void>;
  /** The statement that causes them has just written them, by their keys and the ids of their arrivals: counts them. */
  written(sql: Sql): Promise<void>;
}

/** Decides about messages in the caller's transaction, before that locks anything that others want. */
export type Admit = (sql: Sql, messages: readonly PersonalMessage[]) => Promise<Admitted>;

export interface Sending {
  /** Sends messages to people, each when it may go; what may not is recorded with its reason. */
  readonly send: SendToPeople;
  /**
   * For messages that belong into the same transaction as what causes them: reads the calendars of these people, which cannot
   * be done inside. First comes `admit`, then what causes them.
   */
  prepare(organizationId: string, personIds: readonly string[]): Promise<Admit>;
}

export interface SendingDependencies {
  readonly database: Database;
  readonly calendars: Pick<Calendars, "of">;
  readonly clock: Clock;
  readonly ids: Ids;
}

const WEEK = 7 * 24 * 60 * 60_000;

export function createSending({ database, calendars, clock, ids }: SendingDependencies): Sending {
  async function prepare(organizationId: string, personIds: readonly string[]): Promise<Admit> {
    const { people } = await calendars.of(organizationId, { people: personIds });
    return async (sql, messages) => {
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
      const decided = messages.map((message) => {
        if (known.has(message.key)) return undefined;
        const calendar = people.get(message.personId);
        const decision = calendar ? decideFor(message, calendar, weeks, now) : ({ go: "now" } as const);
        return { message, decision, deliveryId: ids.next() };
      });
      const fresh = decided.filter((one) => one !== undefined);
      const deliveries = fresh.map(
        ({ message, decision, deliveryId: id }): NewDelivery => ({
          organizationId,
          id,
          ...deliveryOf(message, decision),
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
        async enqueue(sql) {
          await count(sql);
          await enqueue(sql, deliveries);
        },
        async written(sql) {
          await asDecided(sql, deliveries);
          await count(sql);
        },
      };
    };
  }

  return {
    prepare,
    async send(organizationId, messages) {
      if (messages.length === 0) return;
      const admit = await prepare(
        organizationId,
        messages.map(({ personId }) => personId),
      );
      await database.transaction(async (sql) => (await admit(sql, messages)).enqueue(sql));
    },
  };
}

/** Decides about one message, and counts it if it goes and was not asked for. */
function decideFor(
  { personId, nature, until }: PersonalMessage,
  calendar: PersonCalendar,
  weeks: Weeks,
  now: Date,
): Decision {
  const weekAt = (at: Date) => weekOf(calendar.timeZone, at);
  const left = (at: Date) => weeks.left(personId, weekAt(at));
  const decision = decide(nature, { kind: "person", calendar, left }, now, until);
  if (nature !== "asked" && decision.go !== "never")
    weeks.use(personId, weekAt(decision.go === "later" ? decision.at : now));
  return decision;
}

/** The topic of messages that are held. */
const HELD = "held";

function deliveryOf({ laneId, key, audience, card, matter, nature }: PersonalMessage, decision: Decision) {
  const message = { laneId, key, nature, ...(audience !== undefined && { audience }) };
  const told = card ? { card } : matter;
  if (decision.go === "now") return { ...message, ...told };
  if (decision.go === "never") return { ...message, ...told, skip: decision.why };
  const subjectId = sameFor(laneId, decision.at);
  const content = card ?? matter;
  return { ...message, card: content, topic: HELD, subjectId, notBefore: decision.at, heldFor: decision.why };
}

/** The same id for whatever waits in a lane for the same moment: what has it is sent as one message. */
function sameFor(laneId: string, at: Date): string {
  const digest = hash("sha256", `${laneId} ${at.getTime()}`, "hex");
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
