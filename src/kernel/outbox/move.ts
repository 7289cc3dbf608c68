import type { Sql } from "../ports.ts";
import { keysOf } from "./lanes.ts";

/** A delivery that waits, and the lane to which it is to go in place of its own. */
export interface Move {
  readonly organizationId: string;
  readonly id: string;
  readonly laneId: string;
}

const LOCK = `
  SELECT l.id FROM lane l
  JOIN (
    SELECT organization_id, lane_id FROM unnest($1::uuid[], $2::uuid[]) AS going(organization_id, lane_id)
    UNION
    SELECT d.organization_id, d.lane_id FROM unnest($1::uuid[], $3::uuid[]) AS given(organization_id, id)
    JOIN delivery d ON d.organization_id = given.organization_id AND d.id = given.id
  ) touched ON touched.organization_id = l.organization_id AND touched.lane_id = l.id
  ORDER BY l.organization_id, l.id FOR NO KEY UPDATE OF l`;

/** Locks the lanes of deliveries and those to which they are to go, in the order in which everybody locks lanes. */
export const lockLanesOf = (sql: Sql, moves: readonly Move[]): Promise<unknown> =>
  sql.query({ name: "outbox.lock_both", text: LOCK, values: [...keysOf(moves), moves.map(({ id }) => id)] });

const MOVE = `
  WITH moved AS (
    UPDATE delivery d SET lane_id = given.lane_id
    FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS given(organization_id, lane_id, id)
    JOIN delivery before ON before.organization_id = given.organization_id AND before.id = given.id
    WHERE d.organization_id = given.organization_id AND d.id = given.id AND d.state = 'waiting'
      AND d.lane_id <> given.lane_id
    RETURNING d.organization_id, d.lane_id, before.lane_id AS was, coalesce(d.not_before, clock_timestamp()) AS due
  ), changed AS (
    SELECT organization_id, lane_id, sum(added)::int AS added, min(due) AS due
    FROM (
      SELECT organization_id, lane_id, 1 AS added, due FROM moved
      UNION ALL SELECT organization_id, was, -1, NULL FROM moved
    ) one GROUP BY organization_id, lane_id
  )
  UPDATE lane l SET
    pending = l.pending + changed.added,
    ready_at = CASE WHEN l.lease IS NOT NULL OR l.queued OR changed.due IS NULL THEN l.ready_at
                    WHEN l.pending = 0 THEN greatest(l.free_at, changed.due)
                    ELSE least(l.ready_at, greatest(l.free_at, changed.due)) END
  FROM changed WHERE l.organization_id = changed.organization_id AND l.id = changed.lane_id`;

/** Has deliveries that wait go to other lanes; the transaction has locked the lanes of both. */
export const moveDeliveries = (sql: Sql, moves: readonly Move[]): Promise<unknown> =>
  sql.query({ name: "outbox.move", text: MOVE, values: [...keysOf(moves), moves.map(({ id }) => id)] });
