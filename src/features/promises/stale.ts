import type { Destination, Sql } from "../../kernel/ports.ts";

const STALE = `
  SELECT given.key
  FROM identity a
  CROSS JOIN unnest($4::text[], $5::uuid[]) AS given(key, promise_id)
  JOIN promise p ON p.organization_id = a.organization_id AND p.id = given.promise_id
  JOIN "case" c ON c.organization_id = p.organization_id AND c.id = p.case_id
  WHERE a.organization_id = $1 AND a.installation_id = $2 AND a.external_id = $3
    AND (c.undone_at IS NOT NULL OR c.confidential
      AND a.person_id NOT IN (c.logged_by, c.owner_id, coalesce(c.on_behalf_of, c.logged_by), p.owner_id)
      AND a.person_id <> ALL(coalesce(c.named, '{}')))`;

const ID = /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/;

/** Which of these messages to somebody, by their keys, are about a promise in a case that was taken back, or of which they may not know any more. */
export async function stalePromises(
  sql: Sql,
  { organizationId, installationId, address }: Destination,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const about = keys.filter((key) => key.startsWith("promise ") && ID.test(key));
  if (about.length === 0) return new Set();
  const rows = await sql.query<{ key: string }>({
    name: "promise.stale",
    text: STALE,
    values: [organizationId, installationId, address, about, about.map((key) => ID.exec(key)?.[0])],
  });
  return new Set(rows.map(({ key }) => key));
}
