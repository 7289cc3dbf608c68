import type { Sql } from "../ports.ts";

const FOLD = `
  WITH folded AS (
    UPDATE delivery SET state = 'skipped', reason = 'folded', finished_at = clock_timestamp()
    WHERE organization_id = $1 AND id = ANY($2::uuid[]) AND state = 'waiting'
    RETURNING organization_id, lane_id
  ), counted AS (
    SELECT organization_id, lane_id, count(*)::int AS deliveries FROM folded GROUP BY organization_id, lane_id
  )
  UPDATE lane l SET pending = l.pending - counted.deliveries
  FROM counted WHERE l.organization_id = counted.organization_id AND l.id = counted.lane_id`;

/**
 * Leaves out waiting deliveries, because another of the same living card speaks for them, in a transaction that has locked
 * their lanes.
 */
export async function fold(sql: Sql, organizationId: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await sql.query({ name: "outbox.fold", text: FOLD, values: [organizationId, ids] });
}
