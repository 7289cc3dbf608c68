import type { PersonCalendar } from "../../kernel/calendar/index.ts";
import type { Ids } from "../../kernel/clock.ts";
import type { PersonalMessage } from "../../kernel/gate/index.ts";
import { enqueue } from "../../kernel/outbox/index.ts";
import type { Database, Sql } from "../../kernel/ports.ts";
import type { Texts } from "../../texts/catalog.ts";
import type { Sending } from "../attention/index.ts";
import { knowing } from "../authority/index.ts";
import type { Calendars } from "../calendar/index.ts";
import { type Case, readCases, recipientOf } from "../feedback/index.ts";
import { stepCard } from "./notices.ts";
import type { CustomerPromise } from "./schema.ts";
import { nextStep, type Step } from "./steps.ts";
import { passStep, readDue } from "./store.ts";

export interface PassingDependencies {
  readonly database: Database;
  readonly calendars: Pick<Calendars, "of">;
  readonly attention: Pick<Sending, "prepare">;
  readonly texts: Texts;
  readonly ids: Ids;
  readonly wake: () => void;
}

/** After an outage it may be too late for more than the last step, and an absence may have come in between. */
function whatItIsTimeFor(planned: Step, dueAt: Date, owner: PersonCalendar, now: Date): Step {
  if (dueAt <= now) return "overdue";
  return planned === "remind" && nextStep(dueAt, owner, now)?.step !== "remind" ? "uncovered" : planned;
}

/** Promises that are read at once. */
const AT_ONCE = 50;

/** Says what the time has come for. Any number of processes may do this together: each step is said once. */
export const createPassing = ({ database, calendars, attention, texts, ids, wake }: PassingDependencies) => {
  /** To the owner what is theirs to do; to the unit's managers what the owner cannot, or did not. */
  async function receivers(sql: Sql, step: Step, promise: CustomerPromise, found: Case): Promise<readonly string[]> {
    if (step === "hand over" || step === "remind") return [promise.ownerId];
    return (await knowing(sql, "manager", found, [promise.ownerId])).map(({ id }) => id);
  }

  async function messagesOf(
    step: Step,
    promise: CustomerPromise,
    found: Case,
    people: readonly string[],
  ): Promise<PersonalMessage[]> {
    const near = { organizationId: promise.organizationId, installationId: promise.madeIn };
    const messages: PersonalMessage[] = [];
    for (const personId of people) {
      const to = await recipientOf(database, ids, near, personId);
      if (!to) continue;
      messages.push({
        personId,
        laneId: to.laneId,
        key: `promise ${promise.id} ${step} ${promise.nextAt?.toISOString()} ${personId}`,
        nature: "proactive",
        card: stepCard(step, promise, found.number, texts.for(to.locale, to.timeZone)),
      });
    }
    return messages;
  }

  async function pass(promise: CustomerPromise, now: Date): Promise<void> {
    const { organizationId, caseId, ownerId, dueAt, step: planned } = promise;
    const [found] = await readCases(database, [{ organizationId, id: caseId }]);
    const { people } = await calendars.of(organizationId, { people: [ownerId] });
    const owner = people.get(ownerId);
    if (!planned || !found || found.undoneAt || !owner) return void (await passStep(database, promise, undefined));
    const step = whatItIsTimeFor(planned, dueAt, owner, now);
    const to = await receivers(database, step, promise, found);
    const messages = await messagesOf(step, promise, found, to);
    const next = nextStep(dueAt, owner, now, step);
    const admit = await attention.prepare(organizationId, to);
    await database.transaction(async (sql) => {
      const { deliveries, count } = await admit(sql, messages);
      if (!(await passStep(sql, promise, next))) return;
      await count(sql);
      await enqueue(sql, deliveries);
    });
  }

  return async (now: Date): Promise<void> => {
    let due: readonly CustomerPromise[];
    do {
      due = await readDue(database, now, AT_ONCE);
      for (const promise of due) await pass(promise, now);
      if (due.length > 0) wake();
    } while (due.length === AT_ONCE);
  };
};
