import type { Sql } from "../../../kernel/ports.ts";

/** Somebody new whose manager may want to hear how it goes. */
export interface NewcomerDue {
  readonly organizationId: string;
  readonly unitId: string;
  readonly personId: string;
  readonly pathId: string;
  readonly startedAt: Date;
  /** Which of the two times it is, in days since the beginning. */
  readonly after: 7 | 30;
  /** Cards that were sent to them, and of these done. */
  readonly sent: number;
  readonly done: number;
}

/** Days in which there is time to say so: nobody is spoken of twice in as many, so that it is said once, and always. */
const WHILE = 14;

/**
 * Whose first days began 7 or 30 days ago, or up to two weeks more, in any of these units: once for each time a manager may be
 * told. Of a path that was stopped nothing is said any more. One statement for any number of units.
 */
export const newcomersDue = (
  sql: Sql,
  units: readonly { readonly organizationId: string; readonly unitId: string }[],
  now: Date,
): Promise<NewcomerDue[]> =>
  sql.query({
    name: "first days.due to tell",
    text: `SELECT f.organization_id AS "organizationId", f.unit_id AS "unitId", f.person_id AS "personId", f.id AS "pathId",
                  f.started_at AS "startedAt", time.after, f.sent, (
                    SELECT count(*)::int FROM first_days_card c
                    WHERE c.organization_id = f.organization_id AND c.path_id = f.id AND c.done_at IS NOT NULL) AS done
           FROM unnest($1::uuid[], $2::uuid[]) AS wanted(organization_id, unit_id)
           CROSS JOIN (VALUES (7), (30)) AS time(after)
           JOIN first_days f ON f.organization_id = wanted.organization_id AND f.unit_id = wanted.unit_id
             AND f.started_at <= $3::timestamptz - time.after * interval '1 day'
             AND f.started_at > $3::timestamptz - (time.after + ${WHILE}) * interval '1 day'
           WHERE f.state <> 'stopped'
           ORDER BY f.started_at, f.id`,
    values: [units.map(({ organizationId }) => organizationId), units.map(({ unitId }) => unitId), now],
  });
