import type { Sql } from "../../kernel/ports.ts";
import type { Before, Member, UnitRole } from "./schema.ts";

/** One change of an organization's units at a time: two of one name cannot come of it. */
export const lockUnits = (sql: Sql, organizationId: string): Promise<unknown> =>
  sql.query({ text: "SELECT FROM organization WHERE id = $1 FOR NO KEY UPDATE", values: [organizationId] });

/** Who belongs to a unit: its managers first, by their names. */
export async function readMembers(
  sql: Sql,
  { organizationId, id }: UnitKey,
  installationId: string,
): Promise<Member[]> {
  const rows = await sql.query<{ id: string; name: string; role: UnitRole; userId: string | null }>({
    text: `SELECT p.id, p.name, m.role, (
             SELECT a.external_id FROM identity a
             WHERE a.organization_id = $1 AND a.person_id = p.id AND a.installation_id = $3 AND a.active
             ORDER BY a.external_id LIMIT 1) AS "userId"
           FROM membership m JOIN person p ON p.organization_id = m.organization_id AND p.id = m.person_id
           WHERE m.organization_id = $1 AND m.unit_id = $2 ORDER BY m.role, p.name, p.id`,
    values: [organizationId, id, installationId],
  });
  return rows.map(({ userId, ...member }) => ({ ...member, ...(userId !== null && { userId }) }));
}

/** How many people units have, and who manages them. */
export async function readPeopleOf(
  sql: Sql,
  organizationId: string,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly people: number; readonly managers: readonly string[] }>> {
  const rows = await sql.query<{ unitId: string; people: number; managers: string[] }>({
    text: `SELECT m.unit_id AS "unitId", count(*)::int AS people,
             coalesce(array_agg(p.name ORDER BY p.name) FILTER (WHERE m.role = 'manager'), '{}') AS managers
           FROM membership m JOIN person p ON p.organization_id = m.organization_id AND p.id = m.person_id
           WHERE m.organization_id = $1 AND m.unit_id = ANY($2::uuid[]) GROUP BY m.unit_id`,
    values: [organizationId, unitIds],
  });
  return new Map(rows.map(({ unitId, ...found }) => [unitId, found]));
}

/** What a unit leaves behind when it is retired: open cases of which everybody may know, and people who belong to no other. */
export async function readLeft(sql: Sql, { organizationId, id }: UnitKey): Promise<{ cases: number; alone: number }> {
  const [row] = await sql.query<{ cases: number; alone: number }>({
    text: `SELECT
             (SELECT count(*)::int FROM "case" c WHERE c.organization_id = $1 AND c.unit_id = $2 AND c.undone_at IS NULL
                AND NOT c.confidential AND c.merged_into IS NULL AND c.state IN ('open', 'in hand', 'reopened')) AS cases,
             (SELECT count(*)::int FROM membership m WHERE m.organization_id = $1 AND m.unit_id = $2 AND NOT EXISTS (
                SELECT FROM membership o WHERE o.organization_id = $1 AND o.person_id = m.person_id AND o.unit_id <> $2
              )) AS alone`,
    values: [organizationId, id],
  });
  return row ?? { cases: 0, alone: 0 };
}

export interface UnitKey {
  readonly organizationId: string;
  readonly id: string;
}

/** What is written of a unit; `lane` is that of its channel. */
export interface UnitRow extends UnitKey {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly laneId: string | null;
}

export const insertUnit = (sql: Sql, { organizationId, id, name, locale, timeZone, laneId }: UnitRow, at: Date) =>
  sql.query({
    text: `INSERT INTO unit (organization_id, id, name, locale, time_zone, is_default, lane_id, created_at)
           VALUES ($1, $2, $3, $4, $5, false, $6, $7)`,
    values: [organizationId, id, name, locale, timeZone, laneId, at],
  });

/** @param retiredAt null: it is used */
export const updateUnit = (
  sql: Sql,
  { organizationId, id, name, locale, timeZone, laneId }: UnitRow,
  retiredAt: Date | null,
) =>
  sql.query({
    text: `UPDATE unit SET name = $3, locale = $4, time_zone = $5, lane_id = $6, retired_at = $7
           WHERE organization_id = $1 AND id = $2`,
    values: [organizationId, id, name, locale, timeZone, laneId, retiredAt],
  });

/** Makes people something in a unit, or nothing. Whoever is another person since is meant as that. */
export async function writeMembers(
  sql: Sql,
  { organizationId, id }: UnitKey,
  members: readonly { readonly personId: string; readonly role: UnitRole | null }[],
): Promise<void> {
  const values = [organizationId, id, members.map(({ personId }) => personId), members.map(({ role }) => role)];
  await sql.query({
    text: `DELETE FROM membership m USING unnest($3::uuid[], $4::text[]) AS given(id, role)
           WHERE given.role IS NULL AND m.organization_id = $1 AND m.unit_id = $2 AND m.person_id = present_person($1, given.id)`,
    values,
  });
  await sql.query({
    text: `INSERT INTO membership AS known (organization_id, unit_id, person_id, role)
           SELECT $1, $2, present_person($1, given.id), min(given.role)
           FROM unnest($3::uuid[], $4::text[]) AS given(id, role) WHERE given.role IS NOT NULL GROUP BY 3
           ON CONFLICT (organization_id, unit_id, person_id) DO UPDATE SET role = excluded.role`,
    values,
  });
}

/** Has nothing more posted for a unit by itself; returns what was. */
export async function restSchedules(sql: Sql, { organizationId, id }: UnitKey): Promise<string[]> {
  const rows = await sql.query<{ id: string }>({
    text: `UPDATE schedule SET active = false WHERE organization_id = $1 AND unit_id = $2 AND active RETURNING id`,
    values: [organizationId, id],
  });
  return rows.map((row) => row.id);
}

export const resumeSchedules = (sql: Sql, { organizationId, id }: UnitKey, schedules: readonly string[]) =>
  sql.query({
    text: `UPDATE schedule SET active = true
           WHERE organization_id = $1 AND unit_id = $2 AND id = ANY($3::uuid[]) AND NOT removed`,
    values: [organizationId, id, schedules],
  });

/** What somebody has changed of a unit. */
export interface Change {
  readonly organizationId: string;
  readonly id: string;
  readonly unitId: string;
  readonly changedBy: string;
  readonly at: Date;
  readonly before: Before;
}

export const recordChange = (sql: Sql, { organizationId, id, unitId, changedBy, at, before }: Change) =>
  sql.query({
    text: `INSERT INTO unit_change (organization_id, id, unit_id, changed_by, at, before) VALUES ($1, $2, $3, $4, $5, $6)`,
    values: [organizationId, id, unitId, changedBy, at, JSON.stringify(before)],
  });

const LAST = `(SELECT max(l.id::text)::uuid FROM unit_change l
  WHERE l.organization_id = $1 AND l.unit_id = {unit} AND l.undone_at IS NULL)`;

/** The id of what was changed of a unit last and still stands. */
export async function readLastChange(sql: Sql, { organizationId, id }: UnitKey): Promise<string | undefined> {
  const [row] = await sql.query<{ id: string | null }>({
    text: `SELECT ${LAST.replace("{unit}", "$2")} AS id`,
    values: [organizationId, id],
  });
  return row?.id ?? undefined;
}

/** A change, and whether it is the last that stands of its unit. */
export async function readChange(
  sql: Sql,
  organizationId: string,
  changeId: string,
): Promise<(Change & { readonly isLast: boolean }) | undefined> {
  const [row] = await sql.query<Change & { isLast: boolean | null }>({
    text: `SELECT c.organization_id AS "organizationId", c.id, c.unit_id AS "unitId", c.changed_by AS "changedBy", c.at,
             c.before, c.undone_at IS NULL AND c.id = ${LAST.replace("{unit}", "c.unit_id")} AS "isLast"
           FROM unit_change c WHERE c.organization_id = $1 AND c.id = $2`,
    values: [organizationId, changeId],
  });
  return row && { ...row, isLast: row.isLast === true };
}

export const noteUndone = (sql: Sql, organizationId: string, changeId: string, at: Date) =>
  sql.query({
    text: "UPDATE unit_change SET undone_at = $3 WHERE organization_id = $1 AND id = $2",
    values: [organizationId, changeId, at],
  });
