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
import { type NextStep, nextStep, type Step } from "./steps.ts";
import { passStep, readDue } from "./store.ts";

export interface PassingDependencies {
  readonly database: Database;
  readonly calendars: Pick<Calendars, "of">;
  readonly attention: Pick<Sending, "prepare">;
  readonly texts: Texts;
  readonly ids: Ids;
  readonly wake: () => void;
}

/**
 * After an outage it may be too late for more than the last step, and an absence may have come or gone in between.
 * Undefined: nothing is to be said, for the owner works then after all.
 */
function whatItIsTimeFor(planned: Step, dueAt: Date, owner: PersonCalendar, now: Date): Step | undefined {
  if (dueAt <= now) return "overdue";
  const works = nextStep(dueAt, owner, now)?.step === "remind";
  if (planned === "remind") return works ? "remind" : "uncovered";
  return works ? undefined : planned;
}

/** Promises that are read at once. */
const AT_ONCE = 50;

/** Says what the time has come for. Any number of processes may do this together: each step is said once. */
export const createPassing = ({ database, calendars, attention, texts, ids, wake }: PassingDependencies) => {
  /** To the owner what is theirs to do; to the unit's managers, or else the champions, what the owner cannot, or did not. */
  async function receivers(sql: Sql, step: Step, promise: CustomerPromise, found: Case): Promise<readonly string[]> {
    if (step === "hand over" || step === "remind") return [promise.ownerId];
    const managers = await knowing(sql, "manager", found, [promise.ownerId]);
    const heard = managers.length > 0 ? managers : await knowing(sql, "champion", found, [promise.ownerId]);
    return heard.map(({ id }) => id);
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
    const meant = whatItIsTimeFor(planned, dueAt, owner, now);
    if (!meant) return void (await passStep(database, promise, nextStep(dueAt, owner, now)));
    const gone = !(await recipientOf(database, ids, { organizationId, installationId: promise.madeIn }, ownerId));
    const step = gone && meant !== "overdue" ? "uncovered" : meant;
    const to = await receivers(database, step, promise, found);
    const messages = await messagesOf(step, promise, found, to);
    const next: NextStep | undefined =
      gone && step === "uncovered" ? { step: "overdue", at: dueAt } : nextStep(dueAt, owner, now, step);
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
