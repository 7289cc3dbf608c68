import type { Sql } from "../../../kernel/ports.ts";
import { type Asked, toldUnit } from "./asked.ts";

/** Something that waits for somebody to decide or to answer. */
export interface Needed {
  /** A case that was raised to the leader, an award that is nominated, a prevention that is overdue, or a question. */
  readonly kind: "decision" | "award" | "prevention" | "question";
  /** Of the escalation, the award, the prevention or the question: what its button is about. */
  readonly id: string;
  /** Of the case that it is about; null: it is about none. */
  readonly caseId: string | null;
  /** Of the case, or of the award. */
  readonly number: number;
  readonly unitId: string | null;
  /** Whose turn it is; null: it is on its way to somebody. */
  readonly personId: string | null;
  readonly since: Date;
}

/** $3: now, $4: the local date, $5: which kinds. What a leader asks is a question, whoever is to answer it. */
const NEEDED = `
  SELECT needed.*, count(*) OVER ()::int AS count FROM (
    SELECT 'decision' AS kind, s.id, c.id AS "caseId", c.number, s.unit_id AS "unitId",
           coalesce(s.holder_id, s.offered_to) AS "personId", s.raised_at AS since
    FROM escalation s JOIN "case" c ON c.organization_id = s.organization_id AND c.id = s.case_id AND NOT c.confidential
    WHERE s.organization_id = $1 AND s.unit_id = ANY($2::uuid[]) AND s.state = 'going' AND s.rung = 'leader'
      AND s.folded_into IS NULL AND s.raised_at < $3
    UNION ALL
    SELECT 'question', q.id, c.id, c.number, s.unit_id, q.asked_of, q.asked_at
    FROM escalation s JOIN "case" c ON c.organization_id = s.organization_id AND c.id = s.case_id AND NOT c.confidential
    JOIN escalation_question q ON q.organization_id = s.organization_id AND q.escalation_id = s.id
      AND q.answered_at IS NULL AND q.asked_at < $3
    JOIN person p ON p.organization_id = q.organization_id AND p.id = q.asked_by AND 'leader' = ANY(p.roles)
    WHERE s.organization_id = $1 AND s.unit_id = ANY($2::uuid[]) AND s.state = 'going'
    UNION ALL
    SELECT 'award', a.id, NULL, a.number, a.unit_id, a.approver_id, a.logged_at
    FROM award a
    WHERE a.organization_id = $1 AND a.unit_id = ANY($2::uuid[]) AND a.state = 'nominated' AND a.undone_at IS NULL
      AND a.logged_at < $3
    UNION ALL
    SELECT 'prevention', v.id, c.id, c.number, v.unit_id, v.owner_id, v.due_on::timestamp AT TIME ZONE u.time_zone
    FROM prevention v JOIN unit u ON u.organization_id = v.organization_id AND u.id = v.unit_id
    JOIN "case" c ON c.organization_id = v.organization_id AND c.id = v.case_id AND NOT c.confidential
      AND c.undone_at IS NULL
    WHERE v.organization_id = $1 AND v.unit_id = ANY($2::uuid[]) AND v.state IN ('planned', 'reopened')
      AND v.due_on < $4::date
  ) needed WHERE needed.kind = ANY($5::text[])
  ORDER BY array_position(ARRAY['decision', 'question', 'award', 'prevention'], kind), since, id LIMIT 10`;

const KINDS: readonly Needed["kind"][] = ["decision", "question", "award", "prevention"];

/**
 * What waits for a decision at a moment, and how many there are: the ten that are to be decided first, each with what its
 * button is about.
 * @param today the local date there
 */
export async function readNeeded(
  sql: Sql,
  asked: Omit<Asked, "week">,
  now: Date,
  today: string,
  kinds = KINDS,
): Promise<{ readonly count: number; readonly shown: readonly Needed[] }> {
  const rows = await sql.query<Needed & { unitId: string; count: number }>({
    name: "digest.needed",
    text: NEEDED,
    values: [asked.organizationId, asked.units, now, today, kinds],
  });
  return {
    count: rows[0]?.count ?? 0,
    shown: rows.map(({ count, ...row }) => ({ ...row, unitId: toldUnit(asked, row.unitId) })),
  };
}
