import { type Exported, typed } from "../export/index.ts";

/** What was posted for units by itself, day by day, and what became of it: of each, all messages are one of the four. */
export const reminderExport: Exported = {
  name: "reminders",
  table: "slot",
  order: ["id"],
  at: "it.planned_for",
  zone: "u.time_zone",
  where: "it.planned_for IS NOT NULL",
  columns: {
    unit: "u.name",
    day: "it.day",
    content: "s.content",
    planned_for: "it.planned_for",
    tip: typed("post.advice ->> 'what'"),
    words: typed("coalesce(it.words, s.words)"),
    sentence: typed("it.sentence"),
    sentence_by: "signer.name",
    skipped_by: "skipper.name",
    reason: "it.reason",
    sent: "became.sent",
    waiting: "became.waiting",
    skipped: "became.skipped",
    failed: "became.failed",
  },
  beside: `
  LEFT JOIN schedule s ON s.organization_id = it.organization_id AND s.id = it.schedule_id
  LEFT JOIN unit u ON u.organization_id = it.organization_id AND u.id = it.unit_id
  LEFT JOIN reminder_post post ON post.organization_id = it.organization_id AND post.slot_id = it.id AND post.drawn
  LEFT JOIN person signer ON signer.organization_id = it.organization_id AND signer.id = it.sentence_by
  LEFT JOIN person skipper ON skipper.organization_id = it.organization_id AND skipper.id = it.skipped_by
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE d.state = 'sent')::int AS sent, count(*) FILTER (WHERE d.state = 'waiting')::int AS waiting,
           count(*) FILTER (WHERE d.state = 'skipped')::int AS skipped, count(*) FILTER (WHERE d.state = 'failed')::int AS failed
    FROM delivery d WHERE d.organization_id = it.organization_id AND d.audience = it.id::text) became`,
};
