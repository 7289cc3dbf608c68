import type { Sql } from "../../../kernel/ports.ts";
import type { About } from "./schema.ts";

/** Days for which something done is still at hand. */
const RECENT_DAYS = 7;

const CASE = `
  SELECT c.id, 'C-' || c.number AS name FROM "case" c
  WHERE c.organization_id = $1 AND c.owner_id = ANY ($2::uuid[]) AND c.logged_at > $3 AND NOT c.confidential
    AND c.undone_at IS NULL AND c.merged_into IS NULL AND c.unit_id = ANY ($4::uuid[])
  ORDER BY c.logged_at DESC, c.number DESC LIMIT 1`;

const WIN = `
  SELECT w.id, 'W-' || w.number AS name FROM win w
  WHERE w.organization_id = $1 AND w.people && $2::uuid[] AND w.logged_at > $3 AND w.undone_at IS NULL
    AND w.unit_id = ANY ($4::uuid[])
  ORDER BY w.logged_at DESC, w.number DESC LIMIT 1`;

/** What a thanks may be about: what its receivers had to do with last, in units whose cases the giver may know of. */
export interface AtHand {
  readonly case?: About;
  readonly win?: About;
}

/** @param units ids of the units of which the giver is one of the people, or that they oversee */
export async function atHand(
  sql: Sql,
  organizationId: string,
  people: readonly string[],
  units: readonly string[],
  now: Date,
): Promise<AtHand> {
  const values = [organizationId, people, new Date(now.getTime() - RECENT_DAYS * 24 * 60 * 60_000), units];
  const [[found], [won]] = await Promise.all([
    sql.query<About>({ name: "kudos.case at hand", text: CASE, values }),
    sql.query<About>({ name: "kudos.win at hand", text: WIN, values }),
  ]);
  return { ...(found && { case: found }), ...(won && { win: won }) };
}
