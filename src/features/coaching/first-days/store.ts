import type { LookAgain } from "../../../kernel/look-again.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Path } from "./schema.ts";

const PATH = `
  SELECT f.organization_id AS "organizationId", f.id, f.person_id AS "personId", p.name AS "personName", f.unit_id AS "unitId",
         f.state, f.sent, f.last_sent_at AS "lastSentAt", f.next_at AS "nextAt", f.started_by AS "startedBy",
         starter.name AS "startedByName", f.started_in AS "startedIn", f.started_at AS "startedAt",
         f.ended_by AS "endedBy", f.ended_at AS "endedAt"
  FROM first_days f
  JOIN person p ON p.organization_id = f.organization_id AND p.id = f.person_id
  JOIN person starter ON starter.organization_id = f.organization_id AND starter.id = f.started_by`;

export async function readPath(sql: Sql, organizationId: string, id: string): Promise<Path | undefined> {
  const [found] = await sql.query<Path>({
    name: "first days.path",
    text: `${PATH} WHERE f.organization_id = $1 AND f.id = $2`,
    values: [organizationId, id],
  });
  return found;
}

/** The path of somebody that goes on, or is paused. */
export async function readGoing(sql: Sql, organizationId: string, personId: string): Promise<Path | undefined> {
  const [found] = await sql.query<Path>({
    name: "first days.going",
    text: `${PATH} WHERE f.organization_id = $1 AND f.person_id = $2 AND f.state IN ('going', 'paused')`,
    values: [organizationId, personId],
  });
  return found;
}

/** Begins a path, unless that person has one that goes on. False: they have. */
export async function insertPath(
  sql: Sql,
  path: Pick<Path, "organizationId" | "id" | "personId" | "unitId" | "startedBy" | "startedIn" | "startedAt">,
  nextAt: Date,
): Promise<boolean> {
  const rows = await sql.query({
    text: `INSERT INTO first_days (organization_id, id, person_id, unit_id, state, next_at, started_by, started_in, started_at)
           VALUES ($1, $2, present_person($1, $3), $4, 'going', $5, present_person($1, $6), $7, $8)
           ON CONFLICT DO NOTHING RETURNING id`,
    values: [
      path.organizationId,
      path.id,
      path.personId,
      path.unitId,
      nextAt,
      path.startedBy,
      path.startedIn,
      path.startedAt,
    ],
  });
  return rows.length === 1;
}

/** What becomes of a path. */
export type PathBecomes = Pick<Path, "state" | "sent" | "lastSentAt" | "nextAt" | "endedBy" | "endedAt">;

/** Changes a path that is still what was decided on. False: it is something else by now. */
export async function changePath(sql: Sql, path: Path, becomes: Partial<PathBecomes>): Promise<boolean> {
  const { state, sent, lastSentAt, nextAt, endedBy, endedAt } = { ...path, ...becomes };
  const rows = await sql.query({
    name: "first days.change",
    text: `UPDATE first_days SET state = $5, sent = $6, last_sent_at = $7, next_at = $8,
             ended_by = present_person($1, $9), ended_at = $10
           WHERE organization_id = $1 AND id = $2 AND state = $3 AND next_at IS NOT DISTINCT FROM $4::timestamptz
             AND NOT ($5 IN ('going', 'paused') AND EXISTS (
               SELECT FROM first_days other WHERE other.organization_id = first_days.organization_id
                 AND other.person_id = first_days.person_id AND other.id <> first_days.id
                 AND other.state IN ('going', 'paused')))
           RETURNING id`,
    values: [path.organizationId, path.id, path.state, path.nextAt, state, sent, lastSentAt, nextAt, endedBy, endedAt],
  });
  return rows.length === 1;
}

/** Minutes after which another process goes on with what one has claimed and not finished. */
const LEASE_MINUTES = 5;

/** A path that is due, and whether its person still works in its unit. */
export interface DuePath extends Path {
  readonly isThere: boolean;
}

/** Claims paths that are to be looked at by now, at most so many. Whoever dies over it leaves them to the next. */
export const claimDue = (sql: Sql, now: Date, limit: number): Promise<DuePath[]> =>
  sql.query({
    name: "first days.claim",
    text: `WITH claimed AS (
             UPDATE first_days f SET next_at = $1::timestamptz + interval '${LEASE_MINUTES} minutes'
             FROM (
               SELECT organization_id, id FROM first_days WHERE next_at <= $1 ORDER BY next_at LIMIT $2
               FOR UPDATE SKIP LOCKED
             ) due
             WHERE f.organization_id = due.organization_id AND f.id = due.id
             RETURNING f.*
           )
           SELECT path.*, EXISTS (
                    SELECT FROM membership m WHERE m.organization_id = path."organizationId"
                      AND m.unit_id = path."unitId" AND m.person_id = path."personId"
                  ) OR (u.is_default AND NOT EXISTS (
                    SELECT FROM membership m WHERE m.organization_id = path."organizationId"
                      AND m.person_id = path."personId")) AS "isThere"
           FROM (${PATH.replace("FROM first_days f", "FROM claimed f")}) path
           JOIN unit u ON u.organization_id = path."organizationId" AND u.id = path."unitId"`,
    values: [now, limit],
  });

/** The paths that somebody may see who leads these units, or has started them: those that go on first, then the newest. */
export const readPaths = (
  sql: Sql,
  organizationId: string,
  of: { readonly units: readonly string[]; readonly startedBy: string },
  since: Date,
  limit: number,
): Promise<Path[]> =>
  sql.query({
    name: "first days.paths",
    text: `${PATH} WHERE f.organization_id = $1 AND f.started_at >= $4 AND (f.state <> 'stopped' OR f.sent > 0)
             AND (f.unit_id = ANY($2::uuid[]) OR f.started_by = $3)
           ORDER BY f.state IN ('over', 'stopped'), f.started_at DESC, f.id LIMIT $5`,
    values: [organizationId, of.units, of.startedBy, since, limit],
  });

/** Somebody of a unit who is new in the organization. */
export interface Newcomer {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly since: Date;
}

/** Days after which somebody is not new any more; and in which everybody is new, because a unit was just set up. */
const NEW_DAYS = 30;
const SETTING_UP_DAYS = 7;

/** People of these units of whom Bellhop has heard lately, and who have no path yet, the newest first. */
export const readNewcomers = (
  sql: Sql,
  organizationId: string,
  units: readonly string[],
  now: Date,
  limit: number,
): Promise<Newcomer[]> =>
  sql.query({
    name: "first days.newcomers",
    text: `SELECT p.id, p.name, min(m.unit_id::text)::uuid AS "unitId", p.created_at AS since
           FROM membership m
           JOIN unit u ON u.organization_id = m.organization_id AND u.id = m.unit_id
           JOIN person p ON p.organization_id = m.organization_id AND p.id = m.person_id AND p.same_as IS NULL
           WHERE m.organization_id = $1 AND m.unit_id = ANY($2::uuid[]) AND m.role = 'staff'
             AND p.created_at > $3::timestamptz - interval '${NEW_DAYS} days'
             AND p.created_at > u.created_at + interval '${SETTING_UP_DAYS} days'
             AND EXISTS (SELECT FROM identity a
                         WHERE a.organization_id = p.organization_id AND a.person_id = p.id AND a.active)
             AND NOT EXISTS (SELECT FROM first_days f WHERE f.organization_id = p.organization_id AND f.person_id = p.id
                               AND (f.state <> 'stopped' OR f.sent > 0))
           GROUP BY p.id, p.name, p.created_at
           ORDER BY p.created_at DESC, p.id LIMIT $4`,
    values: [organizationId, units, now, limit],
  });

/** The managers of a unit who still have an account. */
export async function readManagers(sql: Sql, organizationId: string, unitId: string): Promise<string[]> {
  const rows = await sql.query<{ id: string }>({
    name: "first days.managers",
    text: `SELECT m.person_id AS id FROM membership m
           WHERE m.organization_id = $1 AND m.unit_id = $2 AND m.role = 'manager' AND EXISTS (
             SELECT FROM identity a
             WHERE a.organization_id = m.organization_id AND a.person_id = m.person_id AND a.active)
           ORDER BY m.person_id`,
    values: [organizationId, unitId],
  });
  return rows.map(({ id }) => id);
}

/** Paths by their ids, in no order, with the managers of their units. */
export const readPathsWithManagers = (
  sql: Sql,
  wanted: readonly { readonly organizationId: string; readonly id: string }[],
): Promise<(Path & { readonly managers: readonly string[] })[]> =>
  sql.query({
    name: "first days.paths with managers",
    text: `SELECT path.*, ARRAY(
                    SELECT m.person_id FROM membership m WHERE m.organization_id = path."organizationId"
                      AND m.unit_id = path."unitId" AND m.role = 'manager') AS managers
           FROM (${PATH}) path
           JOIN unnest($1::uuid[], $2::uuid[]) AS wanted(organization_id, id)
             ON path."organizationId" = wanted.organization_id AND path.id = wanted.id`,
    values: [wanted.map(({ organizationId }) => organizationId), wanted.map(({ id }) => id)],
  });

/** Has the paths of these people, and of these units' people, looked at again at once; see LookAgain. */
export const lookAgain: LookAgain = (sql, changed, now) =>
  sql.query({
    name: "first days.look again",
    text: `UPDATE first_days f SET next_at = $3 WHERE f.state = 'going' AND f.next_at > $3 AND (f.organization_id, f.id) IN (
             SELECT one.organization_id, one.id FROM unnest($1::uuid[], $2::uuid[]) AS changed(organization_id, id)
             JOIN first_days one ON one.organization_id = changed.organization_id
               AND (one.person_id = changed.id OR one.unit_id = changed.id OR one.organization_id = changed.id)
             WHERE one.state = 'going' ORDER BY one.organization_id, one.id FOR UPDATE OF one)`,
    values: [changed.map(({ organizationId }) => organizationId), changed.map(({ id }) => id), now],
  });
