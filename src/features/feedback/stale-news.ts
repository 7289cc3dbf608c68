import type { Destination, Sql } from "../../kernel/ports.ts";

const STALE = `
  SELECT given.key
  FROM identity a
  CROSS JOIN unnest($4::text[]) AS given(key)
  JOIN "case" c ON c.organization_id = a.organization_id AND (c.confidential OR c.undone_at IS NOT NULL)
  JOIN case_event e ON e.organization_id = c.organization_id AND e.case_id = c.id
    AND e.id = split_part(given.key, ' ', 3)::uuid
  WHERE a.organization_id = $1 AND a.installation_id = $2 AND a.external_id = $3
    AND (c.undone_at IS NOT NULL
      OR a.person_id NOT IN (c.logged_by, c.owner_id, coalesce(c.on_behalf_of, c.logged_by)) AND a.person_id <> ALL(coalesce(c.named, '{}')))`;

/**
 * Which of these messages to somebody, by their keys, are news of a case that was undone since, or of which they may not
 * know any more.
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
