import type { Destination, Sql } from "../../../kernel/ports.ts";

/** May the person `p` know of the case `c` of the unit `u`? Like `mayBeTold`. */
const KNOWS = `
  p.id IN (c.logged_by, c.owner_id, coalesce(c.on_behalf_of, c.logged_by))
  OR CASE WHEN c.confidential THEN p.id = ANY(coalesce(c.named, '{}'))
          ELSE p.roles && ARRAY['champion', 'leader', 'admin'] OR coalesce(
            (SELECT bool_or(m.unit_id = c.unit_id) FROM membership m
             WHERE m.organization_id = p.organization_id AND m.person_id = p.id),
            u.is_default) END`;

const STALE = `
  SELECT given.key
  FROM identity a
  JOIN person p ON p.organization_id = a.organization_id AND p.id = a.person_id
  CROSS JOIN unnest($4::text[]) AS given(key)
  JOIN case_event e ON e.organization_id = a.organization_id AND e.id = split_part(given.key, ' ', 3)::uuid
  JOIN "case" c ON c.organization_id = a.organization_id AND c.id = split_part(given.key, ' ', 5)::uuid
  JOIN unit u ON u.organization_id = c.organization_id AND u.id = c.unit_id
  WHERE a.organization_id = $1 AND a.installation_id = $2 AND a.external_id = $3
    AND (c.undone_at IS NOT NULL AND e.kind <> 'undone' OR NOT (${KNOWS}))`;

/**
 * Which of these messages to somebody, by their keys, are news of a case that was undone since, or of which they may not
 * know any more: it became confidential, or they have left its unit.
 */
export async function staleNews(
  sql: Sql,
  { organizationId, installationId, address }: Destination,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const news = keys.filter((key) => key.startsWith("case news "));
  if (news.length === 0) return new Set();
  const rows = await sql.query<{ key: string }>({
    name: "case.stale_news",
    text: STALE,
    values: [organizationId, installationId, address, news],
  });
  return new Set(rows.map(({ key }) => key));
}
