import type { Sql } from "../../../kernel/ports.ts";

/** A standard that was looked over, and the change that was made of it; null: it was kept. */
export interface Looked {
  readonly entryId: string;
  readonly changeId: string | null;
}

/** Notes that somebody has looked over these standards of a unit. */
export const insertReview = (
  sql: Sql,
  { organizationId, id, unitId }: { readonly organizationId: string; readonly id: string; readonly unitId: string },
  by: { readonly personId: string; readonly at: Date },
  looked: readonly Looked[],
): Promise<unknown> =>
  sql.query({
    name: "review.done",
    text: `WITH done AS (
             INSERT INTO standards_review (organization_id, id, unit_id, reviewed_by, reviewed_at)
             VALUES ($1, $2, $3, present_person($1, $4), $5)
           )
           INSERT INTO reviewed_standard (organization_id, review_id, entry_id, change_id)
           SELECT $1, $2, entry_id, change_id FROM unnest($6::uuid[], $7::uuid[]) AS looked(entry_id, change_id)
           ON CONFLICT DO NOTHING`,
    values: [
      organizationId,
      id,
      unitId,
      by.personId,
      by.at,
      looked.map(({ entryId }) => entryId),
      looked.map(({ changeId }) => changeId),
    ],
  });

/** What somebody has looked over: how many standards, and the change that was made with it, if there was one. */
export interface Done {
  readonly organizationId: string;
  readonly id: string;
  readonly unitId: string;
  readonly reviewedBy: string;
  readonly reviewedAt: Date;
  readonly count: number;
  readonly changed: readonly { readonly step: string; readonly what: string }[];
  readonly changeId: string | null;
}

export async function readDone(sql: Sql, organizationId: string, id: string): Promise<Done | undefined> {
  const [done] = await sql.query<Done>({
    name: "review.what was done",
    text: `SELECT r.organization_id AS "organizationId", r.id, r.unit_id AS "unitId", r.reviewed_by AS "reviewedBy",
                  r.reviewed_at AS "reviewedAt", looked.*
           FROM standards_review r CROSS JOIN LATERAL (
             SELECT count(*)::int AS count, (array_agg(s.change_id) FILTER (WHERE s.change_id IS NOT NULL))[1] AS "changeId",
                    coalesce(json_agg(json_build_object('step', e.says ->> 'step', 'what', e.says ->> 'what')
                      ORDER BY e.id) FILTER (WHERE s.change_id IS NOT NULL), '[]') AS changed
             FROM reviewed_standard s
             JOIN content_entry e ON e.organization_id = s.organization_id AND e.id = s.entry_id
             WHERE s.organization_id = r.organization_id AND s.review_id = r.id) looked
           WHERE r.organization_id = $1 AND r.id = $2 AND r.reviewed_at IS NOT NULL`,
    values: [organizationId, id],
  });
  return done;
}

/** Forgets that somebody has looked standards over, if they did so since then. False: that is too long ago, or done. */
export async function deleteReview(
  sql: Sql,
  { organizationId, id, reviewedBy }: Pick<Done, "organizationId" | "id" | "reviewedBy">,
  since: Date,
): Promise<boolean> {
  const rows = await sql.query({
    name: "review.forget",
    text: `DELETE FROM standards_review
           WHERE organization_id = $1 AND id = $2 AND reviewed_by = $3 AND reviewed_at >= $4 AND asked_at IS NULL
           RETURNING id`,
    values: [organizationId, id, reviewedBy, since],
  });
  if (rows.length === 0) return false;
  await sql.query({
    name: "review.forget standards",
    text: "DELETE FROM reviewed_standard WHERE organization_id = $1 AND review_id = $2",
    values: [organizationId, id],
  });
  return true;
}
