import type { Sql } from "../../../kernel/ports.ts";
import type { Pace } from "./pace.ts";

/** Minutes after which another process looks at what one has claimed and not planned anew. */
const LEASE = 5;

/** Somebody for whom to see whether there is a digest. */
export interface DueReader {
  readonly organizationId: string;
  readonly personId: string;
}

const LEADING = `
  UPDATE person p SET digest_at = $1::timestamptz + interval '${LEASE} minutes'
  FROM (
    SELECT organization_id, id FROM person
    WHERE roles && ARRAY['champion'::text, 'leader'::text] AND digest_at <= $1
    ORDER BY digest_at LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED
  ) due
  WHERE p.organization_id = due.organization_id AND p.id = due.id
  RETURNING p.organization_id AS "organizationId", p.id AS "personId"`;

const MANAGERS = `
  UPDATE membership m SET digest_at = $1::timestamptz + interval '${LEASE} minutes'
  FROM (
    SELECT organization_id, unit_id, person_id FROM membership
    WHERE role = 'manager' AND digest_at <= $1
    ORDER BY digest_at LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED
  ) due
  WHERE m.organization_id = due.organization_id AND m.unit_id = due.unit_id AND m.person_id = due.person_id
  RETURNING m.organization_id AS "organizationId", m.person_id AS "personId"`;

/** Claims champions and leaders, or managers, who are due by now; one of several units may come several times. */
export const claimDue = (sql: Sql, who: "leading" | "managers", now: Date, limit: number): Promise<DueReader[]> =>
  sql.query({ name: `digest.claim.${who}`, text: who === "leading" ? LEADING : MANAGERS, values: [now, limit] });

/** When to look next for each of these people, as whatever they are. */
export async function planNext(
  sql: Sql,
  organizationId: string,
  next: readonly { readonly personId: string; readonly at: Date }[],
): Promise<void> {
  const values = [organizationId, next.map(({ personId }) => personId), next.map(({ at }) => at)];
  await sql.query({
    name: "digest.plan.leading",
    text: `UPDATE person p SET digest_at = given.at FROM unnest($2::uuid[], $3::timestamptz[]) given(id, at)
           WHERE p.organization_id = $1 AND p.id = given.id`,
    values,
  });
  await sql.query({
    name: "digest.plan.managers",
    text: `UPDATE membership m SET digest_at = given.at FROM unnest($2::uuid[], $3::timestamptz[]) given(id, at)
           WHERE m.organization_id = $1 AND m.person_id = given.id AND m.role = 'manager'`,
    values,
  });
}

export async function readPaces(
  sql: Sql,
  organizationId: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, Pace>> {
  const rows = await sql.query<Pace & { personId: string }>({
    name: "digest.paces",
    text: `SELECT person_id AS "personId", weekday, minute, paused FROM digest_pace
           WHERE organization_id = $1 AND person_id = ANY($2::uuid[])`,
    values: [organizationId, people],
  });
  return new Map(rows.map(({ personId, ...pace }) => [personId, pace]));
}

export const savePace = (
  sql: Sql,
  organizationId: string,
  personId: string,
  { weekday, minute, paused }: Pace,
): Promise<unknown> =>
  sql.query({
    name: "digest.save pace",
    text: `INSERT INTO digest_pace (organization_id, person_id, weekday, minute, paused)
           VALUES ($1, present_person($1, $2), $3, $4, $5)
           ON CONFLICT (organization_id, person_id) DO UPDATE
             SET weekday = excluded.weekday, minute = excluded.minute, paused = excluded.paused`,
    values: [organizationId, personId, weekday, minute, paused],
  });

/** IANA: whose weeks an organization has; and since when it is one. */
export async function readFounding(
  sql: Sql,
  organizationId: string,
): Promise<{ readonly timeZone: string; readonly since: Date } | undefined> {
  const [found] = await sql.query<{ timeZone: string; since: Date }>({
    name: "digest.founding",
    text: `SELECT o.time_zone AS "timeZone", least(o.created_at, (
             SELECT c.logged_at FROM "case" c WHERE c.organization_id = o.id ORDER BY c.number LIMIT 1)) AS since
           FROM organization o WHERE o.id = $1`,
    values: [organizationId],
  });
  return found;
}
