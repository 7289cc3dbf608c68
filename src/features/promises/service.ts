import type { Ids } from "../../kernel/clock.ts";
import type { Context, Person } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import { enqueue } from "../../kernel/outbox/index.ts";
import type { Database } from "../../kernel/ports.ts";
import { isFirstSight, whatBecameOf } from "../../kernel/seen.ts";
import { UNDO_MINUTES, undoUntil } from "../../kernel/undo.ts";
import type { Texts } from "../../texts/catalog.ts";
import type { Note, Sending } from "../attention/index.ts";
import type { Calendars } from "../calendar/index.ts";
import { type Case, caseName, mayBeTold, readCases, recipientOf } from "../feedback/index.ts";
import { mayChange, type Organizations, type Unit } from "../organization/index.ts";
import { dueByDefault, dueIn } from "./due.ts";
import { promiseIn } from "./found.ts";
import { type News, newsCard } from "./notices.ts";
import type { CustomerPromise, PromiseEvent, PromiseState } from "./schema.ts";
import { nextStep } from "./steps.ts";
import { type Becomes, changePromise, insertPromise, lockPromises, readOpen, readPromise, readSame } from "./store.ts";

/** A promise with its case. */
export interface PromiseOfCase {
  readonly promise: CustomerPromise;
  readonly case: Case;
}

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

export interface Promises {
  /** Notes what the text of a case promises, or `what` somebody says. Throws UserError if that is nothing. */
  note(caseId: string, what: string | undefined, context: Context): Promise<PromiseOfCase>;
  /** The promise, for whoever has it or may know of its case. Throws UserError. */
  read(promiseId: string, context: Context): Promise<PromiseOfCase>;
  /** The same, for its owner and whoever decides in the unit, while it is open. Throws UserError. */
  readToChange(promiseId: string, context: Context): Promise<PromiseOfCase>;
  /** Corrects it; `when` as somebody types it. Throws UserError. */
  change(promiseId: string, what: string, when: string | undefined, context: Context): Promise<Changed>;
  keep(promiseId: string, context: Context): Promise<Changed>;
  letGo(promiseId: string, context: Context): Promise<Changed>;
  /** Takes it back: by who noted it and still has it, for 10 minutes. Throws UserError. */
  undo(promiseId: string, context: Context): Promise<Changed>;
  /** Asks somebody to take it over: it stays whose it is until they accept. Throws UserError if the case is not for them. */
  offer(promiseId: string, to: Person, context: Context): Promise<Changed>;
  /** Throws UserError when it was not offered to them. */
  answer(promiseId: string, accepted: boolean, context: Context): Promise<Changed>;
  /** By whoever decides in the unit. Throws UserError. */
  takeOver(promiseId: string, context: Context): Promise<Changed>;
  /** What somebody has to keep, at most so many. */
  open(context: Context, limit: number): ReturnType<typeof readOpen>;
}

export interface PromisesDependencies {
  readonly database: Database;
  readonly organizations: Pick<Organizations, "unit">;
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

export function createPromises(deps: PromisesDependencies): Promises {
  const { database, calendars, attention, texts, ids, wake } = deps;

  async function calendarsOf(organizationId: string, unitId: string, ownerId: string) {
    const { units, people } = await calendars.of(organizationId, { units: [unitId], people: [ownerId] });
    const unit = units.get(unitId);
    const owner = people.get(ownerId);
    if (!unit || !owner) throw new Error("A promise has a unit and an owner.");
    return { unit, owner };
  }

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

  async function readToChange(promiseId: string, context: Context): Promise<PromiseOfCase> {
    const seen = await readOpenOne(promiseId, context);
    const { ownerId, ownerName, unitId } = seen.promise;
    if (ownerId === context.actor.id || (await mayChange({ id: unitId }, context))) return seen;
    throw userError("promise.notYours", { name: ownerName });
  }

  async function change(
    promiseId: string,
    context: Context,
    decide: (seen: PromiseOfCase) => Promise<Decision>,
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
    // The managers hear once that it is overdue, whoever has it then.
    if (same || becomes.dueAt <= now) return { ...becomes, next: step && nextAt ? { step, at: nextAt } : undefined };
    const { owner } = await calendarsOf(before.organizationId, before.unitId, becomes.ownerId);
    return { ...becomes, next: nextStep(becomes.dueAt, owner, now) };
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
    const deed = { eventId, personId: actor.id, at, kind };
    const admit = await attention.prepare(organizationId, to && tell ? [tell.to] : []);
    return database.transaction(async (sql) => {
      const message = to &&
        tell && {
          personId: tell.to,
          laneId: to.laneId,
          key: `promise ${id} ${eventId}`,
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
      const { arrivals, deliveries, count } = await admit(sql, message ? [message] : []);
      if (!(await changePromise(sql, promise, becomes, deed))) return { done: false };
      await isFirstSight(sql, { organizationId, delivery, subjectId: id, at });
      await count(sql);
      await enqueue(sql, deliveries);
      const [arrival] = arrivals;
      return { done: true, ...(arrival && to && { note: { arrival, unitId, name: to.name } }) };
    });
  }

  return {
    read,
    readToChange,

    async note(caseId, said, context) {
      const { case: found, unit } = await deps.readCase(caseId, context);
      const spoken = said === undefined ? promiseIn(found.text) : { what: said, before: "" };
      if (!spoken) throw userError("promise.notInCase", { case: caseName(found.number) });
      const { what } = spoken;
      const organizationId = context.organization.id;
      const { actor, now, say } = context;
      const calendar = await calendarsOf(organizationId, unit.id, actor.id);
      const from = { now, calendar: calendar.unit, locale: say.locale };
      // "Tomorrow" is the day after it was written, however late it is noted.
      const written = said === undefined ? { ...from, now: found.loggedAt } : from;
      const named = dueIn(what, written) ?? dueIn(spoken.before, written);
      const dueAt = named && named > now ? named : dueByDefault(from);
      const next = nextStep(dueAt, calendar.owner, now);
      const promise: CustomerPromise = {
        organizationId,
        id: ids.next(),
        caseId,
        unitId: unit.id,
        what,
        ownerId: actor.id,
        ownerName: actor.name,
        dueAt,
        state: "open",
        step: next?.step ?? null,
        nextAt: next?.at ?? null,
        offeredTo: null,
        madeBy: actor.id,
        madeIn: context.installation.installationId,
        madeAt: now,
      };
      const id = await database.transaction(async (sql) => {
        const sight = { organizationId, delivery: context.delivery, subjectId: promise.id, at: now };
        if (!(await isFirstSight(sql, sight))) return whatBecameOf(sql, organizationId, context.delivery);
        await lockPromises(sql, promise);
        const same = await readSame(sql, promise);
        if (same) return same.id;
        const deed = { eventId: ids.next(), personId: actor.id, at: now, kind: "noted" } as const;
        await insertPromise(sql, promise, deed);
        return promise.id;
      });
      return id === promise.id || id === undefined ? { promise, case: found } : read(id, context);
    },

    change: (promiseId, what, when, context) =>
      change(promiseId, context, async ({ promise }) => {
        if (when === undefined) return { kind: "changed", set: { what } };
        const { unit } = await calendarsOf(promise.organizationId, promise.unitId, promise.ownerId);
        const dueAt = dueIn(when, { now: context.now, calendar: unit, locale: context.say.locale });
        if (!dueAt) throw userError("promise.notAMoment");
        return { kind: "changed", set: { what, dueAt } };
      }),

    keep: (promiseId, context) =>
      change(promiseId, context, async ({ promise }) => ({
        kind: "kept",
        set: { state: "kept", offeredTo: null },
        tell: { news: "kept", to: promise.ownerId },
      })),

    letGo: (promiseId, context) =>
      change(promiseId, context, async () => ({ kind: "let go", set: { state: "let go", offeredTo: null } })),

    undo: (promiseId, context) =>
      change(
        promiseId,
        context,
        async ({ promise, case: found }) => {
          const named = { case: caseName(found.number) };
          if (promise.madeBy !== context.actor.id || promise.ownerId !== context.actor.id)
            throw userError("promise.notYours", { name: promise.ownerName });
          if (undoUntil(promise.madeAt) < context.now)
            throw userError("promise.undoTooLate", { ...named, minutes: UNDO_MINUTES });
          return { kind: "taken back", set: { state: "taken back", offeredTo: null } };
        },
        readOpenOne,
      ),

    offer: (promiseId, to, context) =>
      change(promiseId, context, async ({ promise, case: found }) => {
        if (to.id === promise.ownerId || to.kind === "app") throw userError("promise.noPerson");
        const unit = await deps.organizations.unit(promise.organizationId, promise.unitId);
        if (!mayBeTold(found, to, unit))
          throw userError("promise.notForThem", { name: to.name, case: caseName(found.number) });
        return { kind: "offered", set: { offeredTo: to.id }, tell: { news: "offered", to: to.id } };
      }),

    answer: (promiseId, accepted, context) =>
      change(
        promiseId,
        context,
        async ({ promise }) => {
          if (promise.offeredTo !== context.actor.id) throw userError("promise.notOffered");
          return accepted
            ? {
                kind: "handed over",
                set: { ownerId: context.actor.id, offeredTo: null },
                tell: { news: "accepted", to: promise.ownerId },
              }
            : { kind: "refused", set: { offeredTo: null }, tell: { news: "refused", to: promise.ownerId } };
        },
        readOpenOne,
      ),

    takeOver: (promiseId, context) =>
      change(promiseId, context, async ({ promise }) => {
        if (promise.ownerId === context.actor.id) return { kind: "taken over", set: { offeredTo: null } };
        if (!(await mayChange({ id: promise.unitId }, context)))
          throw userError("promise.notYours", { name: promise.ownerName });
        return {
          kind: "taken over",
          set: { ownerId: context.actor.id, offeredTo: null },
          tell: { news: "taken over", to: promise.ownerId },
        };
      }),

    open: (context, limit) => readOpen(database, context.organization.id, context.actor.id, limit),
  };
}

/** As the sentence that says so calls them. */
const STATES: Readonly<Record<PromiseState, string>> = {
  open: "open",
  kept: "kept",
  "let go": "other",
  "taken back": "undone",
};
