import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import { isFirstSight, whatBecameOf } from "../../kernel/seen.ts";
import { type Case, caseName } from "../feedback/index.ts";
import type { Unit } from "../organization/index.ts";
import type { PromisesDependencies } from "./changing.ts";
import { dueByDefault, dueIn } from "./due.ts";
import { promiseIn } from "./found.ts";
import type { CustomerPromise, PromiseOfCase } from "./schema.ts";
import { nextStep } from "./steps.ts";
import { insertPromise, lockPromises, readSame } from "./store.ts";

/** Notes promises: what the text of a case promises, or what somebody says. */
export const createNoting = (
  deps: PromisesDependencies,
  read: (promiseId: string, context: Context) => Promise<PromiseOfCase>,
) => {
  const { database, calendars, ids } = deps;

  async function calendarsOf(organizationId: string, unitId: string, ownerId: string) {
    const { units, people } = await calendars.of(organizationId, { units: [unitId], people: [ownerId] });
    const unit = units.get(unitId);
    const owner = people.get(ownerId);
    if (!unit || !owner) throw new Error("A promise has a unit and an owner.");
    return { unit, owner };
  }

  /** What is promised, and by when: as the text says, or else the end of the next day's work. */
  async function promiseOf(
    { case: found, unit }: { readonly case: Case; readonly unit: Unit },
    said: string | undefined,
    { actor, now, say, installation }: Context,
  ): Promise<CustomerPromise> {
    const spoken = said === undefined ? promiseIn(found.text) : { what: said, before: "" };
    if (!spoken) throw userError("promise.notInCase", { case: caseName(found.number) });
    const { organizationId } = found;
    const calendar = await calendarsOf(organizationId, unit.id, actor.id);
    const from = { now, calendar: calendar.unit, locale: say.locale };
    // "Tomorrow" is the day after it was written, however late it is noted.
    const written = said === undefined ? { ...from, now: found.loggedAt } : from;
    const named = dueIn(spoken.what, written) ?? dueIn(spoken.before, written);
    const dueAt = named && named > now ? named : dueByDefault(from);
    const next = nextStep(dueAt, calendar.owner, now);
    return {
      organizationId,
      id: ids.next(),
      caseId: found.id,
      unitId: unit.id,
      what: spoken.what,
      ownerId: actor.id,
      ownerName: actor.name,
      dueAt,
      state: "open",
      step: next?.step ?? null,
      nextAt: next?.at ?? null,
      said: null,
      again: false,
      offeredTo: null,
      madeBy: actor.id,
      madeIn: installation.installationId,
      madeAt: now,
      changedAt: null,
    };
  }

  return async (caseId: string, said: string | undefined, context: Context): Promise<PromiseOfCase> => {
    const seen = await deps.readCase(caseId, context);
    const promise = await promiseOf(seen, said, context);
    const { organizationId } = promise;
    const { actor, now, delivery } = context;
    const id = await database.transaction(async (sql) => {
      if (!(await isFirstSight(sql, { organizationId, delivery, subjectId: promise.id, at: now })))
        return whatBecameOf(sql, organizationId, delivery);
      await lockPromises(sql, promise);
      const same = await readSame(sql, promise);
      if (same) return same.id;
      await insertPromise(sql, promise, { eventId: ids.next(), personId: actor.id, at: now, kind: "promised" });
      return promise.id;
    });
    return id === promise.id || id === undefined ? { promise, case: seen.case } : read(id, context);
  };
};
