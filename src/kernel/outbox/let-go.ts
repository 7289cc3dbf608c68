import type { Card } from "../../message/card.ts";
import type { Hold } from "../gate/index.ts";
import type { Sql } from "../ports.ts";
import type { Subject } from "./delivery.ts";

/** A delivery that the gate held, or did not let through. */
export interface Stopped {
  /** Until when it was held, and why; absent: it was not to be sent at all. */
  readonly until?: Date;
  readonly heldFor?: Hold;
}

interface Row {
  readonly state: "waiting" | "skipped";
  readonly not_before: Date | null;
  readonly held_for: Hold | null;
  readonly card: Card | Subject | null;
  readonly topic: string | null;
  readonly subject_id: string | null;
}

/** Why the gate does not let a message through at all: see Refusal. */
const REFUSED = ["budget", "never working", "too late"];

/**
 * Lets a delivery go now that the gate has stopped, as urgent, in a transaction that has locked no lane yet. Undefined when
 * it is on its way already, or there is none.
 * @param annotate what becomes of its card; of a living one nothing does
 */
export async function letGo(
  sql: Sql,
  organizationId: string,
  id: string,
  annotate: (card: Card) => Card,
): Promise<Stopped | undefined> {
  // Nobody who has not got the lane's lock takes what is in it: what is read after this is what is there.
  await sql.query({ text: LOCK, values: [organizationId, id] });
  const [row] = await sql.query<Row>({ text: READ, values: [organizationId, id, REFUSED] });
  if (!row) return undefined;
  const matter = row.card && "topic" in row.card ? row.card : undefined;
  const own = row.card && !("topic" in row.card) ? JSON.stringify(annotate(row.card)) : null;
  const living = matter ?? (row.card === null ? { topic: row.topic, subjectId: row.subject_id } : undefined);
  const values = [organizationId, id, own, living?.topic ?? null, living?.subjectId ?? null, row.state === "skipped"];
  await sql.query({ text: LET_GO, values });
  if (row.state !== "waiting" || !row.not_before) return {};
  return { until: row.not_before, ...(row.held_for && { heldFor: row.held_for }) };
}

const LOCK = `
  SELECT l.id FROM delivery d JOIN lane l ON l.organization_id = d.organization_id AND l.id = d.lane_id
  WHERE d.organization_id = $1 AND d.id = $2 FOR NO KEY UPDATE OF l`;

const READ = `
  SELECT state, not_before, held_for, card, topic, subject_id FROM delivery
  WHERE organization_id = $1 AND id = $2 AND nature = 'proactive' AND attempts = 0
    AND (state = 'waiting' AND not_before > clock_timestamp() OR state = 'skipped' AND reason = ANY($3::text[]))`;

const LET_GO = `
  WITH gone AS (
    UPDATE delivery SET state = 'waiting', reason = NULL, finished_at = NULL, not_before = NULL, not_after = NULL, held_for = NULL,
                        nature = 'urgent', card = $3::jsonb, topic = $4, subject_id = $5
    WHERE organization_id = $1 AND id = $2 RETURNING organization_id, lane_id
  )
  UPDATE lane l SET
    pending = l.pending + CASE WHEN $6 THEN 1 ELSE 0 END,
    ready_at = CASE WHEN l.lease IS NOT NULL OR l.queued THEN l.ready_at
                    WHEN l.pending = 0 THEN greatest(l.free_at, clock_timestamp())
                    ELSE least(l.ready_at, greatest(l.free_at, clock_timestamp())) END
  FROM gone WHERE l.organization_id = gone.organization_id AND l.id = gone.lane_id`;
