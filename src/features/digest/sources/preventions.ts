import type { Sql } from "../../../kernel/ports.ts";
import { type Asked, toldUnit } from "./asked.ts";

/** What a prevention has come to. */
export interface Judged {
  readonly preventionId: string;
  /** In whose history it stands. */
  readonly caseId: string;
  readonly number: number;
  readonly unitId: string | null;
  readonly cause: string;
  readonly what: string;
  readonly verdict: "worked" | "no change" | "too few";
  /** Cases of the cause in four weeks before and after. */
  readonly before: number;
  readonly after: number;
}

const JUDGED = `
  SELECT v.id AS "preventionId", v.case_id AS "caseId", c.number, v.unit_id AS "unitId", cause.name AS cause, v.what, v.before, v.after,
         CASE e.kind WHEN 'prevention worked' THEN 'worked' WHEN 'prevention too few' THEN 'too few' ELSE 'no change' END
           AS verdict
  FROM prevention v
  JOIN "case" c ON c.organization_id = v.organization_id AND c.id = v.case_id AND NOT c.confidential AND c.undone_at IS NULL
  JOIN cause ON cause.organization_id = v.organization_id AND cause.id = v.cause_id
  JOIN case_event e ON e.organization_id = v.organization_id AND e.case_id = v.case_id AND e.at >= $3 AND e.at < $4
    AND e.kind IN ('prevention worked', 'prevention changed nothing', 'prevention too few')
    AND e.detail ->> 'prevention' = v.id::text
  WHERE v.organization_id = $1 AND v.unit_id = ANY($2::uuid[]) AND v.before IS NOT NULL AND v.after IS NOT NULL
  ORDER BY array_position(ARRAY['prevention changed nothing', 'prevention too few'], e.kind), e.at, v.id LIMIT 20`;

/** The preventions that were judged in a week, those that have changed nothing first; at most 20. */
export async function readJudged(sql: Sql, asked: Asked): Promise<Judged[]> {
  const { organizationId, units, week } = asked;
  const rows = await sql.query<Judged & { unitId: string }>({
    name: "digest.judged",
    text: JUDGED,
    values: [organizationId, units, week.from, week.until],
  });
  return rows.map((row) => ({ ...row, unitId: toldUnit(asked, row.unitId) }));
}
