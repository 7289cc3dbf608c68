import type { Drawing } from "../../../kernel/outbox/index.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { ReviewPast } from "./pace.ts";

/** The topic of what a unit's managers are asked once a quarter. */
export const REVIEW = "review";

/** A unit that is to be looked at, and what has been so far. */
export interface DueUnit extends ReviewPast {
  readonly organizationId: string;
  readonly unitId: string;
}

/** Minutes after which another process goes on with what one has claimed and not finished. */
const LEASE_MINUTES = 5;

/** Claims units that are to be looked at by now, at most so many. Whoever dies over it leaves them to the next. */
export const claimUnits = (sql: Sql, now: Date, limit: number): Promise<DueUnit[]> =>
  sql.query({
    name: "review.claim",
    text: `WITH claimed AS (
             UPDATE unit u SET review_at = $1::timestamptz + interval '${LEASE_MINUTES} minutes'
             FROM (
               SELECT organization_id, id FROM unit WHERE review_at <= $1 ORDER BY review_at LIMIT $2
               FOR NO KEY UPDATE SKIP LOCKED
             ) due
             WHERE u.organization_id = due.organization_id AND u.id = due.id
             RETURNING u.organization_id, u.id, u.created_at
           )
           SELECT c.organization_id AS "organizationId", c.id AS "unitId", c.created_at AS "createdAt",
                  asked.asked_at AS "askedAt", asked.later_at AS "laterAt", done.at AS "reviewedAt"
           FROM claimed c
           LEFT JOIN LATERAL (
             SELECT r.asked_at, r.later_at FROM standards_review r
             WHERE r.organization_id = c.organization_id AND r.unit_id = c.id AND r.asked_at IS NOT NULL
             ORDER BY r.asked_at DESC LIMIT 1) asked ON true
           CROSS JOIN LATERAL (
             SELECT max(r.reviewed_at) AS at FROM standards_review r
             WHERE r.organization_id = c.organization_id AND r.unit_id = c.id) done`,
    values: [now, limit],
  });

/**
 * Has units looked at next at these moments; without those that want nothing by itself any more, and of which something was
 * done meanwhile, for which they are looked at soon.
 */
export const planUnits = (
  sql: Sql,
  planned: readonly (Pick<DueUnit, "organizationId" | "unitId"> & { readonly next: Date })[],
): Promise<unknown> =>
  sql.query({
    name: "review.plan",
    text: `UPDATE unit u SET review_at = planned.next
           FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) AS planned(organization_id, id, next)
           WHERE u.organization_id = planned.organization_id AND u.id = planned.id AND u.review_at > 'epoch'`,
    values: [
      planned.map(({ organizationId }) => organizationId),
      planned.map(({ unitId }) => unitId),
      planned.map(({ next }) => next),
    ],
  });

/** Has the managers of a unit asked each quarter from now on, or not. */
export const setQuarterly = (sql: Sql, organizationId: string, unitId: string, isOn: boolean): Promise<unknown> =>
  sql.query({
    text: `UPDATE unit SET review_at = CASE WHEN $3 THEN coalesce(review_at, 'epoch') END
           WHERE organization_id = $1 AND id = $2`,
    values: [organizationId, unitId, isOn],
  });

/** Are the managers of a unit asked each quarter? */
export async function readQuarterly(sql: Sql, organizationId: string, unitId: string): Promise<boolean> {
  const [row] = await sql.query<{ is: boolean }>({
    name: "review.is quarterly",
    text: "SELECT review_at IS NOT NULL AS is FROM unit WHERE organization_id = $1 AND id = $2",
    values: [organizationId, unitId],
  });
  return row?.is === true;
}

/**
 * Takes hold of a unit until the transaction ends, so that what is done with its reviews happens one after the other, and has
 * it looked at soon, if its managers are asked by themselves at all.
 */
export const holdUnit = (sql: Sql, organizationId: string, unitId: string): Promise<unknown> =>
  sql.query({
    name: "review.hold",
    text: `UPDATE unit SET review_at = CASE WHEN review_at IS NOT NULL THEN 'epoch'::timestamptz END
           WHERE organization_id = $1 AND id = $2`,
    values: [organizationId, unitId],
  });

/** Notes that the managers of a unit are asked. False: it is not as it was decided on, or they want that no more. */
export async function insertAsked(sql: Sql, id: string, unit: DueUnit, at: Date): Promise<boolean> {
  await sql.query({
    name: "review.lock",
    text: "SELECT FROM unit WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE",
    values: [unit.organizationId, unit.unitId],
  });
  const rows = await sql.query({
    name: "review.ask",
    text: `INSERT INTO standards_review (organization_id, id, unit_id, asked_at)
           SELECT u.organization_id, $3, u.id, $4 FROM unit u
           WHERE u.organization_id = $1 AND u.id = $2 AND u.review_at IS NOT NULL AND NOT EXISTS (
             SELECT FROM standards_review r WHERE r.organization_id = u.organization_id AND r.unit_id = u.id
               AND greatest(r.asked_at, r.reviewed_at) > coalesce(greatest($5::timestamptz, $6::timestamptz), '-infinity'))
           RETURNING id`,
    values: [unit.organizationId, unit.unitId, id, at, unit.askedAt, unit.reviewedAt],
  });
  return rows.length === 1;
}

/** That managers were asked, or somebody has looked them over, as it is now. */
export interface Review {
  readonly organizationId: string;
  readonly id: string;
  readonly unitId: string;
  readonly askedAt: Date | null;
  readonly laterAt: Date | null;
  /** By whom and when the standards were looked over since they were asked, or at this time. */
  readonly reviewedBy: string | null;
  readonly reviewedByName: string | null;
  readonly reviewedAt: Date | null;
  /** Managers of the unit are asked each quarter. */
  readonly isQuarterly: boolean;
}

/** Reviews by their ids, in no order. Of one that was asked for it counts who has done it since, wherever from. */
export const readReviews = (
  sql: Sql,
  wanted: readonly { readonly organizationId: string; readonly id: string }[],
): Promise<Review[]> =>
  sql.query({
    name: "review.read",
    text: `SELECT r.organization_id AS "organizationId", r.id, r.unit_id AS "unitId", r.asked_at AS "askedAt",
                  r.later_at AS "laterAt", done.reviewed_by AS "reviewedBy", p.name AS "reviewedByName",
                  done.reviewed_at AS "reviewedAt", u.review_at IS NOT NULL AS "isQuarterly"
           FROM unnest($1::uuid[], $2::uuid[]) AS wanted(organization_id, id)
           JOIN standards_review r ON r.organization_id = wanted.organization_id AND r.id = wanted.id
           JOIN unit u ON u.organization_id = r.organization_id AND u.id = r.unit_id
           LEFT JOIN LATERAL (
             SELECT one.reviewed_by, one.reviewed_at FROM standards_review one
             WHERE one.organization_id = r.organization_id AND one.unit_id = r.unit_id
               AND (one.id = r.id OR one.reviewed_at >= r.asked_at) AND one.reviewed_at IS NOT NULL
             ORDER BY one.reviewed_at LIMIT 1) done ON true
           LEFT JOIN person p ON p.organization_id = r.organization_id AND p.id = done.reviewed_by`,
    values: [wanted.map(({ organizationId }) => organizationId), wanted.map(({ id }) => id)],
  });

/** Questions of a unit that may still stand open: the last, and the one before. */
const OPEN = 2;

/** What the managers of a unit were asked lately, the latest first. */
export async function readAsked(sql: Sql, organizationId: string, unitId: string): Promise<readonly string[]> {
  const rows = await sql.query<{ id: string }>({
    name: "review.asked",
    text: `SELECT id FROM standards_review WHERE organization_id = $1 AND unit_id = $2 AND asked_at IS NOT NULL
           ORDER BY asked_at DESC LIMIT ${OPEN}`,
    values: [organizationId, unitId],
  });
  return rows.map(({ id }) => id);
}

/** Puts off until then what the managers were asked last, or with null does not. False: it is not the last, or done. */
export async function putOff(
  sql: Sql,
  { organizationId, id, unitId }: Pick<Review, "organizationId" | "id" | "unitId">,
  until: Date | null,
): Promise<boolean> {
  const rows = await sql.query({
    name: "review.put off",
    text: `UPDATE standards_review r SET later_at = $4
           WHERE r.organization_id = $1 AND r.id = $2 AND r.unit_id = $3 AND NOT EXISTS (
             SELECT FROM standards_review one WHERE one.organization_id = r.organization_id AND one.unit_id = r.unit_id
               AND one.id <> r.id AND greatest(one.asked_at, one.reviewed_at) >= r.asked_at)
           RETURNING id`,
    values: [organizationId, id, unitId, until],
  });
  return rows.length === 1;
}

/** Of these cards, by their places, those that stand where they go already. */
export async function readPosted(sql: Sql, subjects: Parameters<Drawing>[0]): Promise<ReadonlySet<number>> {
  const rows = await sql.query<{ place: number }>({
    name: "review.posted",
    text: `SELECT wanted.place::int - 1 AS place
           FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[]) WITH ORDINALITY
             AS wanted(organization_id, id, installation_id, address, place)
           JOIN lane l ON l.organization_id = wanted.organization_id AND l.installation_id = wanted.installation_id
             AND l.address = wanted.address
           JOIN posted_card c ON c.organization_id = l.organization_id AND c.lane_id = l.id AND c.topic = '${REVIEW}'
             AND c.subject_id = wanted.id`,
    values: [
      subjects.map(({ organizationId }) => organizationId),
      subjects.map(({ subjectId }) => subjectId),
      subjects.map(({ destination }) => destination.installationId),
      subjects.map(({ destination }) => destination.address),
    ],
  });
  return new Set(rows.map(({ place }) => place));
}
