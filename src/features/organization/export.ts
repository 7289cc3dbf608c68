import type { Exported } from "../export/index.ts";

/** The units with who manages them. */
export const unitExport: Exported = {
  name: "units",
  table: "unit",
  order: ["id"],
  at: "it.created_at",
  zone: "it.time_zone",
  columns: {
    unit: "it.name",
    is_default: "it.is_default",
    language: "it.locale",
    has_channel: "it.lane_id IS NOT NULL",
    managers: "belongs.managers",
    people: "belongs.people",
    since: "it.created_at",
  },
  beside: `
  CROSS JOIN LATERAL (
    SELECT string_agg(p.name, ', ' ORDER BY p.name) FILTER (WHERE m.role = 'manager') AS managers, count(*)::int AS people
    FROM membership m JOIN person p ON p.organization_id = m.organization_id AND p.id = m.person_id
    WHERE m.organization_id = it.organization_id AND m.unit_id = it.id) belongs`,
};
