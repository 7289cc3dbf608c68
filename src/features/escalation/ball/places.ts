import type { Ids } from "../../../kernel/clock.ts";
import type { NewDelivery } from "../../../kernel/outbox/index.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { ESCALATION_TOPIC, type Escalation, OFFER_TOPIC } from "../schema.ts";

/** Wherever a living card is, or may be about to be. */
const placesOf = (topic: string, subjects: string): string => `
    SELECT '${topic}' AS topic, p.subject_id, p.lane_id FROM posted_card p
    WHERE p.organization_id = $1 AND p.topic = '${topic}' AND p.subject_id IN (${subjects})
    UNION
    SELECT '${topic}', d.subject_id, d.lane_id FROM delivery d
    WHERE d.organization_id = $1 AND d.topic = '${topic}' AND d.subject_id IN (${subjects}) AND d.state = 'waiting'`;

const SELF = "SELECT id FROM shown";
const OFFERS = `
      SELECT e.id FROM shown JOIN escalation_event e ON e.organization_id = $1 AND e.escalation_id = shown.id
      WHERE e.detail ->> 'to' IS NOT NULL`;
const CASES = "SELECT case_id FROM shown";

/** Those escalations, those that are answered with them, and what they are answered with. */
const PLACES = `
  WITH shown AS (
    SELECT id, case_id, unit_id FROM escalation
    WHERE organization_id = $1 AND (id = ANY($2::uuid[]) OR folded_into = ANY($2::uuid[]) OR id IN (
      SELECT part.folded_into FROM escalation part WHERE part.organization_id = $1 AND part.id = ANY($2::uuid[])))
  ), place AS (
    SELECT '${ESCALATION_TOPIC}' AS topic, shown.id AS subject_id, o.champion_lane_id AS lane_id
    FROM shown JOIN organization o ON o.id = $1 WHERE o.champion_lane_id IS NOT NULL
    UNION ${placesOf(ESCALATION_TOPIC, SELF)}
    UNION ${placesOf(OFFER_TOPIC, OFFERS)}
    UNION ${placesOf("case", CASES)}
    UNION
    SELECT 'case', shown.case_id, u.lane_id FROM shown JOIN unit u ON u.organization_id = $1 AND u.id = shown.unit_id
    WHERE u.lane_id IS NOT NULL
  )
  SELECT topic, subject_id AS "subjectId", lane_id AS "laneId", (
    SELECT max(d.not_before) FROM delivery d
    WHERE d.organization_id = $1 AND d.topic = place.topic AND d.subject_id = place.subject_id
      AND d.lane_id = place.lane_id AND d.state = 'waiting') AS "notBefore"
  FROM place ORDER BY topic, subject_id, lane_id`;

interface Place {
  readonly topic: string;
  readonly subjectId: string;
  readonly laneId: string;
  /** Until when a card waits there that is not to be seen before. */
  readonly notBefore: Date | null;
}

/**
 * What draws the cards of escalations anew, once they have changed: in the champion's channel, with whoever they were offered
 * to, and on their cases in their units' channels.
 */
export async function redrawing(
  sql: Sql,
  ids: Ids,
  organizationId: string,
  escalations: readonly string[],
): Promise<NewDelivery[]> {
  const places = await sql.query<Place>({
    name: "escalation.places",
    text: PLACES,
    values: [organizationId, escalations],
  });
  return places.map(({ notBefore, ...place }) => {
    const id = ids.next();
    const key = `${place.topic} ${place.subjectId} ${id}`;
    return { organizationId, id, key, ...place, ...(notBefore && { notBefore }) };
  });
}

/** Has it no card in the champion's channel? It was raised while those there could not know of its case. */
export async function isMissing(
  sql: Sql,
  { organizationId, id }: Pick<Escalation, "organizationId" | "id">,
): Promise<boolean> {
  const rows = await sql.query({
    name: "escalation.missing",
    text: `SELECT FROM organization o WHERE o.id = $1 AND o.champion_lane_id IS NOT NULL AND NOT EXISTS (
             SELECT FROM posted_card p WHERE p.organization_id = o.id AND p.topic = '${ESCALATION_TOPIC}'
               AND p.subject_id = $2 AND p.lane_id = o.champion_lane_id)`,
    values: [organizationId, id],
  });
  return rows.length > 0;
}
