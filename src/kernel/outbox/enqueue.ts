import type { Sql } from "../ports.ts";
import { currentReference } from "../reference.ts";
import type { NewDelivery } from "./delivery.ts";

/**
 * The text of the CTEs that write the deliveries which the CTE `source` holds, for a statement that writes what caused them
 * too. `source` has the columns (organization_id, id, lane_id, key, topic, subject_id, card jsonb, audience, skip_reason);
 * what else there is to say are expressions over them. Deliveries leave a lane in the order of the source.
 *
 * Lanes are locked first and in one order everywhere, also before the unique keys: batches that meet wait for each other
 * and never for ever. They stay locked until the transaction ends, so this belongs at its end, once.
 */
export const enqueueFrom = (
  source: string,
  {
    notBefore = "NULL::timestamptz",
    notAfter = "NULL::timestamptz",
    heldFor = "NULL::text",
    nature = "'asked'",
    reference = "NULL::text",
  } = {},
): string => `
  outbox_lane AS MATERIALIZED (
    SELECT l.id FROM lane l
    WHERE (l.organization_id, l.id) IN (SELECT organization_id, lane_id FROM ${source})
    ORDER BY l.organization_id, l.id FOR NO KEY UPDATE
  ), outbox_delivery AS (
    INSERT INTO delivery
      (organization_id, id, lane_id, key, topic, subject_id, card, audience, state, reason, not_before, not_after, held_for, nature,
       reference, created_at, finished_at)
    SELECT organization_id, id, lane_id, key, topic, subject_id, card, audience,
           CASE WHEN skip_reason IS NULL THEN 'waiting' ELSE 'skipped' END, skip_reason, ${notBefore}, ${notAfter}, ${heldFor}, ${nature},
           ${reference}, clock_timestamp(), CASE WHEN skip_reason IS NULL THEN NULL ELSE clock_timestamp() END
    FROM ${source} WHERE (SELECT count(*) FROM outbox_lane) >= 0
    ON CONFLICT (organization_id, key) DO NOTHING
    RETURNING organization_id, lane_id, state, not_before
  ), outbox_waiting AS (
    SELECT organization_id, lane_id, count(*)::int AS deliveries, min(coalesce(not_before, clock_timestamp())) AS due
    FROM outbox_delivery WHERE state = 'waiting' GROUP BY organization_id, lane_id
  ), outbox_raised AS (
    UPDATE lane l SET
      pending = l.pending + w.deliveries,
      ready_at = CASE WHEN l.lease IS NOT NULL OR l.queued THEN l.ready_at
                      WHEN l.pending = 0 THEN greatest(l.free_at, w.due)
                      ELSE least(l.ready_at, greatest(l.free_at, w.due)) END
    FROM outbox_waiting w WHERE l.organization_id = w.organization_id AND l.id = w.lane_id
  )`;

const AS_GIVEN = {
  notBefore: "not_before",
  notAfter: "not_after",
  heldFor: "held_for",
  nature: "coalesce(nature, 'asked')",
  reference: "reference",
};

const ENQUEUE = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS given(
      organization_id uuid, id uuid, lane_id uuid, key text, topic text, subject_id uuid, card jsonb, audience text,
      skip_reason text, not_before timestamptz, not_after timestamptz, held_for text, nature text, reference text)
  ), ${enqueueFrom("given", AS_GIVEN)}
  SELECT count(*)::int AS deliveries FROM outbox_delivery`;

/**
 * Writes deliveries in the caller's transaction, whose last statement this should be (see `enqueueFrom`). Wake the outbox
 * once the transaction is committed.
 */
export async function enqueue(sql: Sql, deliveries: readonly NewDelivery[]): Promise<void> {
  if (deliveries.length === 0) return;
  await sql.query({ name: "outbox.enqueue", text: ENQUEUE, values: [rowsOf(deliveries)] });
}

/** Deliveries as the JSON that statements read. */
export const rowsOf = (deliveries: readonly NewDelivery[]): string => JSON.stringify(deliveries.map(toRow), storable);

const toRow = (delivery: NewDelivery) => ({
  organization_id: delivery.organizationId,
  id: delivery.id,
  lane_id: delivery.laneId,
  key: delivery.key,
  card: delivery.card,
  topic: delivery.topic,
  subject_id: delivery.subjectId,
  audience: delivery.audience,
  skip_reason: delivery.skip,
  not_before: delivery.notBefore,
  not_after: delivery.notAfter,
  held_for: delivery.heldFor,
  nature: delivery.nature,
  reference: currentReference(),
});

/** PostgreSQL stores neither NUL nor half of a surrogate pair in text. */
const storable = (_key: string, value: unknown): unknown =>
  typeof value === "string" ? value.toWellFormed().replaceAll("\0", "\u{fffd}") : value;
