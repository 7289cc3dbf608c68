import { isWorking, type PersonCalendar, workingMinutes } from "../../kernel/calendar/index.ts";
import type { Say } from "../../texts/catalog.ts";
import { knowing } from "../authority/index.ts";
import type { Calendars } from "../calendar/index.ts";
import { type AnnouncingDependencies, type Case, createAnnouncing, readCases, recipientOf } from "../feedback/index.ts";
import { topicOf } from "./drawing.ts";
import { ownersCard } from "./notices.ts";
import type { CustomerPromise } from "./schema.ts";
import { isForManagers, type NextStep, nextStep, nextStepWithout, type Step } from "./steps.ts";
import { type Deed, passStep, readDue } from "./store.ts";
import { quoteTold } from "./told.ts";

export interface PassingDependencies extends AnnouncingDependencies {
  readonly calendars: Pick<Calendars, "of">;
  readonly wake: () => void;
}

/** Promises that are read at once. */
const AT_ONCE = 50;

/** Says what the time has come for. Any number of processes may do this together: each step is said once. */
export const createPassing = (deps: PassingDependencies) => {
  const { database, calendars, ids, wake } = deps;
  const announcing = createAnnouncing(deps);

  /** To the owner what is theirs to do; to the unit's managers, or else the champions, what the owner cannot, or did not. */
  async function receivers(step: Step, promise: CustomerPromise, found: Case): Promise<readonly string[]> {
    if (!isForManagers(step)) return [promise.ownerId];
    const managers = await knowing(database, "manager", found, [promise.ownerId]);
    const heard = managers.length > 0 ? managers : await knowing(database, "champion", found, [promise.ownerId]);
    return heard.map(({ id }) => id);
  }

  /** What is said next of it, as things are now. */
  function stepOf(promise: CustomerPromise, owner: PersonCalendar, isGone: boolean, now: Date): NextStep | undefined {
    const { dueAt, step, again } = promise;
    // Somebody who was to do it themselves and is off now is asked about this absence, whatever was asked about another.
    const said = again && step === "remind" ? null : promise.said;
    return isGone ? nextStepWithout(dueAt, owner, now, said) : nextStep(dueAt, owner, now, said);
  }

  async function pass(promise: CustomerPromise, now: Date): Promise<void> {
    const { organizationId, caseId, ownerId, said } = promise;
    const near = { organizationId, installationId: promise.madeIn };
    const [found] = await readCases(database, [{ organizationId, id: caseId }]);
    const { people } = await calendars.of(organizationId, { people: [ownerId] });
    const owner = people.get(ownerId);
    if (!found || found.undoneAt || !owner) return void (await passStep(database, promise, { said, next: undefined }));
    const isGone = !(await recipientOf(database, ids, near, ownerId));
    const due = stepOf(promise, owner, isGone, now);
    const isPlanned = due?.step === promise.step && !promise.again;
    if (!due || (due.at > now && !isPlanned)) return void (await passStep(database, promise, { said, next: due }));
    const { step } = due;
    const next = stepOf({ ...promise, said: step, again: false }, owner, isGone, now);
    const toldId = ids.next();
    const messages = await announcing.each(near, await receivers(step, promise, found), (say) => ({
      key: `promise ${step} ${promise.id} ${promise.nextAt?.toISOString()}`,
      ...contentOf(step, toldId, promise, found, say),
      ...natureOf(step, promise, owner, now),
    }));
    const eventId = ids.next();
    await announcing.along(organizationId, messages, async (sql) => {
      if (!(await passStep(sql, promise, { said: step, next }, deedOf(step, eventId, now)))) return false;
      if (isForManagers(step)) await quoteTold(sql, { id: toldId, topic: topicOf(step) }, promise);
      return true;
    });
  }

  return async (now: Date): Promise<void> => {
    let due: readonly CustomerPromise[];
    do {
      due = await readDue(database, now, AT_ONCE);
      for (const promise of due) await pass(promise, now);
      if (due.length > 0) wake();
    } while (due.length > 0);
  };
};

/** What the owner is told stays with them; what the managers are told is withdrawn when it is not for them any more. */
const contentOf = (step: Step, toldId: string, promise: CustomerPromise, { number }: Case, say: Say) =>
  isForManagers(step)
    ? { matter: { topic: topicOf(step), subjectId: toldId } }
    : { card: ownersCard(step, promise, number, say) };

/** Whoever has said that they are off until it is due can be asked now or never. */
function natureOf(step: Step, { dueAt }: CustomerPromise, owner: PersonCalendar, now: Date) {
  if (step !== "hand over") return { nature: "proactive" } as const;
  const comesBack = isWorking(owner, now) || workingMinutes(owner, now, dueAt) > 0;
  return { nature: comesBack ? "proactive" : "urgent", until: dueAt } as const;
}

/** What the history of the case tells of it. */
function deedOf(step: Step, eventId: string, at: Date): Deed | undefined {
  if (step === "overdue") return { eventId, at, kind: "promise overdue" };
  return step === "unanswered" ? { eventId, at, kind: "promise unanswered" } : undefined;
}
