import { lockByName } from "../../kernel/lock.ts";
import type { Sql } from "../../kernel/ports.ts";
import type { Cause, Recovery, Tap } from "./schema.ts";

interface CaseKey {
  readonly organizationId: string;
  readonly id: string;
}

/** What a cause is called. */
export async function nameOfCause(sql: Sql, organizationId: string, causeId: string): Promise<string | undefined> {
  const [row] = await sql.query<{ name: string }>({
    text: "SELECT name FROM cause WHERE organization_id = $1 AND id = $2",
    values: [organizationId, causeId],
  });
  return row?.name;
}

interface RecoveryRow extends Readonly<Record<Tap, boolean>> {
  readonly causeId: string | null;
  readonly cause: string | null;
}

/** How a case was put right; nothing said where nobody has. */
export async function readRecovery(sql: Sql, { organizationId, id }: CaseKey): Promise<Recovery> {
  const [row] = await sql.query<RecoveryRow>({
    name: "recovery.one",
    text: `SELECT r.empathised, r.apologised, r.resolved, r.cause_id AS "causeId", c.name AS cause
           FROM recovery r LEFT JOIN cause c ON c.organization_id = r.organization_id AND c.id = r.cause_id
           WHERE r.organization_id = $1 AND r.case_id = $2`,
    values: [organizationId, id],
  });
  if (!row) return { empathised: false, apologised: false, resolved: false };
  const { causeId, cause, ...tapped } = row;
  return { ...tapped, ...(causeId && cause && { cause: { id: causeId, name: cause } }) };
}

/** Who says something of how a case was put right. */
export interface Saying {
  readonly personId: string;
  readonly at: Date;
}

type Solved = CaseKey & { readonly unitId: string; readonly loggedAt: Date };

/** Notes that a step was taken, or was not. False: it was noted so before. */
export async function saveTap(
  sql: Sql,
  found: Solved,
  tap: Tap,
  taken: boolean,
  { personId, at }: Saying,
): Promise<boolean> {
  const rows = await sql.query({
    name: `recovery.${tap}`,
    text: `INSERT INTO recovery AS known (organization_id, case_id, unit_id, logged_at, ${tap}, said_by, said_at)
           SELECT $1, $2, $3, $4, $7, present_person($1, $5), $6
           WHERE $7 OR EXISTS (SELECT FROM recovery WHERE organization_id = $1 AND case_id = $2)
           ON CONFLICT (organization_id, case_id) DO UPDATE SET
             ${tap} = excluded.${tap}, said_by = excluded.said_by, said_at = excluded.said_at
           WHERE known.${tap} <> excluded.${tap} RETURNING case_id`,
    values: [found.organizationId, found.id, found.unitId, found.loggedAt, personId, at, taken],
  });
  return rows.length === 1;
}

/** Notes what a case comes from, in place of what was said before; null: that is not known. */
export const saveCause = (
  sql: Sql,
  found: Solved,
  causeId: string | null,
  { personId, at }: Saying,
): Promise<unknown> =>
  sql.query({
    name: "recovery.cause",
    // The rules by which cases are raised look at it: what comes from it may have come too often.
    text: `WITH looked AS (
             INSERT INTO case_look (organization_id, case_id, at) VALUES ($1, $2, $7)
             ON CONFLICT (organization_id, case_id) DO UPDATE SET at = excluded.at
           )
           INSERT INTO recovery (organization_id, case_id, unit_id, logged_at, cause_id, said_by, said_at)
           VALUES ($1, $2, $3, $4, $5, present_person($1, $6), $7)
           ON CONFLICT (organization_id, case_id) DO UPDATE SET
             cause_id = excluded.cause_id, said_by = excluded.said_by, said_at = excluded.said_at`,
    values: [found.organizationId, found.id, found.unitId, found.loggedAt, causeId, personId, at],
  });

/** What comes from a cause and is not confidential: who may not know of a case learns nothing of what it came from. */
export const FOR_EVERYBODY = `
  SELECT FROM recovery r JOIN "case" k ON k.organization_id = r.organization_id AND k.id = r.case_id
  WHERE r.organization_id = c.organization_id AND r.cause_id = c.id AND NOT k.confidential`;

/** The causes that are known for a theme to everybody, by name. */
export const readCauses = (sql: Sql, organizationId: string, theme: string): Promise<Cause[]> =>
  sql.query({
    name: "recovery.causes",
    text: `SELECT c.id, c.name FROM cause c WHERE c.organization_id = $1 AND c.theme = $2 AND EXISTS (${FOR_EVERYBODY})
           ORDER BY lower(c.name), c.id LIMIT 200`,
    values: [organizationId, theme],
  });

/** The cause of that theme with that name, however it is cased; made if there is none, and once in all processes. */
export async function causeNamed(
  sql: Sql,
  { organizationId, theme }: { readonly organizationId: string; readonly theme: string },
  name: string,
  { id, personId, at }: Saying & { readonly id: string },
): Promise<string> {
  await lockByName(sql, `causes ${organizationId} ${theme}`);
  const [row] = await sql.query<{ id: string }>({
    text: `WITH known AS (
             SELECT id FROM cause WHERE organization_id = $1 AND theme = $2 AND lower(name) = lower($3) LIMIT 1
           ), added AS (
             INSERT INTO cause (organization_id, id, theme, name, added_by, added_at)
             SELECT $1, $4, $2, $3, present_person($1, $5), $6 WHERE NOT EXISTS (SELECT FROM known) RETURNING id
           ) SELECT id FROM known UNION ALL SELECT id FROM added`,
    values: [organizationId, theme, name, id, personId, at],
  });
  return row?.id ?? id;
}

/** Is it known to everybody, or only from what is confidential? */
export async function isKnownToAll(sql: Sql, organizationId: string, causeId: string): Promise<boolean> {
  const rows = await sql.query({
    text: `SELECT FROM cause c WHERE c.organization_id = $1 AND c.id = $2 AND EXISTS (${FOR_EVERYBODY})`,
    values: [organizationId, causeId],
  });
  return rows.length === 1;
}

/** Is this theme's list the one that the cause is on? */
export async function isCauseOf(sql: Sql, organizationId: string, theme: string, causeId: string): Promise<boolean> {
  const rows = await sql.query({
    text: "SELECT FROM cause WHERE organization_id = $1 AND id = $2 AND theme = $3",
    values: [organizationId, causeId, theme],
  });
  return rows.length === 1;
}

/** Has another case of the unit been about the same since then? Of confidential ones nobody learns by being asked. */
export async function hasRepeated(
  sql: Sql,
  { organizationId, id, unitId, theme }: CaseKey & { readonly unitId: string; readonly theme: string },
  since: Date,
): Promise<boolean> {
  const rows = await sql.query({
    name: "recovery.repeated",
    text: `SELECT FROM "case" WHERE organization_id = $1 AND theme = $2 AND logged_at >= $3 AND unit_id = $4
             AND id <> $5 AND undone_at IS NULL AND merged_into IS NULL AND NOT confidential LIMIT 1`,
    values: [organizationId, theme, since, unitId, id],
  });
  return rows.length > 0;
}

/** How many cases of a cause its unit had between two moments. */
export async function countOfCause(
  sql: Sql,
  { organizationId, causeId, unitId }: Record<"organizationId" | "causeId" | "unitId", string>,
  from: Date,
  until: Date,
): Promise<number> {
  const [row] = await sql.query<{ count: number }>({
    name: "recovery.count",
    text: `SELECT count(*)::int AS count FROM recovery r
           JOIN "case" c ON c.organization_id = r.organization_id AND c.id = r.case_id
           WHERE r.organization_id = $1 AND r.cause_id = $2 AND r.logged_at >= $4 AND r.logged_at < $5 AND r.unit_id = $3
             AND c.undone_at IS NULL AND c.merged_into IS NULL`,
    values: [organizationId, causeId, unitId, from, until],
  });
  return row?.count ?? 0;
}

/** A cause with how often it came to a unit in the last four weeks, and the four before. */
export interface CountedCause extends Cause {
  readonly theme: string;
  readonly lately: number;
  readonly before: number;
}

/** The causes that a unit's cases, but for confidential ones, of the last eight weeks came from, the most frequent first. */
export const countCauses = (
  sql: Sql,
  { organizationId, unitId }: Record<"organizationId" | "unitId", string>,
  now: Date,
  limit: number,
): Promise<CountedCause[]> =>
  sql.query({
    name: "recovery.counted",
    text: `SELECT c.id, c.name, c.theme,
                  count(*) FILTER (WHERE r.logged_at >= $3::timestamptz - interval '28 days')::int AS lately,
                  count(*) FILTER (WHERE r.logged_at < $3::timestamptz - interval '28 days')::int AS before
           FROM cause c
           JOIN recovery r ON r.organization_id = c.organization_id AND r.cause_id = c.id
             AND r.unit_id = $2 AND r.logged_at >= $3::timestamptz - interval '56 days'
           JOIN "case" k ON k.organization_id = r.organization_id AND k.id = r.case_id
           WHERE c.organization_id = $1 AND k.undone_at IS NULL AND k.merged_into IS NULL AND NOT k.confidential
           GROUP BY c.id, c.name, c.theme ORDER BY lately DESC, before DESC, c.name LIMIT $4`,
    values: [organizationId, unitId, now, limit],
  });
