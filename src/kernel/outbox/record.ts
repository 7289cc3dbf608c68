import type { Sql } from "../ports.ts";
import { isLiving, type Outcome } from "./delivery.ts";

/**
 * Writes down how attempts ended and gives their lanes back, in one statement. Who has lost the lease in the meantime has
 * no say any more: another process has taken the lane over and asks the platform. Returns the deliveries that reached what
 * could not be reached before.
 */
export async function record(sql: Sql, outcomes: readonly Outcome[]): Promise<ReadonlySet<string>> {
  const values = [JSON.stringify(outcomes.map(toRow))];
  const rows = await sql.query<{ delivery_id: string }>({ name: "outbox.record", text: RECORD, values });
  return new Set(rows.map((row) => row.delivery_id));
}

const RECORD = `
  WITH outcome AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS outcome(
      organization_id uuid, lane_id uuid, lease uuid, delivery_id uuid, state text, attempts int, reason text,
      message_id text, uncertain boolean, covered uuid[], topic text, subject_id uuid, standing text,
      wait float8, backoff float8, queued boolean)
  ), held AS MATERIALIZED (
    SELECT outcome.*, l.unreachable_at IS NOT NULL AS unreachable, clock_timestamp() + greatest(wait, backoff * random()) * interval '1 millisecond' AS free_at
    FROM outcome JOIN lane l
      ON l.organization_id = outcome.organization_id AND l.id = outcome.lane_id AND l.lease = outcome.lease
    ORDER BY l.organization_id, l.id FOR NO KEY UPDATE OF l
  ), written AS (
    UPDATE delivery d SET
      state = held.state, attempts = held.attempts, reason = held.reason, message_id = held.message_id,
      uncertain = held.uncertain, attempt_at = CASE WHEN held.state = 'waiting' AND NOT held.uncertain THEN NULL ELSE d.attempt_at END,
      finished_at = CASE WHEN held.state = 'waiting' THEN NULL ELSE clock_timestamp() END
    FROM held WHERE d.organization_id = held.organization_id AND d.id = held.delivery_id AND d.finished_at IS NULL
  ), covered AS (
    UPDATE delivery d SET state = 'skipped', reason = 'folded', finished_at = clock_timestamp()
    FROM (SELECT organization_id, unnest(covered) AS id FROM held) known
    WHERE d.organization_id = known.organization_id AND d.id = known.id AND d.finished_at IS NULL
    RETURNING d.organization_id, d.lane_id
  ), posted AS (
    INSERT INTO posted_card (organization_id, lane_id, topic, subject_id, message_id, posted_at)
    SELECT organization_id, lane_id, topic, subject_id, message_id, clock_timestamp() FROM held
    WHERE standing = 'here' AND topic IS NOT NULL
    ON CONFLICT (organization_id, lane_id, topic, subject_id)
    DO UPDATE SET message_id = excluded.message_id, posted_at = excluded.posted_at
  ), removed AS (
    DELETE FROM posted_card p USING held
    WHERE held.standing = 'gone' AND p.organization_id = held.organization_id AND p.lane_id = held.lane_id
      AND p.topic = held.topic AND p.subject_id = held.subject_id
  ), folded AS (
    SELECT organization_id, lane_id, count(*)::int AS deliveries FROM covered GROUP BY organization_id, lane_id
  ), given_back AS (
    UPDATE lane l SET
      pending = l.pending - CASE WHEN held.state = 'waiting' THEN 0 ELSE 1 END - coalesce(folded.deliveries, 0),
      lease = NULL, queued = held.queued,
      free_at = held.free_at, ready_at = held.free_at,
      unreachable_at = CASE WHEN held.state = 'sent' THEN NULL ELSE l.unreachable_at END,
      unreachable_reason = CASE WHEN held.state = 'sent' THEN NULL ELSE l.unreachable_reason END
    FROM held LEFT JOIN folded USING (organization_id, lane_id)
    WHERE l.organization_id = held.organization_id AND l.id = held.lane_id
  )
  SELECT delivery_id FROM held WHERE unreachable AND state = 'sent'`;

const toRow = (outcome: Outcome) => {
  const { claim, state, attempts, reason, messageId, standing, uncertain = false, wait = 0, backoff = 0 } = outcome;
  const living = isLiving(claim.content) ? claim.content : undefined;
  return {
    organization_id: claim.to.organizationId,
    lane_id: claim.laneId,
    lease: claim.lease,
    delivery_id: claim.deliveryId,
    state,
    attempts,
    reason: reason?.replaceAll("\0", "").slice(0, REASON_LENGTH),
    message_id: messageId,
    uncertain,
    covered: outcome.covers && living ? living.covers : [],
    topic: living?.topic,
    subject_id: living?.subjectId,
    standing,
    wait,
    backoff,
    // Who was stopped in its turn comes back before the newcomers.
    queued: outcome.hold !== undefined,
  };
};

/** A platform's code is short; whatever else ends up there must not stop the statement. */
const REASON_LENGTH = 200;
