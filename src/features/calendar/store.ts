import type { Sql } from "../../kernel/ports.ts";
import { keysOf, type Member } from "./cache.ts";
import { type ClosedDay, UnitHours } from "./schema.ts";

/** What is stored of a unit's calendar; settings are absent when nobody has set any. */
export interface UnitTime {
  readonly settings?: UnitHours;
  readonly closed: readonly string[];
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
