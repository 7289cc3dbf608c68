import type { Sql } from "../../../kernel/ports.ts";
import type { Act, Viewer, Whole } from "../schema.ts";

/** A customer who said something grave that is not solved yet: first who was not happy again, then what is gravest. */
const CALL = `
  SELECT c.id AS "caseId", c.number FROM "case" c
  WHERE c.organization_id = $1 AND c.unit_id = ANY($2::uuid[]) AND c.logged_at >= $3 AND c.kind = 'complaint'
    AND c.severity <= 2 AND c.state IN ('open', 'in hand', 'reopened') AND c.undone_at IS NULL AND c.merged_into IS NULL
    AND NOT c.confidential
  ORDER BY c.state <> 'reopened', c.severity, c.logged_at, c.id LIMIT 1`;

/** A win that names others than the leader, who has not thanked them for it; $4: the leader. */
const THANK = `
  SELECT w.id AS "winId", w.number, ARRAY(
    SELECT jsonb_build_object('id', p.id, 'name', p.name)
    FROM unnest(w.people) WITH ORDINALITY named(id, place)
    JOIN person p ON p.organization_id = w.organization_id AND p.id = named.id ORDER BY named.place) AS people
  FROM win w LEFT JOIN "case" c ON c.organization_id = w.organization_id AND c.id = w.case_id
  WHERE w.organization_id = $1 AND w.unit_id = ANY($2::uuid[]) AND w.logged_at >= $3 AND w.undone_at IS NULL
    AND c.confidential IS NOT TRUE AND w.people <> '{}' AND NOT ($4 = ANY(w.people))
    AND NOT EXISTS (
      SELECT FROM kudos k WHERE k.organization_id = w.organization_id AND k.logged_by = $4 AND k.logged_at >= w.logged_at
        AND k.win_id = w.id AND k.undone_at IS NULL)
  ORDER BY w.logged_at DESC, w.id LIMIT 1`;

/** Of which units, and since when. */
export interface Within {
  readonly units: readonly string[];
  readonly from: Date;
}

/**
 * One thing for a leader to do this week: what waits for their decision; else a customer to call; else somebody to thank.
 * Undefined where there is nothing of it.
 */
export async function chooseAct(
  sql: Sql,
  { organizationId, personId }: Viewer,
  { units, from }: Within,
  { decisions }: Pick<Whole, "decisions">,
): Promise<Act | undefined> {
  const decision = decisions.shown.find(
    (one) => one.personId === personId && (one.kind === "decision" || one.kind === "award"),
  );
  if (decision) return { kind: "decide", decision };
  const asked = [organizationId, units, from];
  const [call] = await sql.query<{ caseId: string; number: number }>({ name: "home.call", text: CALL, values: asked });
  if (call) return { kind: "call", ...call };
  const [thank] = await sql.query<Omit<Extract<Act, { kind: "thank" }>, "kind">>({
    name: "home.thank",
    text: THANK,
    values: [...asked, personId],
  });
  return thank && { kind: "thank", ...thank };
}
