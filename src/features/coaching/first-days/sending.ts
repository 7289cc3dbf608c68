import type { Ids } from "../../../kernel/clock.ts";
import { enqueue } from "../../../kernel/outbox/index.ts";
import type { Database } from "../../../kernel/ports.ts";
import type { Sending } from "../../attention/index.ts";
import type { Calendars } from "../../calendar/index.ts";
import { firstDays, readFirstDays } from "../../content/index.ts";
import { type Recipient, recipientOf } from "../../feedback/index.ts";
import { insertCard } from "./cards-store.ts";
import { paceOf } from "./pace.ts";
import { CARD_TOPIC } from "./schema.ts";
import { changePath, claimDue, type DuePath } from "./store.ts";

export interface SendingCardsDependencies {
  readonly database: Database;
  readonly calendars: Pick<Calendars, "of">;
  readonly attention: Pick<Sending, "prepare">;
  readonly ids: Ids;
  readonly wake: () => void;
}

/** Paths of one round, and rounds of one minute: whatever else is due waits for them. */
const AT_ONCE = 50;
const ROUNDS = 20;
const DAY = 24 * 60 * 60_000;

/**
 * Sends somebody new their next card at the beginning of a shift. Nothing is held for them: if the gate does not let it go
 * now, the path waits. Any number of processes may do this together: each card is sent once.
 */
export function createSendingCards({ database, calendars, attention, ids, wake }: SendingCardsDependencies) {
  async function pass(path: DuePath, now: Date): Promise<void> {
    const { organizationId, personId, startedIn: installationId } = path;
    const to = path.isThere && (await recipientOf(database, ids, { organizationId, installationId }, personId));
    if (!to) return end(path, now);
    const { people } = await calendars.of(organizationId, { people: [personId] });
    const calendar = people.get(personId);
    if (!calendar) return end(path, now);
    const pace = paceOf(calendar, path.lastSentAt ?? undefined, now);
    if (pace.go === "later") return void (await changePath(database, path, { nextAt: pace.at }));
    const next = paceOf(calendar, now, now);
    await send(path, to, next.go === "later" ? next.at : now, now);
  }

  /** Whoever has left the unit gets none any more. */
  const end = async (path: DuePath, endedAt: Date): Promise<void> =>
    void (await changePath(database, path, { state: "stopped", nextAt: null, endedAt }));

  async function send(path: DuePath, { laneId, locale }: Recipient, next: Date, now: Date): Promise<void> {
    const { organizationId, personId, unitId } = path;
    const cards = await readFirstDays(database, { organizationId, unitId, locale });
    const card = cards[path.sent];
    if (!card) throw new Error("A path that goes on has another card.");
    const id = ids.next();
    const matter = { topic: CARD_TOPIC, subjectId: id };
    const message = { personId, laneId, key: `newcomer ${id}`, nature: "proactive", matter } as const;
    const admit = await attention.prepare(organizationId, [personId]);
    await database.transaction(async (sql) => {
      const { arrivals, deliveries, count } = await admit(sql, [message]);
      const decision = arrivals[0]?.decision;
      if (decision?.go !== "now") {
        const tomorrow = new Date(now.getTime() + DAY);
        const nextAt = decision?.go === "later" && decision.at < tomorrow ? decision.at : tomorrow;
        return void (await changePath(sql, path, { nextAt }));
      }
      const sent = path.sent + 1;
      const isLast = sent === firstDays.length;
      const becomes = isLast ? ({ state: "over", nextAt: null } as const) : { nextAt: next };
      if (!(await changePath(sql, path, { ...becomes, sent, lastSentAt: now }))) return;
      const { day, title, why, today } = card;
      await insertCard(sql, { organizationId, id, pathId: path.id, day, title, why, today, sentAt: now });
      await count(sql);
      await enqueue(sql, deliveries);
    });
  }

  return async (now: Date): Promise<void> => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const due = await claimDue(database, now, AT_ONCE);
      if (due.length === 0) return;
      for (const path of due) await pass(path, now);
      wake();
    }
  };
}
