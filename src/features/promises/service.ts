import type { Context, Person } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import { UNDO_MINUTES, undoUntil } from "../../kernel/undo.ts";
import { caseName, mayBeTold, readCases } from "../feedback/index.ts";
import { mayChange } from "../organization/index.ts";
import { type Changed, createChanging, type PromisesDependencies } from "./changing.ts";
import { dueIn } from "./due.ts";
import { createNoting } from "./noting.ts";
import type { PromiseOfCase } from "./schema.ts";
import { readClosing, readOpen, readOverdue } from "./store.ts";

export interface Promises {
  /** Notes what the text of a case promises, or `what` somebody says. Throws UserError if that is nothing. */
  note(caseId: string, what: string | undefined, context: Context): Promise<PromiseOfCase>;
  /** The promise, for its owner and whoever decides in the unit, while it is open. Throws UserError. */
  readToChange(promiseId: string, context: Context): Promise<PromiseOfCase>;
  /** Corrects it; `when` as somebody types it. Throws UserError. */
  change(promiseId: string, what: string, when: string | undefined, context: Context): Promise<Changed>;
  keep(promiseId: string, context: Context): Promise<Changed>;
  letGo(promiseId: string, context: Context): Promise<Changed>;
  /** Makes it open again: by whoever kept it or let it go, for 10 minutes. Throws UserError. */
  openAgain(promiseId: string, context: Context): Promise<Changed>;
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
  /** What others have not kept in the units that somebody decides in, at most so many. */
  overdue(context: Context, limit: number): Promise<readonly PromiseOfCase[]>;
}

export function createPromises(deps: PromisesDependencies): Promises {
  const { database } = deps;
  const { read, readOpenOne, readToChange, change } = createChanging(deps);

  return {
    note: createNoting(deps, read),
    readToChange,

    change: (promiseId, what, when, context) =>
      change(promiseId, context, async ({ promise }) => {
        if (when === undefined) return { kind: "promise changed", set: { what } };
        const { units } = await deps.calendars.of(promise.organizationId, { units: [promise.unitId] });
        const calendar = units.get(promise.unitId);
        const dueAt = calendar && dueIn(when, { now: context.now, calendar, locale: context.say.locale });
        if (!dueAt) throw userError("promise.notAMoment");
        return { kind: "promise changed", set: { what, dueAt } };
      }),

    keep: (promiseId, context) =>
      change(promiseId, context, ({ promise }) => ({
        kind: "promise kept",
        set: { state: "kept", offeredTo: null },
        tell: { news: "kept", to: promise.ownerId },
      })),

    letGo: (promiseId, context) =>
      change(promiseId, context, () => ({ kind: "promise let go", set: { state: "let go", offeredTo: null } })),

    openAgain: (promiseId, context) =>
      change(
        promiseId,
        context,
        async ({ promise, case: found }) => {
          const closing = await readClosing(database, promise);
          const isClosed = promise.state === "kept" || promise.state === "let go";
          if (!isClosed || closing?.personId !== context.actor.id) throw userError("promise.unknown");
          if (undoUntil(closing.at) < context.now)
            throw userError("promise.openAgainTooLate", { case: caseName(found.number), minutes: UNDO_MINUTES });
          const tell = promise.state === "kept" ? { tell: { news: "open again", to: promise.ownerId } as const } : {};
          return { kind: "promise open again", set: { state: "open" }, ...tell };
        },
        read,
      ),

    undo: (promiseId, context) =>
      change(
        promiseId,
        context,
        ({ promise, case: found }) => {
          const named = { case: caseName(found.number) };
          if (promise.madeBy !== context.actor.id || promise.ownerId !== context.actor.id)
            throw userError("promise.notYours", { name: promise.ownerName });
          if (undoUntil(promise.madeAt) < context.now)
            throw userError("promise.undoTooLate", { ...named, minutes: UNDO_MINUTES });
          return { kind: "promise taken back", set: { state: "taken back", offeredTo: null } };
        },
        readOpenOne,
      ),

    offer: (promiseId, to, context) =>
      change(promiseId, context, async ({ promise, case: found }) => {
        if (to.id === promise.ownerId || to.kind === "app") throw userError("promise.noPerson");
        const unit = await deps.organizations.unit(promise.organizationId, promise.unitId);
        if (!mayBeTold(found, to, unit))
          throw userError("promise.notForThem", { name: to.name, case: caseName(found.number) });
        return { kind: "promise offered", set: { offeredTo: to.id }, tell: { news: "offered", to: to.id } };
      }),

    answer: (promiseId, accepted, context) =>
      change(
        promiseId,
        context,
        ({ promise }) => {
          if (promise.offeredTo !== context.actor.id) throw userError("promise.notOffered");
          return accepted
            ? {
                kind: "promise handed over",
                set: { ownerId: context.actor.id, offeredTo: null },
                tell: { news: "accepted", to: promise.ownerId },
              }
            : { kind: "promise refused", set: { offeredTo: null }, tell: { news: "refused", to: promise.ownerId } };
        },
        readOpenOne,
      ),

    takeOver: (promiseId, context) =>
      change(promiseId, context, async ({ promise }) => {
        if (promise.ownerId === context.actor.id) return { kind: "promise taken over", set: { offeredTo: null } };
        if (!(await mayChange({ id: promise.unitId }, context)))
          throw userError("promise.notYours", { name: promise.ownerName });
        return {
          kind: "promise taken over",
          set: { ownerId: context.actor.id, offeredTo: null },
          tell: { news: "taken over", to: promise.ownerId },
        };
      }),

    open: (context, limit) => readOpen(database, context.organization.id, context.actor.id, limit),

    async overdue(context, limit) {
      const organizationId = context.organization.id;
      const units = await deps.organizations.units(organizationId);
      const mine = new Map<string, (typeof units)[number]>();
      for (const unit of units) if (await mayChange(unit, context)) mine.set(unit.id, unit);
      if (mine.size === 0) return [];
      const key = { organizationId, unitIds: [...mine.keys()], without: context.actor.id };
      const late = await readOverdue(database, key, context.now, limit);
      const cases = await readCases(
        database,
        late.map(({ caseId: id }) => ({ organizationId, id })),
      );
      return late.flatMap((promise) => {
        const found = cases.find(({ id }) => id === promise.caseId);
        const unit = mine.get(promise.unitId);
        return found && unit && mayBeTold(found, context.actor, unit) ? [{ promise, case: found }] : [];
      });
    },
  };
}
