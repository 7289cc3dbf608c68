import { isTimeZone, localTime, type PersonCalendar } from "../../kernel/calendar/index.ts";
import type { Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Sql } from "../../kernel/ports.ts";
import { isFirstSight } from "../../kernel/seen.ts";
import { mayChange, type Organizations, type Unit } from "../organization/index.ts";
import type { Calendars } from "./calendars.ts";
import { type Holidays, holidaysOf } from "./holidays.ts";
import { addAbsence, endAbsences, readAbsences, readOwnHours, saveOwnHours } from "./people-store.ts";
import { addDays } from "./read/days.ts";
import {
  type Absence,
  type AbsenceKind,
  type ClosedDay,
  type Days,
  DEFAULT_HOURS,
  type OwnHours,
  type UnitHours,
} from "./schema.ts";
import { addClosedDays, readClosedDays, readUnitHours, removeClosedDays, saveUnitHours } from "./store.ts";
import { datesIn } from "./written.ts";

export interface WorkingTimeDependencies {
  readonly database: Sql;
  readonly organizations: Organizations;
  readonly calendars: Calendars;
  readonly ids: Ids;
  /** Has what is planned by the calendars of these units planned anew. */
  unitsChanged(organizationId: string, unitIds: readonly string[]): Promise<void>;
  /** Has every process read anew who somebody is: the zone in which they are spoken to may be another. */
  personChanged(organizationId: string, personId: string): Promise<void>;
}

/** Closed days and absences are kept for so many days ahead. */
const FARTHEST = 3 * 366;
const MOST_LISTED = 60;

/** What managers say of their units and people of themselves. A delivery that comes again changes nothing. */
export function createWorkingTime(deps: WorkingTimeDependencies) {
  const { database, organizations, calendars, ids, unitsChanged, personChanged } = deps;

  async function changeUnit(unit: Unit, context: Context, write: (sql: Sql) => Promise<unknown>): Promise<void> {
    if (!(await mayChange(unit, context))) throw userError("channel.notYourUnit", { unit: unit.name });
    await calendars.change(unit.organizationId, [unit.id], async (sql) => {
      if (await first(sql, unit.id, context)) await write(sql);
    });
    await unitsChanged(unit.organizationId, [unit.id]);
  }

  const changeOwn = async (context: Context, write: (sql: Sql) => Promise<unknown>): Promise<void> => {
    const { organization, actor } = context;
    await calendars.change(organization.id, [actor.id], async (sql) => {
      if (await first(sql, actor.id, context)) await write(sql);
    });
  };

  const own = ({ organization, actor }: Context) => ({ organizationId: organization.id, personId: actor.id });
  const todayIn = (timeZone: string, { now }: Context): string => localTime(timeZone, now).date;

  const unitOf = (unitId: string, { organization }: Context): Promise<Unit> =>
    organizations.unit(organization.id, unitId);

  async function workingOf({ organization, actor }: Context): Promise<PersonCalendar> {
    const found = (await calendars.of(organization.id, { people: [actor.id] })).people.get(actor.id);
    if (!found) throw new Error(`Person ${actor.id} has no calendar.`);
    return found;
  }

  return {
    unitOf,
    async hours(unit: Unit, context: Context) {
      return {
        unit,
        settings: await readUnitHours(database, unit.organizationId, unit.id),
        closed: await readClosedDays(
          database,
          unit.organizationId,
          unit.id,
          todayIn(unit.timeZone, context),
          MOST_LISTED,
        ),
        mayChange: await mayChange(unit, context),
      };
    },

    /** The settings to begin a change with, if whoever asks may change them. */
    async hoursToChange(unitId: string, context: Context): Promise<{ unit: Unit; settings: UnitHours }> {
      const unit = await unitOf(unitId, context);
      if (!(await mayChange(unit, context))) throw userError("channel.notYourUnit", { unit: unit.name });
      const settings = await readUnitHours(database, unit.organizationId, unit.id);
      return { unit, settings: settings ?? DEFAULT_HOURS };
    },

    async setHours(unit: Unit, settings: UnitHours, timeZone: string, context: Context): Promise<Unit> {
      if (!isTimeZone(timeZone)) throw userError("hours.noZone", { zone: timeZone });
      await changeUnit(unit, context, (sql) => saveUnitHours(sql, unit.organizationId, unit.id, settings));
      if (timeZone !== unit.timeZone) {
        await organizations.setZone(unit, timeZone);
        await unitsChanged(unit.organizationId, [unit.id]);
      }
      return { ...unit, timeZone };
    },

    closed: (unit: Unit, context: Context): Promise<ClosedDay[]> =>
      readClosedDays(database, unit.organizationId, unit.id, todayIn(unit.timeZone, context), MOST_LISTED),

    async close(unit: Unit, days: readonly Days[], context: Context): Promise<void> {
      inReach(days, todayIn(unit.timeZone, context));
      const dates = datesIn(days).map((date) => ({ date }));
      await changeUnit(unit, context, (sql) => addClosedDays(sql, unit.organizationId, unit.id, dates));
    },

    async reopen(unit: Unit, days: readonly Days[], context: Context): Promise<void> {
      inReach(days, todayIn(unit.timeZone, context));
      await changeUnit(unit, context, (sql) => removeClosedDays(sql, unit.organizationId, unit.id, datesIn(days)));
    },

    /** Public holidays that are no closed days yet; `from` a local date, else today. */
    async suggest(
      unit: Unit,
      place: string,
      context: Context,
      from = todayIn(unit.timeZone, context),
    ): Promise<Holidays> {
      const holidays = await holidaysOf(place, from, context.say.locale);
      if (!holidays) throw userError("closed.noPlace", { place: place.slice(0, 20) });
      const known = await readClosedDays(database, unit.organizationId, unit.id, from, 2 * 366);
      const closed = new Set(known.map(({ date }) => date));
      const open = ({ date }: ClosedDay): boolean => !closed.has(date);
      return { ...holidays, days: holidays.days.filter(open), partly: holidays.partly.filter(open) };
    },

    closeAll: (unit: Unit, days: readonly ClosedDay[], context: Context): Promise<void> =>
      changeUnit(unit, context, (sql) => addClosedDays(sql, unit.organizationId, unit.id, days)),

    absences: (context: Context): Promise<Absence[]> => readAbsences(database, own(context), context.now),

    async leave(absence: Omit<Absence, "id">, context: Context): Promise<void> {
      const farthest = context.now.getTime() + FARTHEST * 24 * 60 * 60_000;
      if (absence.until <= context.now || absence.until.getTime() > farthest) throw userError("away.outOfReach");
      await changeOwn(context, async (sql) => {
        if (absence.kind === "pause") await endAbsences(sql, own(context), { kind: "pause" }, context.now);
        await addAbsence(sql, ids, own(context), absence);
      });
    },

    comeBack: (which: { readonly id: string } | { readonly kind: AbsenceKind }, context: Context): Promise<void> =>
      changeOwn(context, (sql) => endAbsences(sql, own(context), which, context.now)),

    workingOf,
    /** What they have set, and what holds. */
    working: async (context: Context): Promise<{ own: OwnHours; found: PersonCalendar }> => ({
      own: await readOwnHours(database, context.organization.id, context.actor.id),
      found: await workingOf(context),
    }),

    /** Changes what they have set. */
    async work(change: (before: OwnHours) => OwnHours, context: Context): Promise<void> {
      const { organization, actor } = context;
      await changeOwn(context, async (sql) =>
        saveOwnHours(sql, organization.id, actor.id, change(await readOwnHours(sql, organization.id, actor.id))),
      );
      await personChanged(organization.id, actor.id);
    },
  };
}

const first = (sql: Sql, subjectId: string, { organization, delivery, now }: Context): Promise<boolean> =>
  isFirstSight(sql, { organizationId: organization.id, delivery, subjectId, at: now });

/** Throws UserError when days are over or too far ahead. */
function inReach(days: readonly Days[], today: string): void {
  const farthest = addDays(today, FARTHEST);
  if (days.some(({ last }) => last < today || last > farthest)) throw userError("closed.outOfReach");
}
