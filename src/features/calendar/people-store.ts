import { z } from "zod";
import type { Ids } from "../../kernel/clock.ts";
import type { Sql } from "../../kernel/ports.ts";
import { keysOf, type Member } from "./cache.ts";
import { type Absence, type AbsenceKind, type Days, OwnHours } from "./schema.ts";

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

const Periods = z.array(z.object({ from: z.coerce.date(), until: z.coerce.date() }));
const Plans = z.array(z.object({ first: z.string(), last: z.string() }));

interface OwnRow {
  own_zone: string | null;
  settings: unknown;
}

const ownOf = ({ own_zone, settings }: OwnRow): OwnHours => ({
  ...OwnHours.parse(settings ?? {}),
  ...(own_zone !== null && { timeZone: own_zone }),
});

interface PersonRow extends OwnRow {
  id: string;
  time_zone: string | null;
  unit_id: string | null;
  absences: unknown;
  shifts: unknown;
  planned: unknown;
}

/** Periods as JSON that names the instants of a table's rows. */
const periodsOf = (table: string): string => `
  (SELECT coalesce(json_agg(json_build_object('from', t.from_at, 'until', t.until_at) ORDER BY t.from_at), '[]'::json)
   FROM ${table} t WHERE t.organization_id = p.organization_id AND t.person_id = p.id AND t.until_at > $3::timestamptz)`;

export async function readPeopleTimes(
  sql: Sql,
  people: readonly Member[],
  since: Date,
): Promise<ReadonlyMap<string, PersonTime>> {
  const rows = await sql.query<PersonRow>({
    name: "calendar.people",
    text: `SELECT p.id, p.own_zone, p.time_zone, c.settings, ${periodsOf("absence")} AS absences, ${periodsOf("shift")} AS shifts,
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
        settings: ownOf(row),
        absences: Periods.parse(row.absences),
        shifts: Periods.parse(row.shifts),
        planned: Plans.parse(row.planned),
        ...(row.time_zone !== null && { timeZone: row.time_zone }),
        ...(row.unit_id !== null && { unitId: row.unit_id }),
      },
    ]),
  );
}

export const saveOwnHours = (
  sql: Sql,
  organizationId: string,
  personId: string,
  { timeZone, ...settings }: OwnHours,
): Promise<unknown> =>
  sql.query({
    text: `WITH zone AS (
             UPDATE person SET own_zone = $4 WHERE organization_id = $1 AND id = $2
           )
           INSERT INTO person_calendar (organization_id, person_id, settings) VALUES ($1, $2, $3)
           ON CONFLICT (organization_id, person_id) DO UPDATE SET settings = excluded.settings`,
    values: [organizationId, personId, JSON.stringify(settings), timeZone ?? null],
  });

export async function readOwnHours(sql: Sql, organizationId: string, personId: string): Promise<OwnHours> {
  const [row] = await sql.query<OwnRow>({
    text: `SELECT p.own_zone, c.settings
           FROM person p LEFT JOIN person_calendar c ON c.organization_id = p.organization_id AND c.person_id = p.id
           WHERE p.organization_id = $1 AND p.id = $2`,
    values: [organizationId, personId],
  });
  return row ? ownOf(row) : {};
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
