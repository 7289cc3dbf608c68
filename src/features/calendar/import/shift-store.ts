import type { Sql } from "../../../kernel/ports.ts";
import type { Days } from "../schema.ts";

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
