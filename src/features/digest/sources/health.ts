import type { Sql } from "../../../kernel/ports.ts";
import type { Asked } from "./asked.ts";

const DAY = 24 * 60 * 60_000;

/** What became of everything that was to be sent by itself in a week. Together they are all of it. */
export interface Health {
  readonly sent: number;
  readonly waiting: number;
  readonly skipped: number;
  readonly failed: number;
}

/**
 * A slot of a schedule that has no delivery was left out, or those on shift are still to be found. $4, $5: local dates; $6: of
 * these units alone, and what people of these got.
 */
const HEALTH = `
  SELECT became.state, count(*)::int AS count FROM (
    SELECT coalesce(d.state, CASE WHEN s.to_find THEN 'waiting' ELSE 'skipped' END) AS state
    FROM slot s LEFT JOIN delivery d ON d.organization_id = s.organization_id AND d.audience = s.id::text
    WHERE s.organization_id = $1 AND s.day >= $4
      AND s.unit_id IN (SELECT id FROM unit WHERE organization_id = $1 AND ($6::uuid[] IS NULL OR id = ANY($6)))
      AND s.day < $5 AND s.planned_for IS NOT NULL
    UNION ALL
    SELECT d.state FROM delivery d
    WHERE d.organization_id = $1 AND d.nature <> 'asked' AND d.key !~~ 'slot %' AND d.created_at >= $2 AND d.created_at < $3
      AND ($6::uuid[] IS NULL OR EXISTS (
        SELECT FROM lane l
        JOIN identity a ON a.organization_id = l.organization_id AND a.installation_id = l.installation_id
          AND a.external_id = l.address
        JOIN membership m ON m.organization_id = a.organization_id AND m.person_id = a.person_id AND m.unit_id = ANY($6)
        WHERE l.organization_id = d.organization_id AND l.id = d.lane_id))
  ) became GROUP BY 1`;

/**
 * What became of everything that an organization, or these units of it and their people, were to be sent by itself in a span
 * of whole local days.
 */
export async function readHealth(
  sql: Sql,
  { organizationId, week: { monday, from, until } }: Omit<Asked, "units" | "large">,
  units?: readonly string[],
): Promise<Health> {
  const days = Math.round((until.getTime() - from.getTime()) / DAY);
  const after = Temporal.PlainDate.from(monday).add({ days }).toString();
  const rows = await sql.query<{ state: keyof Health; count: number }>({
    name: "digest.health",
    text: HEALTH,
    values: [organizationId, from, until, monday, after, units ?? null],
  });
  const counts = new Map(rows.map(({ state, count }) => [state, count]));
  const of = (state: keyof Health): number => counts.get(state) ?? 0;
  return { sent: of("sent"), waiting: of("waiting"), skipped: of("skipped"), failed: of("failed") };
}
