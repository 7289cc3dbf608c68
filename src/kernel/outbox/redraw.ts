import type { Ids } from "../clock.ts";
import type { Sql } from "../ports.ts";
import type { NewDelivery, Subject } from "./delivery.ts";
import { enqueue } from "./enqueue.ts";

/** Wherever the card is or is about to be; where it waits for its time it does not go sooner because its matter has changed. */
const PLACES = `
  SELECT lane_id AS "laneId", max(not_before) AS "notBefore" FROM (
    SELECT lane_id, NULL::timestamptz AS not_before FROM posted_card
    WHERE organization_id = $1 AND topic = $2 AND subject_id = $3
    UNION ALL
    SELECT lane_id, not_before FROM delivery
    WHERE organization_id = $1 AND topic = $2 AND subject_id = $3 AND state = 'waiting'
  ) place GROUP BY lane_id`;

/**
 * Draws a living card anew wherever it is or is about to be, in the caller's transaction, of which this is the last statement.
 * Wake the outbox once that is committed.
 */
export const redraw = (sql: Sql, ids: Ids, organizationId: string, subject: Subject): Promise<void> =>
  redrawAll(sql, ids, organizationId, [subject]);

/** The same for several, together with what else is sent: all that a transaction sends is written by one statement. */
export async function redrawAll(
  sql: Sql,
  ids: Ids,
  organizationId: string,
  subjects: readonly Subject[],
  besides: readonly NewDelivery[] = [],
): Promise<void> {
  const drawn: NewDelivery[] = [];
  for (const { topic, subjectId } of subjects) {
    const values = [organizationId, topic, subjectId];
    const places = await sql.query<{ laneId: string; notBefore: Date | null }>({
      name: "outbox.places",
      text: PLACES,
      values,
    });
    for (const { laneId, notBefore } of places) {
      const id = ids.next();
      const key = `${topic} ${subjectId} drawn ${id}`;
      drawn.push({ organizationId, id, laneId, key, topic, subjectId, ...(notBefore && { notBefore }) });
    }
  }
  await enqueue(sql, [...drawn, ...besides]);
}
