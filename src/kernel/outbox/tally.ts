import type { Sql } from "../ports.ts";

/** What became of deliveries: the four add up to all of them. */
export interface Tally {
  readonly audience: number;
  readonly sent: number;
  readonly failed: number;
  readonly skipped: number;
  readonly waiting: number;
}

const TALLY = `
  SELECT count(*)::int AS audience,
         count(*) FILTER (WHERE state = 'sent')::int AS sent,
         count(*) FILTER (WHERE state = 'failed')::int AS failed,
         count(*) FILTER (WHERE state = 'skipped')::int AS skipped,
         count(*) FILTER (WHERE state = 'waiting')::int AS waiting
  FROM delivery WHERE organization_id = $1`;

/** Counts an organization's deliveries, or those of one audience. */
export async function tally(sql: Sql, organizationId: string, audience?: string): Promise<Tally> {
  const of =
    audience === undefined
      ? { text: TALLY, values: [organizationId] }
      : { text: `${TALLY} AND audience = $2`, values: [organizationId, audience] };
  const [counts] = await sql.query<Tally>(of);
  if (!counts) throw new Error("A count has one row.");
  return counts;
}
