import type { Sql } from "../../../kernel/ports.ts";
import { judge, type Verdict, WATCHED_DAYS } from "../../recovery/index.ts";
import { SMALLEST } from "../signals/of-units.ts";
import { daysBefore, type Ref } from "../signals/schema.ts";
import { QUARTER } from "./pace.ts";

/** Complaints about one step: of the last quarter, of the one before, and the latest. */
export interface StepSaid {
  readonly step: string;
  readonly count: number;
  readonly before: number;
  readonly cases: readonly Ref[];
}

const STANDS =
  "c.kind = 'complaint' AND c.step IS NOT NULL AND NOT c.confidential AND c.undone_at IS NULL AND c.merged_into IS NULL";

/** What the complaints of a unit say about each step of the service; nothing of it is confidential, or one more voice. */
export const readSteps = (sql: Sql, organizationId: string, unitId: string, now: Date): Promise<StepSaid[]> =>
  sql.query({
    name: "review.steps",
    text: `SELECT c.step, (count(*) FILTER (WHERE c.logged_at >= $4))::int AS count,
             (count(*) FILTER (WHERE c.logged_at < $4))::int AS before,
             coalesce((array_agg(json_build_object('id', c.id, 'number', c.number) ORDER BY c.logged_at DESC, c.id)
               FILTER (WHERE c.logged_at >= $4))[1:3], '{}') AS cases
           FROM "case" c
           WHERE c.organization_id = $1 AND c.unit_id = $2 AND c.logged_at >= $3 AND ${STANDS} GROUP BY c.step`,
    values: [organizationId, unitId, daysBefore(now, 2 * QUARTER), daysBefore(now, QUARTER)],
  });

/** The last change of a standard by somebody, and how many complaints about its step came in the four weeks around it. */
export interface Change {
  readonly entryId: string;
  /** Of the unit whose own standard it is; null: it is every unit's. */
  readonly unitName: string | null;
  readonly step: string;
  readonly what: string;
  readonly personId: string;
  readonly name: string;
  readonly at: Date;
  readonly before: number;
  readonly after: number;
  /** When they have looked this standard over last in the two quarters, and said so; null: they have not. */
  readonly lookedAt: Date | null;
  /** It is a unit's own with too few people to be counted to others. */
  readonly isSmall: boolean;
}

/** So many changes are looked at, the latest. */
const MOST = 200;

/**
 * The last change of each standard in use that is younger than two quarters, the latest first; without what was undone.
 * @param unitId where complaints are counted; undefined: of each standard where it holds, for all standards that there are
 */
export const readChanges = (
  sql: Sql,
  organizationId: string,
  { unitId, entryIds }: { readonly unitId?: string; readonly entryIds?: readonly string[] },
  now: Date,
): Promise<Change[]> =>
  sql.query({
    name: "review.changes",
    text: `SELECT e.id AS "entryId", u.name AS "unitName", e.says ->> 'step' AS step, e.says ->> 'what' AS what,
             p.id AS "personId", p.name, last.at, around.before, around.after,
             looked.at AS "lookedAt", e.unit_id IS NOT NULL AND (
               SELECT count(*) FROM membership m
               WHERE m.organization_id = e.organization_id AND m.unit_id = e.unit_id AND m.role <> 'manager'
             ) < ${SMALLEST} AS "isSmall"
           FROM content_entry e
           CROSS JOIN LATERAL (
             SELECT person_id, at FROM (
               SELECT v.*, lead(v.kind) OVER (ORDER BY v.at, v.id) AS next FROM content_event v
               WHERE v.organization_id = e.organization_id AND v.entry_id = e.id) v
             WHERE v.kind IN ('added', 'changed', 'restored') AND v.next IS DISTINCT FROM 'undone'
             ORDER BY v.at DESC, v.id DESC LIMIT 1) last
           JOIN person p ON p.organization_id = e.organization_id AND p.id = last.person_id
           LEFT JOIN unit u ON u.organization_id = e.organization_id AND u.id = e.unit_id
           CROSS JOIN LATERAL (
             SELECT max(r.reviewed_at) AS at FROM reviewed_standard s
             JOIN standards_review r ON r.organization_id = s.organization_id AND r.id = s.review_id
             WHERE s.organization_id = e.organization_id AND s.entry_id = e.id AND r.reviewed_by = last.person_id
               AND r.reviewed_at >= $4) looked
           CROSS JOIN LATERAL (
             SELECT (count(*) FILTER (WHERE c.logged_at < last.at))::int AS before,
                    (count(*) FILTER (WHERE c.logged_at >= last.at))::int AS after
             FROM "case" c
             WHERE c.organization_id = e.organization_id AND c.unit_id = ANY (
                 SELECT one.id FROM unit one WHERE one.organization_id = $1 AND one.id = coalesce($2, e.unit_id, one.id))
               AND c.logged_at >= last.at - interval '${WATCHED_DAYS} days'
               AND c.logged_at < last.at + interval '${WATCHED_DAYS} days'
               AND c.step = e.says ->> 'step' AND ${STANDS}) around
           WHERE e.organization_id = $1 AND e.kind = 'standard' AND e.state = 'in use' AND last.at >= $4
             AND ($3::uuid[] IS NULL OR e.id = ANY ($3::uuid[]))
           ORDER BY last.at DESC LIMIT ${MOST}`,
    values: [organizationId, unitId ?? null, entryIds ?? null, daysBefore(now, 2 * QUARTER)],
  });

/** What a change has come to, by the same exact comparison as preventions; undefined: four weeks are not over yet. */
export const verdictOf = ({ at, before, after }: Change, now: Date): Verdict | undefined =>
  at > daysBefore(now, WATCHED_DAYS) ? undefined : judge(before, after);
