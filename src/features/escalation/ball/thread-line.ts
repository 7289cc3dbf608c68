import type { Ids } from "../../../kernel/clock.ts";
import type { NewDelivery } from "../../../kernel/outbox/index.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { ESCALATION_TOPIC } from "../schema.ts";
import type { EventKind, Key } from "./events.ts";

/** The topic of a line in the thread of an escalation's card: the subject is the step that it tells. */
export const LINE_TOPIC = "escalation line";

/** What happens again and again while nothing happens. */
const SILENT: ReadonlySet<EventKind> = new Set(["reminded", "offered"]);

const LINE = `
  WITH wanted AS (
    SELECT o.id AS organization_id, o.champion_lane_id AS lane_id FROM organization o
    JOIN escalation_settings s ON s.organization_id = o.id AND s.thread_lines
    JOIN escalation e ON e.organization_id = o.id AND e.id = $2 AND e.folded_into IS NULL
    JOIN "case" c ON c.organization_id = o.id AND c.id = e.case_id AND NOT c.confidential
    WHERE o.id = $1 AND o.champion_lane_id IS NOT NULL
  ), thread AS (
    INSERT INTO card_thread (organization_id, topic, subject_id, root_topic, root_subject_id)
    SELECT organization_id, '${LINE_TOPIC}', $3, '${ESCALATION_TOPIC}', $2 FROM wanted ON CONFLICT DO NOTHING
  )
  SELECT lane_id AS "laneId" FROM wanted`;

/**
 * What says a step in the thread of the card in the champion's channel, if the organization wants that: one line at most, and
 * none of what is confidential. To be sent after that card was drawn anew.
 */
export async function threadLine(
  sql: Sql,
  ids: Ids,
  { organizationId, id }: Key,
  { id: event, kind }: { readonly id: string; readonly kind: EventKind },
): Promise<NewDelivery[]> {
  if (SILENT.has(kind)) return [];
  const rows = await sql.query<{ laneId: string }>({
    name: "escalation.line",
    text: LINE,
    values: [organizationId, id, event],
  });
  const key = `${LINE_TOPIC} ${event}`;
  return rows.map(({ laneId }) => ({
    organizationId,
    id: ids.next(),
    laneId,
    key,
    topic: LINE_TOPIC,
    subjectId: event,
  }));
}
