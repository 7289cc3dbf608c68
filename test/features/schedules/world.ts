import type { Calendars } from "../../../src/features/calendar/index.ts";
import type { CalendarsOf } from "../../../src/features/schedules/index.ts";
import type { Calendar, PersonCalendar } from "../../../src/kernel/calendar/index.ts";
import { createIds, systemClock } from "../../../src/kernel/clock.ts";
import type { Database } from "../../../src/kernel/ports.ts";
import { insertOrganization } from "../../support/organizations.ts";

/** A unit with a channel, and a schedule there. */
export interface PlannedUnit {
  readonly calendar: Calendar;
  /** Minutes after midnight; null: the start of day. */
  readonly minute: number | null;
  readonly fromDay: string;
  /** 1 for Monday to 7 for Sunday; absent: all. */
  readonly weekdays?: readonly number[];
  /** Who belongs to it: the schedule is for those who are on shift. Absent: it is for the channel. */
  readonly people?: readonly PersonCalendar[];
}

export interface PlannedWorld {
  readonly organizationId: string;
  /** In the order of the units. */
  readonly unitIds: readonly string[];
  readonly calendarsOf: CalendarsOf;
  readonly calendars: Pick<Calendars, "of">;
  /** By their own ids. */
  readonly people: ReadonlyMap<string, PersonCalendar>;
}

const ids = createIds(systemClock);
const PER_ORGANIZATION = 1_000;

/** Units with a schedule each, all to be planned as from `start`; a thousand to an organization. */
export async function planned(database: Database, units: readonly PlannedUnit[], start: Date): Promise<PlannedWorld> {
  const byUnit = new Map<string, Calendar>();
  const people = new Map<string, PersonCalendar>();
  const organizations: string[] = [];
  for (let first = 0; first < units.length; first += PER_ORGANIZATION) {
    const some = units.slice(first, first + PER_ORGANIZATION).map((unit) => ({ ...unit, unitId: ids.next() }));
    for (const { unitId, calendar } of some) byUnit.set(unitId, calendar);
    const members = some.flatMap(({ unitId, people: of = [] }) =>
      of.map((calendar) => ({ unit: unitId, person: ids.next(), calendar })),
    );
    for (const { person, calendar } of members) people.set(person, calendar);
    organizations.push(await organizationWith(database, some, members, start));
  }
  return {
    organizationId: organizations[0] ?? "",
    unitIds: [...byUnit.keys()],
    calendarsOf: async (wanted) => wanted.map(({ unitId }) => byUnit.get(unitId)),
    calendars: { of: async () => ({ units: byUnit, people }) },
    people,
  };
}

async function organizationWith(
  database: Database,
  units: readonly (PlannedUnit & { unitId: string })[],
  members: readonly { readonly unit: string; readonly person: string }[],
  start: Date,
): Promise<string> {
  const { organizationId, installationIds } = await insertOrganization(database);
  const personId = ids.next();
  await database.query({
    text: "INSERT INTO person (organization_id, id, name, roles, created_at) VALUES ($1, $2, 'Mo', '{}', now())",
    values: [organizationId, personId],
  });
  const rows = units.map(({ unitId, calendar, minute, fromDay, weekdays = EVERY_DAY, people }) => ({
    unit: unitId,
    lane: ids.next(),
    schedule: ids.next(),
    zone: calendar.timeZone,
    minute,
    weekdays,
    audience: people ? "shift" : "channel",
    from_day: fromDay,
  }));
  await database.query({
    text: `WITH given AS (
             SELECT * FROM jsonb_to_recordset($3::jsonb)
               AS given(unit uuid, lane uuid, schedule uuid, zone text, minute int, weekdays int[], audience text, from_day text)
           ), lanes AS (
             INSERT INTO lane (organization_id, id, installation_id, address)
             SELECT $1, lane, $2, 'C-' || lane FROM given
           ), units AS (
             INSERT INTO unit (organization_id, id, name, locale, time_zone, is_default, lane_id, created_at)
             SELECT $1, unit, 'Unit', 'en', zone, false, lane, now() FROM given
           )
           INSERT INTO schedule (organization_id, id, unit_id, content, weekdays, minute, audience, set_up_by, created_at, from_day, next_at)
           SELECT $1, schedule, unit, 'reminder', weekdays, minute, audience, $4, $5, from_day, $5 FROM given`,
    values: [organizationId, installationIds[0], JSON.stringify(rows), personId, start],
  });
  await database.query({
    text: `WITH given AS (
             SELECT * FROM jsonb_to_recordset($3::jsonb) AS given(unit uuid, person uuid)
           ), people AS (
             INSERT INTO person (organization_id, id, name, roles, created_at) SELECT $1, person, 'Ana', '{}', now() FROM given
           ), accounts AS (
             INSERT INTO identity (organization_id, installation_id, external_id, person_id)
             SELECT $1, $2, 'U-' || person, person FROM given
           )
           INSERT INTO membership (organization_id, unit_id, person_id, role) SELECT $1, unit, person, 'staff' FROM given`,
    values: [organizationId, installationIds[0], JSON.stringify(members)],
  });
  return organizationId;
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
