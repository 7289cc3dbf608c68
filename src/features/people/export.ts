import type { Exported } from "../export/index.ts";

const accounts = (which: string): string => `FROM identity a
  JOIN installation i ON i.organization_id = a.organization_id AND i.id = a.installation_id
  WHERE a.organization_id = it.organization_id AND a.person_id = it.id ${which}`;

/** Everybody whom Bellhop knows, with what they are in the organization; nothing of what they did. */
export const personExport: Exported = {
  name: "people",
  table: "person",
  order: ["id"],
  at: "it.created_at",
  zone: "coalesce(it.own_zone, it.time_zone, o.time_zone)",
  where: "it.same_as IS NULL",
  columns: {
    name: "it.name",
    roles: "array_to_string(it.roles, ' ')",
    units: "belongs.names",
    manages: "belongs.managed",
    language: "coalesce(it.locale, o.locale)",
    platforms: `(SELECT string_agg(DISTINCT i.platform, ' ' ORDER BY i.platform) ${accounts("")})`,
    active: `EXISTS (SELECT ${accounts("AND a.active AND i.active")})`,
    guest: `NOT EXISTS (SELECT ${accounts("AND a.kind <> 'guest'")})`,
    known_since: "it.created_at",
  },
  beside: `
  CROSS JOIN LATERAL (
    SELECT string_agg(u.name, ', ' ORDER BY u.name) AS names,
           string_agg(u.name, ', ' ORDER BY u.name) FILTER (WHERE m.role = 'manager') AS managed
    FROM membership m JOIN unit u ON u.organization_id = m.organization_id AND u.id = m.unit_id
    WHERE m.organization_id = it.organization_id AND m.person_id = it.id) belongs`,
};
