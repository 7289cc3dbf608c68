import type { Sql } from "../../../kernel/ports.ts";
import type { Digest } from "./schema.ts";

/** Of these ids, the cases and wins that may not be told of: taken back, or for fewer people. */
const WITHDRAWN = `
  SELECT c.id FROM "case" c
  WHERE c.organization_id = $1 AND c.id = ANY($2::uuid[]) AND (c.confidential OR c.undone_at IS NOT NULL)
  UNION ALL
  SELECT w.id FROM win w LEFT JOIN "case" c ON c.organization_id = w.organization_id AND c.id = w.case_id
  WHERE w.organization_id = $1 AND w.id = ANY($2::uuid[]) AND (w.undone_at IS NOT NULL OR c.confidential)
  UNION ALL
  SELECT a.id FROM award a
  WHERE a.organization_id = $1 AND a.id = ANY($2::uuid[]) AND a.undone_at IS NOT NULL`;

/**
 * The digest without what may not be told any more: what was sent stays as it was in the chain, but is shown to nobody who has
 * not read it then.
 */
export async function withoutWithdrawn(sql: Sql, digest: Digest): Promise<Digest> {
  const told = digest.lines.flatMap(({ about, sources }) => [...about, ...sources.flatMap((one) => one.about)]);
  if (told.length === 0) return digest;
  const rows = await sql.query<{ id: string }>({
    name: "digest.withdrawn",
    text: WITHDRAWN,
    values: [digest.organizationId, [...new Set(told)]],
  });
  const gone = new Set(rows.map(({ id }) => id));
  if (gone.size === 0) return digest;
  const isGone = ({ about }: { readonly about: readonly string[] }): boolean => about.some((id) => gone.has(id));
  const lines = digest.lines
    .filter((line) => !isGone(line))
    .map((line) => ({ ...line, sources: line.sources.filter((source) => !isGone(source)) }));
  const left = (of: Pick<Digest, "lines">): number =>
    of.lines.reduce((all, { about, sources }) => all + (about.length > 0 ? 1 : sources.length), 0);
  return { ...digest, lines, withdrawn: digest.withdrawn + left(digest) - left({ lines }) };
}
