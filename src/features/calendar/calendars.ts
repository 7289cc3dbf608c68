import type { OpenDatabase } from "../../database/index.ts";
import { type Calendar, type PersonCalendar, weekOf } from "../../kernel/calendar/index.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { Sql } from "../../kernel/ports.ts";
import type { Organizations, Unit } from "../organization/index.ts";
import { announceCalendars, createCalendarChanges, type Member } from "./cache.ts";
import { type PersonTime, readPeopleTimes } from "./people-store.ts";
import { DEFAULT_HOURS } from "./schema.ts";
import { readUnitTimes, type UnitTime } from "./store.ts";

/** When units are open and people work. */
export interface Calendars {
  /**
   * The calendars of units and people of an organization, from memory where they are known, else in one query for all.
   * Whoever is not of the organization is missing in the answer. As long as nothing changes, the same calendar is the same
   * object, so that what was worked out about it is not worked out again.
   */
  of(
    organizationId: string,
    asked: { readonly units?: readonly string[]; readonly people?: readonly string[] },
  ): Promise<FoundCalendars>;
  /**
   * The calendars of units of any organizations, in their order, in one query for all that are not known; undefined where
   * there is no such unit.
   */
  ofUnits(units: readonly Member[]): Promise<readonly (Calendar | undefined)[]>;
  /**
   * Writes, in one transaction, a change of the calendars of these units and people of an organization, and tells every
   * process.
   */
  change<Result>(organizationId: string, ids: readonly string[], write: (sql: Sql) => Promise<Result>): Promise<Result>;
}

export interface FoundCalendars {
  /** By the unit's id. */
  readonly units: ReadonlyMap<string, Calendar>;
  /** By the person's id. */
  readonly people: ReadonlyMap<string, PersonCalendar>;
}

export interface CalendarsDependencies {
  readonly database: OpenDatabase;
  readonly organizations: Pick<Organizations, "units">;
  readonly clock: Clock;
}

const MOST_UNITS = 20_000;
const MOST_PEOPLE = 50_000;
/** What is over for so long is in nobody's way. */
const PAST = 92 * 24 * 60 * 60_000;

export function createCalendars({ database, organizations, clock }: CalendarsDependencies): Calendars {
  const changes = createCalendarChanges(database.changes);
  const since = (): Date => new Date(clock.now().getTime() - PAST);
  const unitTimes = changes.keep(MOST_UNITS, async (units) =>
    mapValues(await readUnitTimes(database, units, since()), calendarOfUnit),
  );
  const personTimes = changes.keep(MOST_PEOPLE, async (people) =>
    mapValues(await readPeopleTimes(database, people, since()), calendarOfPerson),
  );

  return {
    async ofUnits(asked) {
      const organizationIds = [...new Set(asked.map(({ organizationId }) => organizationId))];
      const units = await Promise.all(organizationIds.map((id) => organizations.units(id)));
      const known = new Map(organizationIds.map((id, place) => [id, byIdOf(units[place] ?? [])]));
      const times = await unitTimes.many(asked);
      return asked.map(({ organizationId, id }) => {
        const unit = known.get(organizationId)?.get(id);
        return unit && times.get(id)?.in(unit.timeZone);
      });
    },
    async of(organizationId, { units: unitIds = [], people: personIds = [] }) {
      const units = await organizations.units(organizationId);
      const byId = byIdOf(units);
      const fallback = units.find(({ isDefault }) => isDefault);
      const members = (ids: Iterable<string>) => Array.from(new Set(ids), (id) => ({ organizationId, id }));
      const people = await personTimes.many(members(personIds));
      const unitOf = (id: string | undefined): Unit | undefined => byId.get(id ?? "") ?? fallback;
      const homes = people.values().map(({ unitId }) => unitOf(unitId)?.id ?? "");
      const times = await unitTimes.many(members([...unitIds, ...homes]));
      const calendarOf = (unit: Unit | undefined): Calendar | undefined =>
        unit && times.get(unit.id)?.in(unit.timeZone);
      const found = { units: new Map<string, Calendar>(), people: new Map<string, PersonCalendar>() };
      for (const id of unitIds) {
        const calendar = calendarOf(byId.get(id));
        if (calendar) found.units.set(id, calendar);
      }
      for (const [id, { unitId, within }] of people) {
        const calendar = calendarOf(unitOf(unitId));
        if (calendar) found.people.set(id, within(calendar));
      }
      return found;
    },
    async change(organizationId, ids, write) {
      const result = await database.transaction(async (sql) => {
        const written = await write(sql);
        await announceCalendars(database.changes, sql, organizationId, ids);
        return written;
      });
      changes.forget(organizationId, ids);
      return result;
    },
  };
}

const byIds = new WeakMap<readonly Unit[], ReadonlyMap<string, Unit>>();

/** Units by their ids, worked out once for as long as an organization has the same. */
function byIdOf(units: readonly Unit[]): ReadonlyMap<string, Unit> {
  const known = byIds.get(units);
  if (known) return known;
  const made = new Map(units.map((unit) => [unit.id, unit]));
  byIds.set(units, made);
  return made;
}

/** A unit's zone is kept with the unit: its calendar is made anew when that changes. */
function calendarOfUnit({ settings = DEFAULT_HOURS, closed }: UnitTime): { in(timeZone: string): Calendar } {
  let made: Calendar | undefined;
  const startOfDay = weekOf((day) => settings.startOfDay[day] ?? undefined);
  return {
    in(timeZone) {
      if (made?.timeZone === timeZone) return made;
      const { hours, quiet } = settings;
      made = { timeZone, hours, closed, startOfDay, ...(quiet && { quiet }) };
      return made;
    },
  };
}

/** The same for a person, whose unit's calendar may change. */
function calendarOfPerson(person: PersonTime): { unitId: string | undefined; within(unit: Calendar): PersonCalendar } {
  let made: PersonCalendar | undefined;
  return {
    unitId: person.unitId,
    within(unit) {
      if (made?.unit === unit) return made;
      const { settings, absences, shifts, planned } = person;
      const { hours, weekdays, quiet = unit.quiet ?? null } = settings;
      made = {
        unit,
        timeZone: settings.timeZone ?? person.timeZone ?? unit.timeZone,
        absences,
        shifts,
        planned,
        ...(hours && { hours }),
        ...(weekdays && { weekdays }),
        ...(quiet && { quiet }),
      };
      return made;
    },
  };
}

const mapValues = <From, To>(from: ReadonlyMap<string, From>, make: (value: From) => To): ReadonlyMap<string, To> =>
  new Map(from.entries().map(([key, value]) => [key, make(value)]));
