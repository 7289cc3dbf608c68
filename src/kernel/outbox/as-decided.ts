import type { Sql } from "../ports.ts";
import type { NewDelivery } from "./delivery.ts";
import { rowsOf } from "./enqueue.ts";

/**
 * Has waiting deliveries go as they are given here, by their keys: at another time, as a part of another, or not at all. The caller's
 * transaction has just written them as part of what caused them, or read them; it has locked their lanes already.
 */
export const asDecided = (sql: Sql, deliveries: readonly NewDelivery[]): Promise<unknown> =>
  sql.query({ name: "outbox.decided", text: DECIDED, values: [rowsOf(deliveries)] });

const DECIDED = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS given(
      organization_id uuid, key text, topic text, subject_id uuid, card jsonb, skip_reason text, not_before timestamptz,
      not_after timestamptz, held_for text, nature text)
  ), decided AS (
    UPDATE delivery d SET
      topic = given.topic, subject_id = given.subject_id, card = given.card, nature = given.nature,
      not_before = given.not_before, not_after = given.not_after, held_for = given.held_for, reason = given.skip_reason,
      state = CASE WHEN given.skip_reason IS NULL THEN 'waiting' ELSE 'skipped' END,
      finished_at = CASE WHEN given.skip_reason IS NULL THEN NULL ELSE clock_timestamp() END,
      uncertain = d.uncertain OR d.attempt_at IS NOT NULL
    FROM given WHERE d.organization_id = given.organization_id AND d.key = given.key AND d.state = 'waiting'
    RETURNING d.organization_id, d.lane_id, d.state, d.not_before
  ), by_lane AS (
    SELECT organization_id, lane_id, count(*) FILTER (WHERE state = 'skipped')::int AS skipped,
           min(not_before) FILTER (WHERE state = 'waiting') AS due
    FROM decided GROUP BY organization_id, lane_id
  )
  UPDATE lane l SET
    pending = l.pending - by_lane.skipped,
    ready_at = CASE WHEN l.lease IS NOT NULL OR l.queued OR by_lane.due IS NULL THEN l.ready_at
                    ELSE least(l.ready_at, greatest(l.free_at, by_lane.due)) END
  FROM by_lane WHERE l.organization_id = by_lane.organization_id AND l.id = by_lane.lane_id
    AND (by_lane.skipped > 0 OR by_lane.due < l.ready_at)`;
