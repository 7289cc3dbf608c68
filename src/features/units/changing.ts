import type { OpenDatabase } from "../../database/index.ts";
import type { Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import { haveLookedAtAgain } from "../../kernel/look-again.ts";
import { laneFor, reachableAgain } from "../../kernel/outbox/index.ts";
import type { Sql } from "../../kernel/ports.ts";
import { isFirstSight } from "../../kernel/seen.ts";
import { UNDO_MINUTES, undoableSince } from "../../kernel/undo.ts";
import { type Organizations, readUnits, type Unit } from "../organization/index.ts";
import type { People } from "../people/index.ts";
import { Before, type UnitRole, type Wanted } from "./schema.ts";
import {
  insertUnit,
  lockUnits,
  noteUndone,
  readChange,
  readLastChange,
  readMembers,
  recordChange,
  restSchedules,
  resumeSchedules,
  type UnitRow,
  updateUnit,
  writeMembers,
} from "./store.ts";

export interface ChangingDependencies {
  readonly database: OpenDatabase;
  readonly organizations: Organizations;
  readonly people: Pick<People, "changed">;
  readonly ids: Ids;
  /** Has what is planned by the calendars of these units planned anew. */
  unitsChanged(organizationId: string, unitIds: readonly string[]): Promise<void>;
}

/** A unit after a change, and the change, which can be taken back; none where the same was done before. */
export interface Changed {
  readonly unit: Unit;
  readonly changeId?: string;
}

/** What a change touches besides the unit's own row. */
interface Touched {
  readonly unitId: string;
  readonly changeId?: string;
  readonly people: readonly string[];
}

/** Sets up units: each change in one transaction, with what it was before. */
export function createChanging({ database, organizations, people, ids, unitsChanged }: ChangingDependencies) {
  /** Nobody else changes a unit meanwhile; undefined: this was done before. */
  async function once(
    context: Context,
    write: (sql: Sql, units: readonly Unit[]) => Promise<Touched>,
  ): Promise<Changed | undefined> {
    const organizationId = context.organization.id;
    const touched = await organizations.changeUnits(organizationId, async (sql) => {
      await lockUnits(sql, organizationId);
      const { delivery, now: at } = context;
      if (!(await isFirstSight(sql, { organizationId, delivery, subjectId: ids.next(), at }))) return undefined;
      const done = await write(sql, await readUnits(sql, organizationId));
      await haveLookedAtAgain(sql, organizationId, [done.unitId, ...done.people]);
      return done;
    });
    if (!touched) return undefined;
    await people.changed(organizationId, ...touched.people);
    await unitsChanged(organizationId, [touched.unitId]);
    const unit = await organizations.unit(organizationId, touched.unitId);
    return { unit, ...(touched.changeId !== undefined && { changeId: touched.changeId }) };
  }

  async function laneOf(sql: Sql, now: Unit | undefined, { channel }: Wanted) {
    if (channel === "keep") return now?.laneId ?? null;
    if (channel === "none") return null;
    const laneId = await laneFor(sql, ids, channel);
    await reachableAgain(sql, channel);
    return laneId;
  }

  const record = async (sql: Sql, unitId: string, before: Before, { organization, actor, now }: Context) => {
    const change = { organizationId: organization.id, id: ids.next(), unitId, changedBy: actor.id, at: now, before };
    await recordChange(sql, change);
    return change.id;
  };

  /** Makes people what they are to be in a unit; returns what they were, where that is something else. */
  async function setMembers(sql: Sql, unit: UnitRow, wanted: Wanted["members"], installationId: string) {
    const known = await readMembers(sql, unit, installationId);
    const now = new Map(known.map(({ id, role }) => [id, role]));
    const changes = [...wanted].filter(([personId, role]) => (now.get(personId) ?? null) !== role);
    await writeMembers(
      sql,
      unit,
      changes.map(([personId, role]) => ({ personId, role })),
    );
    return changes.map(([personId]) => ({ personId, role: now.get(personId) ?? null }));
  }

  return {
    add: (wanted: Wanted, context: Context): Promise<Changed | undefined> =>
      once(context, async (sql, units) => {
        requireFree(units, wanted.name, undefined);
        const organizationId = context.organization.id;
        const laneId = await laneOf(sql, undefined, wanted);
        const { name, locale, timeZone } = wanted;
        const unit = { organizationId, id: ids.next(), name, locale, timeZone, laneId };
        await insertUnit(sql, unit, context.now);
        const members = await setMembers(sql, unit, wanted.members, context.installation.installationId);
        const before = { name, locale, timeZone, laneId: null, retired: true, members, schedules: [] };
        const changeId = await record(sql, unit.id, before, context);
        return { unitId: unit.id, changeId, people: members.map(({ personId }) => personId) };
      }),

    /** @param after what was changed last when they began; if it is something else by now, theirs does not overwrite it */
    change: (
      unitId: string,
      after: string | undefined,
      decide: (now: Unit) => Wanted,
      context: Context,
    ): Promise<Changed | undefined> =>
      once(context, async (sql, units) => {
        const now = used(units, unitId);
        if (after !== undefined && (await lastChange(sql, now)) !== after) throw userError("units.changedMeanwhile");
        const wanted = decide(now);
        requireFree(units, wanted.name, unitId);
        const laneId = await laneOf(sql, now, wanted);
        const { name, locale, timeZone } = wanted;
        const unit = { organizationId: now.organizationId, id: unitId, name, locale, timeZone, laneId };
        await updateUnit(sql, unit, null);
        const members = await setMembers(sql, unit, wanted.members, context.installation.installationId);
        const changeId = await record(sql, unitId, { ...asItWas(now), members }, context);
        return { unitId, changeId, people: members.map(({ personId }) => personId) };
      }),

    /** Its people leave it and nothing goes to its channel any more; what was logged there stays. */
    retire: (unitId: string, context: Context): Promise<Changed | undefined> =>
      once(context, async (sql, units) => {
        const now = used(units, unitId);
        if (now.isDefault) throw userError("units.defaultStays", { name: now.name });
        const unit = { ...now, laneId: null };
        await updateUnit(sql, unit, context.now);
        const known = await readMembers(sql, now, context.installation.installationId);
        const nobody = new Map<string, UnitRole | null>(known.map(({ id }) => [id, null]));
        const members = await setMembers(sql, unit, nobody, context.installation.installationId);
        const schedules = await restSchedules(sql, now);
        const changeId = await record(sql, unitId, { ...asItWas(now), members, schedules }, context);
        return { unitId, changeId, people: members.map(({ personId }) => personId) };
      }),

    /** Takes back what was changed of a unit last; within 10 minutes. `mayChange`: whether they still may. */
    undo: (
      changeId: string,
      mayChange: (change: { readonly changedBy: string }) => boolean,
      context: Context,
    ): Promise<Changed | undefined> =>
      once(context, async (sql, units) => {
        const change = await readChange(sql, context.organization.id, changeId);
        if (!change || !mayChange(change)) throw userError("units.nothingToUndo");
        if (change.at < undoableSince(context.now)) throw userError("units.undoTooLate", { minutes: UNDO_MINUTES });
        if (!change.isLast) throw userError("units.nothingToUndo");
        const before = Before.parse(change.before);
        if (!before.retired) requireFree(units, before.name, change.unitId);
        const unit = { organizationId: change.organizationId, id: change.unitId, ...before };
        await updateUnit(sql, unit, before.retired ? context.now : null);
        await writeMembers(sql, unit, before.members);
        await resumeSchedules(sql, unit, before.schedules);
        await noteUndone(sql, change.organizationId, changeId, context.now);
        return { unitId: change.unitId, people: before.members.map(({ personId }) => personId) };
      }),

    /** What was changed of a unit last; to be given to `change`. */
    lastChange: (unit: Unit): Promise<string> => lastChange(database, unit),
  };
}

/** Its own id stands for nothing having been changed yet. */
const lastChange = async (sql: Sql, unit: Unit): Promise<string> => (await readLastChange(sql, unit)) ?? unit.id;

const asItWas = ({ name, locale, timeZone, laneId }: Unit): Before => ({
  ...{ name, locale, timeZone, laneId: laneId ?? null, retired: false },
  ...{ members: [], schedules: [] },
});

function used(units: readonly Unit[], unitId: string): Unit {
  const found = units.find(({ id }) => id === unitId);
  if (!found || found.retired) throw userError("units.gone");
  return found;
}

/** Two units of one name could not be told apart. */
function requireFree(units: readonly Unit[], name: string, unitId: string | undefined): void {
  const taken = units.some(
    (unit) =>
      unit.id !== unitId && !unit.retired && unit.name.localeCompare(name, undefined, { sensitivity: "base" }) === 0,
  );
  if (taken) throw userError("units.nameTaken", { name });
}
