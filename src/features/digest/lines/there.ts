import { userError } from "../../../kernel/errors.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Week } from "../../escalation/index.ts";
import type { Places } from "../places.ts";
import type { Place } from "./place.ts";
import { type DigestOf, isOfAll } from "./schema.ts";

/**
 * Throws UserError where a digest would tell of fewer than four people, its week is not over yet, or its place was not there
 * then: that nothing is known is not that nothing was.
 */
export async function requireThere(
  sql: Sql,
  of: DigestOf,
  { counted, large }: Pick<Places, "counted" | "large">,
  { name }: Pick<Place, "name">,
  { until }: Pick<Week, "until">,
  now: Date,
): Promise<void> {
  if (isOfAll(of) && counted.length === 0) throw userError("digest.tooFew");
  if (!isOfAll(of) && !large.has(of.placeId)) throw userError("digest.tooSmall", { unit: name });
  if (until > now) throw userError("digest.notOver");
  if (!(await wasThere(sql, of, isOfAll(of) ? counted : [of.placeId], until))) throw userError("digest.notYet");
}

/** Past cases can be older than what they were brought into. */
const THERE = `
  SELECT CASE WHEN coalesce(u.created_at, o.created_at) < $4 THEN true ELSE EXISTS (
    SELECT FROM unnest($3::uuid[]) one(id) WHERE EXISTS (
      SELECT FROM "case" c WHERE c.organization_id = $1 AND c.unit_id = one.id AND c.logged_at < $4)) END AS "isThere"
  FROM organization o LEFT JOIN unit u ON u.organization_id = o.id AND u.id = $2
  WHERE o.id = $1`;

async function wasThere(
  sql: Sql,
  { organizationId, placeId }: DigestOf,
  units: readonly string[],
  until: Date,
): Promise<boolean> {
  const [found] = await sql.query<{ isThere: boolean }>({
    name: "digest.there",
    text: THERE,
    values: [organizationId, placeId, units, until],
  });
  return found?.isThere === true;
}
