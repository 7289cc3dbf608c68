import { hash } from "node:crypto";
import { localTime, type PersonCalendar } from "../../kernel/calendar/index.ts";
import type { Clock, Ids } from "../../kernel/clock.ts";
import { type Decision, decide, type PersonalMessage, type SendToPeople } from "../../kernel/gate/index.ts";
import { type Drawing, enqueue, type NewDelivery } from "../../kernel/outbox/index.ts";
import type { Database } from "../../kernel/ports.ts";
import { type Block, type Card, card, divider, heading } from "../../message/card.ts";
import type { Texts } from "../../texts/catalog.ts";
import type { Calendars } from "../calendar/index.ts";
import type { Organizations } from "../organization/index.ts";
import { addUsed, lockAttention, readHeld, readLimit, readUsed } from "./store.ts";

export interface AttentionDependencies {
  readonly database: Database;
  readonly organizations: Pick<Organizations, "units">;
  readonly calendars: Pick<Calendars, "of">;
  readonly texts: Texts;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface Attention {
  /** Sends messages to people, each when it may go; what may not is recorded with its reason. */
  readonly send: SendToPeople;
  /** Draws what was held for one person until the same moment, as one message. */
  readonly drawing: Drawing;
}

/** The topic of messages that are held. */
const HELD = "held";

/** One gate in front of every message to a person: their working time, and how many they get in a week. */
export function createAttention(deps: AttentionDependencies): Attention {
  const { database, calendars, clock, ids } = deps;
  return {
    drawing: drawHeld(deps),
    async send(organizationId, messages) {
      const personIds = messages.map(({ personId }) => personId);
      // Not in the transaction: it asks the database on a connection of its own.
      const { people } = await calendars.of(organizationId, { people: personIds });
      const now = clock.now();
      await database.transaction(async (sql) => {
        await lockAttention(sql, organizationId, personIds);
        const limit = await readLimit(sql, organizationId);
        const since = weekOf("UTC", new Date(now.getTime() - WEEK));
        const weeks = createWeeks(limit, await readUsed(sql, organizationId, personIds, since));
        const deliveries = messages.map((message): NewDelivery => {
          const calendar = people.get(message.personId);
          const decision = calendar ? decideFor(message, calendar, weeks, now) : ({ go: "now" } as const);
          return { organizationId, id: ids.next(), ...deliveryOf(message, decision) };
        });
        await addUsed(sql, organizationId, weeks.added());
        await enqueue(sql, deliveries);
      });
    },
  };
}

const WEEK = 7 * 24 * 60 * 60_000;

/** The local date of the Monday of the week in which a moment is. */
function weekOf(timeZone: string, at: Date): string {
  const date = Temporal.PlainDate.from(localTime(timeZone, at).date);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

type Weeks = ReturnType<typeof createWeeks>;

/** How many messages people have left, by week, while some are given out. */
function createWeeks(limit: number, known: readonly { personId: string; week: string; used: number }[]) {
  const used = new Map(known.map((one) => [`${one.personId} ${one.week}`, one.used]));
  const added = new Map<string, { personId: string; week: string; used: number }>();
  return {
    left: (personId: string, week: string) => limit - (used.get(`${personId} ${week}`) ?? 0),
    use(personId: string, week: string): void {
      const key = `${personId} ${week}`;
      used.set(key, (used.get(key) ?? 0) + 1);
      added.set(key, { personId, week, used: (added.get(key)?.used ?? 0) + 1 });
    },
    added: () => [...added.values()],
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

function deliveryOf({ laneId, key, card: content, nature }: PersonalMessage, decision: Decision) {
  const message = { laneId, key, nature, card: content };
  if (decision.go === "now") return message;
  if (decision.go === "never") return { ...message, skip: decision.why };
  const subjectId = sameFor(laneId, decision.at);
  return { ...message, topic: HELD, subjectId, notBefore: decision.at, heldFor: decision.why };
}

/** The same id for whatever waits in a lane for the same moment: what has it is sent as one message. */
function sameFor(laneId: string, at: Date): string {
  const digest = hash("sha256", `${laneId} ${at.getTime()}`, "hex");
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

/** More cards than this are not put into one message. */
const MOST = 10;

const drawHeld =
  ({ database, organizations, texts }: AttentionDependencies): Drawing =>
  (subjects) =>
    Promise.all(
      subjects.map(async ({ organizationId, subjectId }) => {
        const cards = await readHeld(database, organizationId, subjectId);
        if (cards.length <= 1) return cards[0];
        const [unit] = await organizations.units(organizationId);
        const title = texts.for(unit?.locale ?? "en", unit?.timeZone ?? "UTC")("held.several", { count: cards.length });
        return together(title, cards.slice(-MOST));
      }),
    );

const together = (title: string, cards: readonly Card[]): Card =>
  card(
    [title, ...cards.map(({ summary }) => summary)].join(" · "),
    heading(title),
    ...cards.flatMap(({ blocks }): Block[] => [divider, ...blocks]),
  );
