import type { Sql } from "../../../kernel/ports.ts";
import type { Asked } from "./asked.ts";

/** What became of everything that was to be sent by itself in a week. Together they are all of it. */
export interface Health {
  readonly sent: number;
  readonly waiting: number;
  readonly skipped: number;
  readonly failed: number;
}

/** A slot of a schedule that has no delivery was left out, or those on shift are still to be found. $4, $5: local dates. */
const HEALTH = `
  SELECT became.state, count(*)::int AS count FROM (
    SELECT coalesce(d.state, CASE WHEN s.to_find THEN 'waiting' ELSE 'skipped' END) AS state
    FROM slot s LEFT JOIN delivery d ON d.organization_id = s.organization_id AND d.audience = s.id::text
    WHERE s.organization_id = $1 AND s.unit_id IN (SELECT id FROM unit WHERE organization_id = $1) AND s.day >= $4
      AND s.day < $5 AND s.planned_for IS NOT NULL
    UNION ALL
    SELECT d.state FROM delivery d
    WHERE d.organization_id = $1 AND d.nature <> 'asked' AND d.key !~~ 'slot %' AND d.created_at >= $2 AND d.created_at < $3
  ) became GROUP BY 1`;

/** What became of everything that an organization was to be sent by itself in a week. */
export async function readHealth(sql: Sql, { organizationId, week }: Omit<Asked, "units" | "large">): Promise<Health> {
  const nextMonday = Temporal.PlainDate.from(week.monday).add({ days: 7 }).toString();
  const rows = await sql.query<{ state: keyof Health; count: number }>({
    name: "digest.health",
    text: HEALTH,
    values: [organizationId, week.from, week.until, week.monday, nextMonday],
  });
  const counts = new Map(rows.map(({ state, count }) => [state, count]));
  const of = (state: keyof Health): number => counts.get(state) ?? 0;
  return { sent: of("sent"), waiting: of("waiting"), skipped: of("skipped"), failed: of("failed") };
}
