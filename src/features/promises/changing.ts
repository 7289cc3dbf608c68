import type { Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import { enqueue } from "../../kernel/outbox/index.ts";
import type { Database } from "../../kernel/ports.ts";
import { isFirstSight, whatBecameOf } from "../../kernel/seen.ts";
import type { Texts } from "../../texts/catalog.ts";
import type { Note, Sending } from "../attention/index.ts";
import type { Calendars } from "../calendar/index.ts";
import { type Case, readCases, recipientOf } from "../feedback/index.ts";
import { mayChange, type Organizations, type Unit } from "../organization/index.ts";
import { type News, newsCard } from "./notices.ts";
import type { CustomerPromise, PromiseEvent, PromiseOfCase, PromiseState } from "./schema.ts";
import { nextStep } from "./steps.ts";
import { type Becomes, changePromise, readPromise } from "./store.ts";

export interface Changed extends PromiseOfCase {
  /** What somebody else was told of it. */
  readonly note?: Note;
}

/** What a change makes of a promise, and who else is told. */
interface Decision {
  readonly kind: PromiseEvent;
  readonly set: Partial<Becomes>;
  readonly tell?: { readonly news: News; readonly to: string };
}

export interface PromisesDependencies {
  readonly database: Database;
  readonly organizations: Pick<Organizations, "unit" | "units">;
  readonly calendars: Pick<Calendars, "of">;
  readonly attention: Pick<Sending, "prepare">;
  readonly texts: Texts;
  readonly ids: Ids;
  /** The case and its unit, for whoever may know of it. Throws UserError. */
  readonly readCase: (caseId: string, context: Context) => Promise<{ readonly case: Case; readonly unit: Unit }>;
  readonly wake: () => void;
}

/** How often a change is decided anew because others change the same promise. */
const ATTEMPTS = 5;

/** Reads promises for whoever may, and changes them. */
export function createChanging(deps: PromisesDependencies) {
  const { database, calendars, attention, texts, ids, wake } = deps;

  /** The promise, for whoever has it or may know of its case. Throws UserError. */
  async function read(promiseId: string, context: Context): Promise<PromiseOfCase> {
    const promise = await readPromise(database, context.organization.id, promiseId);
    if (!promise) throw userError("promise.unknown");
    return { promise, case: await caseOf(promise, context) };
  }

  /** Whoever has a promise goes on knowing of it when its case is made confidential. */
  async function caseOf({ organizationId, caseId, ownerId }: CustomerPromise, context: Context): Promise<Case> {
    const [found] = ownerId === context.actor.id ? await readCases(database, [{ organizationId, id: caseId }]) : [];
    return found ?? (await deps.readCase(caseId, context)).case;
  }

  async function readOpenOne(promiseId: string, context: Context): Promise<PromiseOfCase> {
    const seen = await read(promiseId, context);
    if (seen.promise.state === "open") return seen;
    throw userError("promise.over", { state: STATES[seen.promise.state] });
  }

  /** An open promise, for its owner and whoever decides in the unit. Throws UserError. */
  async function readToChange(promiseId: string, context: Context): Promise<PromiseOfCase> {
    const seen = await readOpenOne(promiseId, context);
    const { ownerId, ownerName, unitId } = seen.promise;
    if (ownerId === context.actor.id || (await mayChange({ id: unitId }, context))) return seen;
    throw userError("promise.notYours", { name: ownerName });
  }

  /** Decides what becomes of a promise, as it is then, and makes it so. */
  async function change(
    promiseId: string,
    context: Context,
    decide: (seen: PromiseOfCase) => Promise<Decision> | Decision,
    reader: typeof readToChange = readToChange,
  ): Promise<Changed> {
    if (await whatBecameOf(database, context.organization.id, context.delivery)) return read(promiseId, context);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const seen = await reader(promiseId, context);
      const decision = await decide(seen);
      const becomes = await withNext({ ...seen.promise, next: undefined, ...decision.set }, seen.promise, context.now);
      const { done, note } = await write(seen, becomes, decision, context);
      if (!done) continue;
      wake();
      return { ...(await read(promiseId, context)), ...(note && { note }) };
    }
    throw new Error("A promise was changed by others again and again.");
  }

  /** What is said next of it, when whose it is or its moment is another. */
  async function withNext(becomes: Becomes, before: CustomerPromise, now: Date): Promise<Becomes> {
    if (becomes.state !== "open") return becomes;
    const { step, nextAt } = before;
    const same = becomes.ownerId === before.ownerId && becomes.dueAt.getTime() === before.dueAt.getTime();
    const isOpenAgain = before.state !== "open";
    // The managers hear once that it is overdue, whoever has it then.
    if (!isOpenAgain && (same || becomes.dueAt <= now))
      return { ...becomes, next: step && nextAt ? { step, at: nextAt } : undefined };
    const said = same ? before.said : null;
    const { people } = await calendars.of(before.organizationId, { people: [becomes.ownerId] });
    const owner = people.get(becomes.ownerId);
    return { ...becomes, said, next: owner && nextStep(becomes.dueAt, owner, now, said) };
  }

  /** Makes the change, and tells whoever is to hear of it: never whoever did it. */
  async function write(
    { promise, case: found }: PromiseOfCase,
    becomes: Becomes,
    { kind, tell }: Decision,
    context: Context,
  ): Promise<{ done: boolean; note?: Note }> {
    const { organizationId, id, unitId } = promise;
    const { delivery, now: at, actor, installation } = context;
    const to = tell && tell.to !== actor.id ? await recipientOf(database, ids, installation, tell.to) : undefined;
    const eventId = ids.next();
    const deed = { eventId, personId: actor.id, at, kind, other: becomes.offeredTo ?? undefined };
    const message = to &&
      tell && {
        personId: tell.to,
        laneId: to.laneId,
        key: `promise ${tell.news} ${id} ${eventId}`,
        card: newsCard(
          tell.news,
          { ...promise, ...becomes },
          found.number,
          actor.name,
          texts.for(to.locale, to.timeZone),
        ),
        nature: "proactive" as const,
        from: { personId: actor.id, unitId },
      };
    const admit = await attention.prepare(organizationId, message ? [message.personId] : []);
    return database.transaction(async (sql) => {
      const { arrivals, deliveries, count } = await admit(sql, message ? [message] : []);
      if (!(await changePromise(sql, promise, becomes, deed))) return { done: false };
      await isFirstSight(sql, { organizationId, delivery, subjectId: id, at });
      await count(sql);
      await enqueue(sql, deliveries);
      const [arrival] = arrivals;
      return { done: true, ...(arrival && to && { note: { arrival, unitId, name: to.name } }) };
    });
  }

  return { read, readOpenOne, readToChange, change };
}

/** As the sentence that says so calls them. */
const STATES: Readonly<Record<PromiseState, string>> = {
  open: "open",
  kept: "kept",
  "let go": "other",
  "taken back": "undone",
};
