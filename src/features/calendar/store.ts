import { z } from "zod";
import type { Ids } from "../../kernel/clock.ts";
import type { Sql } from "../../kernel/ports.ts";
import type { Member } from "./cache.ts";
import { type Absence, type AbsenceKind, type ClosedDay, type Days, OwnHours, UnitHours } from "./schema.ts";

/** What is stored of a unit's calendar; settings are absent when nobody has set any. */
export interface UnitTime {
  readonly settings?: UnitHours;
  readonly closed: readonly string[];
}

/** What is stored of a person's working time. */
export interface PersonTime {
  /** IANA zone of their profile. */
  readonly timeZone?: string;
  /** The first of the units they belong to. */
  readonly unitId?: string;
  readonly settings: OwnHours;
  readonly absences: readonly { readonly from: Date; readonly until: Date }[];
  readonly shifts: readonly { readonly from: Date; readonly until: Date }[];
  readonly planned: readonly Days[];
}

export async function readUnitTimes(
  sql: Sql,
  units: readonly Member[],
  since: Date,
): Promise<ReadonlyMap<string, UnitTime>> {
  const rows = await sql.query<{ id: string; settings: unknown; closed: string[] }>({
    name: "calendar.units",
    text: `SELECT u.id, c.settings,
             ARRAY(SELECT to_char(d.date, 'YYYY-MM-DD') FROM closed_day d
                   WHERE d.organization_id = u.organization_id AND d.unit_id = u.id AND d.date >= ($3::timestamptz)::date
                   ORDER BY d.date) AS closed
           FROM unnest($1::uuid[], $2::uuid[]) AS given(organization_id, id)
           JOIN unit u ON u.organization_id = given.organization_id AND u.id = given.id
           LEFT JOIN unit_calendar c ON c.organization_id = u.organization_id AND c.unit_id = u.id`,
    values: [...keysOf(units), since],
  });
  return new Map(
    rows.map(({ id, settings, closed }) => [
      id,
      { closed, ...(settings !== null && { settings: UnitHours.parse(settings) }) },
    ]),
  );
}

const keysOf = (members: readonly Member[]): [string[], string[]] => [
  members.map(({ organizationId }) => organizationId),
  members.map(({ id }) => id),
];

const Periods = z.array(z.object({ from: z.coerce.date(), until: z.coerce.date() }));
const Plans = z.array(z.object({ first: z.string(), last: z.string() }));

/** Periods as JSON that names the instants of a table's rows. */
const periodsOf = (table: string): string => `
  (SELECT coalesce(json_agg(json_build_object('from', t.from_at, 'until', t.until_at) ORDER BY t.from_at), '[]'::json)
   FROM ${table} t WHERE t.organization_id = p.organization_id AND t.person_id = p.id AND t.until_at > $3::timestamptz)`;

export async function readPeopleTimes(
  sql: Sql,
  people: readonly Member[],
  since: Date,
): Promise<ReadonlyMap<string, PersonTime>> {
  const rows = await sql.query<{
    id: string;
    time_zone: string | null;
    unit_id: string | null;
    settings: unknown;
    absences: unknown;
    shifts: unknown;
    planned: unknown;
  }>({
    name: "calendar.people",
    text: `SELECT p.id, p.time_zone, c.settings, ${periodsOf("absence")} AS absences, ${periodsOf("shift")} AS shifts,
             (SELECT m.unit_id FROM membership m WHERE m.organization_id = p.organization_id AND m.person_id = p.id
              ORDER BY m.unit_id LIMIT 1) AS unit_id,
             (SELECT coalesce(json_agg(json_build_object('first', l.first, 'last', l.last)), '[]'::json)
              FROM shift_plan l
              WHERE l.organization_id = p.organization_id AND l.last >= ($3::timestamptz)::date AND l.unit_id IN (
                SELECT s.unit_id FROM shift s
                WHERE s.organization_id = p.organization_id AND s.person_id = p.id AND s.until_at > $3::timestamptz)) AS planned
           FROM unnest($1::uuid[], $2::uuid[]) AS given(organization_id, id)
           JOIN person p ON p.organization_id = given.organization_id AND p.id = given.id
           LEFT JOIN person_calendar c ON c.organization_id = p.organization_id AND c.person_id = p.id`,
    values: [...keysOf(people), since],
  });
  return new Map(
    rows.map((row) => [
      row.id,
      {
        settings: OwnHours.parse(row.settings ?? {}),
        absences: Periods.parse(row.absences),
        shifts: Periods.parse(row.shifts),
        planned: Plans.parse(row.planned),
        ...(row.time_zone !== null && { timeZone: row.time_zone }),
        ...(row.unit_id !== null && { unitId: row.unit_id }),
      },
    ]),
  );
}

export const saveUnitHours = (
  sql: Sql,
  organizationId: string,
  unitId: string,
  settings: UnitHours,
): Promise<unknown> =>
  sql.query({
    text: `INSERT INTO unit_calendar (organization_id, unit_id, settings) VALUES ($1, $2, $3)
           ON CONFLICT (organization_id, unit_id) DO UPDATE SET settings = excluded.settings`,
    values: [organizationId, unitId, JSON.stringify(settings)],
  });

/** What managers have set; undefined if nothing. */
export async function readUnitHours(sql: Sql, organizationId: string, unitId: string): Promise<UnitHours | undefined> {
  const [row] = await sql.query<{ settings: unknown }>({
    text: "SELECT settings FROM unit_calendar WHERE organization_id = $1 AND unit_id = $2",
    values: [organizationId, unitId],
  });
  return row && UnitHours.parse(row.settings);
}

/** Adds days, and their names where they had none. Returns those that were not there before. */
export async function addClosedDays(
  sql: Sql,
  organizationId: string,
  unitId: string,
  days: readonly ClosedDay[],
): Promise<string[]> {
  const rows = await sql.query<{ date: string; added: boolean }>({
    text: `INSERT INTO closed_day AS known (organization_id, unit_id, date, name)
           SELECT $1, $2, given.date, given.name FROM unnest($3::date[], $4::text[]) given(date, name)
           ON CONFLICT (organization_id, unit_id, date) DO UPDATE SET name = coalesce(excluded.name, known.name)
           RETURNING to_char(date, 'YYYY-MM-DD') AS date, xmax = 0 AS added`,
    values: [organizationId, unitId, days.map(({ date }) => date), days.map(({ name }) => name ?? null)],
  });
  return rows.filter(({ added }) => added).map(({ date }) => date);
}

/** Returns how many there were. */
export async function removeClosedDays(
  sql: Sql,
  organizationId: string,
  unitId: string,
  dates: readonly string[],
): Promise<number> {
  const rows = await sql.query({
    text: `DELETE FROM closed_day WHERE organization_id = $1 AND unit_id = $2 AND date = ANY($3::date[]) RETURNING date`,
    values: [organizationId, unitId, dates],
  });
  return rows.length;
}

/** The next closed days, `from` included. */
export async function readClosedDays(
  sql: Sql,
  organizationId: string,
  unitId: string,
  from: string,
  limit: number,
): Promise<ClosedDay[]> {
  const rows = await sql.query<{ date: string; name: string | null }>({
    text: `SELECT to_char(date, 'YYYY-MM-DD') AS date, name FROM closed_day
           WHERE organization_id = $1 AND unit_id = $2 AND date >= $3::date ORDER BY closed_day.date LIMIT $4`,
    values: [organizationId, unitId, from, limit],
  });
  return rows.map(({ date, name }) => ({ date, ...(name !== null && { name }) }));
}

export const saveOwnHours = (
  sql: Sql,
  organizationId: string,
  personId: string,
  settings: OwnHours,
): Promise<unknown> =>
  sql.query({
    text: `INSERT INTO person_calendar (organization_id, person_id, settings) VALUES ($1, $2, $3)
           ON CONFLICT (organization_id, person_id) DO UPDATE SET settings = excluded.settings`,
    values: [organizationId, personId, JSON.stringify(settings)],
  });

export async function readOwnHours(sql: Sql, organizationId: string, personId: string): Promise<OwnHours> {
  const [row] = await sql.query<{ settings: unknown }>({
    text: "SELECT settings FROM person_calendar WHERE organization_id = $1 AND person_id = $2",
    values: [organizationId, personId],
  });
  return OwnHours.parse(row?.settings ?? {});
}

export async function addAbsence(
  sql: Sql,
  ids: Ids,
  { organizationId, personId }: PersonKey,
  { kind, from, until }: Omit<Absence, "id">,
): Promise<void> {
  await sql.query({
    text: `INSERT INTO absence (organization_id, id, person_id, kind, from_at, until_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    values: [organizationId, ids.next(), personId, kind, from, until],
  });
}

interface PersonKey {
  readonly organizationId: string;
  readonly personId: string;
}

/** Ends absences at `now`: the one with this id, or all of this kind. One that has not begun never was. */
export async function endAbsences(
  sql: Sql,
  { organizationId, personId }: PersonKey,
  which: { readonly id: string } | { readonly kind: AbsenceKind },
  now: Date,
): Promise<void> {
  const [column, value] = "id" in which ? ["id", which.id] : ["kind", which.kind];
  const mine = `organization_id = $1 AND person_id = $2 AND until_at > $3 AND ${column} = $4`;
  const values = [organizationId, personId, now, value];
  await sql.query({ text: `DELETE FROM absence WHERE ${mine} AND from_at >= $3`, values });
  await sql.query({ text: `UPDATE absence SET until_at = $3 WHERE ${mine}`, values });
}

/** The absences of a person that are not over. */
export async function readAbsences(sql: Sql, { organizationId, personId }: PersonKey, now: Date): Promise<Absence[]> {
  const rows = await sql.query<{ id: string; kind: AbsenceKind; from_at: Date; until_at: Date }>({
    text: `SELECT id, kind, from_at, until_at FROM absence
           WHERE organization_id = $1 AND person_id = $2 AND until_at > $3 ORDER BY from_at, id LIMIT 20`,
    values: [organizationId, personId, now],
  });
  return rows.map(({ id, kind, from_at, until_at }) => ({ id, kind, from: from_at, until: until_at }));
}

/** A shift that is to be written. */
export interface NewShift {
  readonly id: string;
  readonly unitId: string;
  readonly personId: string;
  readonly from: Date;
  readonly until: Date;
}

/** Local dates for which the shifts of a unit are given. */
export interface PlannedUnit extends Days {
  readonly unitId: string;
  readonly timeZone: string;
}

/** Whose shifts begin on the planned dates. */
export async function readPlannedPeople(
  sql: Sql,
  organizationId: string,
  plans: readonly PlannedUnit[],
): Promise<string[]> {
  const rows = await sql.query<{ person_id: string }>({
    text: `SELECT DISTINCT s.person_id
           FROM shift s JOIN unnest($2::uuid[], $3::text[], $4::date[], $5::date[]) AS plan(unit_id, zone, first, last)
             ON s.unit_id = plan.unit_id AND (s.from_at AT TIME ZONE plan.zone)::date BETWEEN plan.first AND plan.last
           WHERE s.organization_id = $1`,
    values: [
      organizationId,
      plans.map(({ unitId }) => unitId),
      plans.map(({ timeZone }) => timeZone),
      plans.map(({ first }) => first),
      plans.map(({ last }) => last),
    ],
  });
  return rows.map(({ person_id }) => person_id);
}

/** Replaces the shifts that begin on the planned dates. */
export async function replaceShifts(
  sql: Sql,
  organizationId: string,
  plans: readonly PlannedUnit[],
  shifts: readonly NewShift[],
): Promise<void> {
  for (const { unitId, timeZone, first, last } of plans) {
    await sql.query({
      text: `DELETE FROM shift WHERE organization_id = $1 AND unit_id = $2
               AND (from_at AT TIME ZONE $3)::date BETWEEN $4::date AND $5::date`,
      values: [organizationId, unitId, timeZone, first, last],
    });
    await sql.query({
      text: `INSERT INTO shift_plan AS known (organization_id, unit_id, first, last) VALUES ($1, $2, $3::date, $4::date)
             ON CONFLICT (organization_id, unit_id, first) DO UPDATE SET last = greatest(known.last, excluded.last)`,
      values: [organizationId, unitId, first, last],
    });
  }
  await sql.query({
    text: `INSERT INTO shift (organization_id, id, unit_id, person_id, from_at, until_at)
           SELECT $1, s.* FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[], $6::timestamptz[]) s`,
    values: [
      organizationId,
      shifts.map(({ id }) => id),
      shifts.map(({ unitId }) => unitId),
      shifts.map(({ personId }) => personId),
      shifts.map(({ from }) => from),
      shifts.map(({ until }) => until),
    ],
  });
}
