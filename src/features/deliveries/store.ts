import type { Sql } from "../../kernel/ports.ts";

/** What a message may have become. */
export type State = "sent" | "waiting" | "skipped" | "failed";

/** How many messages of one schedule and local date became what, and why. */
export interface Count {
  readonly day: string;
  readonly unitId: string;
  readonly scheduleId: string;
  readonly content: string;
  readonly state: State;
  /** Why it waits, was skipped or failed; null: nothing holds it. */
  readonly why: string | null;
  readonly count: number;
}

/** Every slot is either in the outbox, with one delivery for each address, or was left out as a whole. */
const COUNTS = `
  SELECT s.day, s.unit_id AS "unitId", s.schedule_id AS "scheduleId", c.content,
         coalesce(d.state, 'skipped') AS state,
         CASE WHEN d.state = 'sent' THEN NULL ELSE coalesce(s.reason, d.reason, d.held_for) END AS why,
         count(*)::int AS count
  FROM slot s
  JOIN schedule c ON c.organization_id = s.organization_id AND c.id = s.schedule_id
  LEFT JOIN delivery d ON d.organization_id = s.organization_id AND d.audience = s.id::text
  WHERE s.organization_id = $1 AND s.unit_id = ANY($2::uuid[]) AND s.day >= $3 AND s.planned_for IS NOT NULL
  GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY s.day DESC, c.content, 3, 5, 6`;

/** What became of everything that these units' schedules had to send since a local date, the newest date first. */
export const readCounts = (
  sql: Sql,
  organizationId: string,
  unitIds: readonly string[],
  since: string,
): Promise<Count[]> =>
  sql.query<Count>({ name: "deliveries.count", text: COUNTS, values: [organizationId, unitIds, since] });
