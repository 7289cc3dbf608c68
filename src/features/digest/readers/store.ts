import type { Role } from "../../../kernel/context.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { DigestOf } from "../lines/schema.ts";
import type { Reader } from "./rights.ts";

/** Whoever was sent a digest, and when they have opened it. */
export interface Reading {
  readonly personId: string;
  readonly name: string;
  readonly openedAt: Date | null;
  /** Nothing keeps it from them: it was not skipped, has not failed, and is not held. */
  readonly isThere: boolean;
}

/** Notes to whom a digest was sent. False: each of them was sent it before. */
export async function noteSent(
  sql: Sql,
  { organizationId, digestId }: { readonly organizationId: string; readonly digestId: string },
  people: readonly string[],
  at: Date,
): Promise<boolean> {
  const rows = await sql.query({
    name: "digest.sent",
    text: `INSERT INTO digest_reading AS known (organization_id, digest_id, person_id, sent_at)
           SELECT DISTINCT $1::uuid, $2::uuid, present_person($1, id), $4::timestamptz FROM unnest($3::uuid[]) id
           ON CONFLICT (organization_id, digest_id, person_id) DO UPDATE SET sent_at = excluded.sent_at
             WHERE known.sent_at IS NULL
           RETURNING person_id`,
    values: [organizationId, digestId, people, at],
  });
  return rows.length > 0;
}

/** Notes that somebody has opened a digest, and gives its id; undefined: they had before, or it was sent to nobody. */
export async function noteOpened(
  sql: Sql,
  { organizationId, placeId, week }: DigestOf,
  personId: string,
  at: Date,
): Promise<string | undefined> {
  const [noted] = await sql.query<{ id: string }>({
    name: "digest.opened",
    text: `INSERT INTO digest_reading AS known (organization_id, digest_id, person_id, opened_at)
           SELECT $1::uuid, id, present_person($1, $4), $5::timestamptz FROM digest
           WHERE organization_id = $1 AND place_id = $2 AND week = $3
           ON CONFLICT (organization_id, digest_id, person_id) DO UPDATE SET opened_at = excluded.opened_at
             WHERE known.opened_at IS NULL
           RETURNING digest_id AS id`,
    values: [organizationId, placeId, week, personId, at],
  });
  return noted?.id;
}

/** Who of those who lead was sent a digest, by name, and when they have opened it. */
export const readReadings = (sql: Sql, organizationId: string, digestId: string): Promise<Reading[]> =>
  sql.query({
    name: "digest.readings",
    text: `SELECT r.person_id AS "personId", p.name, r.opened_at AS "openedAt",
             (d.state IN ('skipped', 'failed') AND d.reason IS DISTINCT FROM 'folded'
               OR d.state = 'waiting' AND d.not_before > clock_timestamp()) IS NOT TRUE AS "isThere"
           FROM digest_reading r
           JOIN person p ON p.organization_id = r.organization_id AND p.id = r.person_id
           LEFT JOIN delivery d ON d.organization_id = r.organization_id
             AND d.key = 'digest ' || r.digest_id || ' ' || r.person_id
           WHERE r.organization_id = $1 AND r.digest_id = $2 AND r.sent_at IS NOT NULL
             AND p.roles && ARRAY['champion'::text, 'leader'::text]
           ORDER BY p.name, p.id`,
    values: [organizationId, digestId],
  });

/** What people are now: their roles in the organization, and the units they manage. */
export async function readStanding(
  sql: Sql,
  organizationId: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, Reader>> {
  const rows = await sql.query<{ id: string; roles: Role[]; units: string[] }>({
    name: "digest.standing",
    text: `SELECT p.id, p.roles, ARRAY(
             SELECT m.unit_id FROM membership m
             WHERE m.organization_id = p.organization_id AND m.person_id = p.id AND m.role = 'manager') AS units
           FROM person p WHERE p.organization_id = $1 AND p.id = ANY($2::uuid[])`,
    values: [organizationId, people],
  });
  return new Map(
    rows.map(({ id, roles, units }) => [
      id,
      { roles, memberships: units.map((unitId) => ({ unitId, role: "manager" as const })) },
    ]),
  );
}
