import type { Exported } from "../export/index.ts";

/** What stays between a manager and one of their people: not even that something was sent is told of it. */
const BETWEEN_TWO = "'nudge', 'talk', 'review'";

/** What went out although nobody had asked for it, and what became of it: never what it said, nor to whom. */
export const deliveryExport: Exported = {
  name: "deliveries",
  table: "delivery",
  order: ["id"],
  at: "it.created_at",
  where: `it.nature <> 'asked' AND split_part(it.key, ' ', 1) NOT IN (${BETWEEN_TWO})`,
  columns: {
    kind: "coalesce(s.content, split_part(it.key, ' ', 1))",
    to: "CASE WHEN a.person_id IS NULL THEN 'channel' ELSE 'person' END",
    channel_of: "u.name",
    state: "it.state",
    reason: "CASE WHEN it.state <> 'sent' THEN coalesce(it.reason, it.held_for) END",
    attempts: "it.attempts",
    created_at: "it.created_at",
    not_before: "it.not_before",
    finished_at: "it.finished_at",
  },
  beside: `
  LEFT JOIN slot sl ON sl.organization_id = it.organization_id
    AND sl.id = CASE WHEN it.key LIKE 'slot %' THEN split_part(it.key, ' ', 2)::uuid END
  LEFT JOIN schedule s ON s.organization_id = it.organization_id AND s.id = sl.schedule_id
  LEFT JOIN lane l ON l.organization_id = it.organization_id AND l.id = it.lane_id
  LEFT JOIN identity a ON a.organization_id = it.organization_id AND a.installation_id = l.installation_id
    AND a.external_id = l.address
  LEFT JOIN LATERAL (
    SELECT string_agg(unit.name, ', ' ORDER BY unit.name) AS name FROM unit
    WHERE unit.organization_id = it.organization_id AND unit.lane_id = it.lane_id) u ON true`,
};
