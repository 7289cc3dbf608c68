import type { Sql } from "./ports.ts";

/**
 * De-duplication: a delivery's key is written in the same statement as its effect, with the id of what it became. The same
 * delivery again finds the key there and has no second effect, however late it comes.
 *
 * `firstSight(source)` is the text of a CTE named `fresh` for such a statement: of the rows of the CTE `source`, which has
 * the columns (organization_id, id, delivery, at), it holds those whose delivery was not seen before.
 */
export const firstSight = (source: string): string => `
  fresh AS (
    INSERT INTO seen (organization_id, key, subject_id, at)
    SELECT organization_id, delivery, id, at FROM ${source} ORDER BY organization_id, delivery
    ON CONFLICT DO NOTHING
    RETURNING organization_id, key, subject_id
  )`;

/** A delivery, and the id of what it is about. */
export interface Sight {
  readonly organizationId: string;
  readonly delivery: string;
  readonly subjectId: string;
  readonly at: Date;
}

/**
 * Takes note of a delivery in the transaction of its effect, before that. False when it was seen before: then its effect
 * was there already, and may have been changed since on purpose.
 */
export async function isFirstSight(sql: Sql, { organizationId, delivery, subjectId, at }: Sight): Promise<boolean> {
  const values = [organizationId, subjectId, delivery, at];
  return (await sql.query({ name: "seen.first", text: FIRST, values })).length === 1;
}

const FIRST = `
  WITH item AS (
    SELECT $1::uuid AS organization_id, $2::uuid AS id, $3::text AS delivery, $4::timestamptz AS at
  ), ${firstSight("item")}
  SELECT key FROM fresh`;

/** The id of what a delivery became; undefined if it was never seen. */
export async function whatBecameOf(sql: Sql, organizationId: string, delivery: string): Promise<string | undefined> {
  const [row] = await sql.query<{ subject_id: string }>({
    name: "seen.subject",
    text: "SELECT subject_id FROM seen WHERE organization_id = $1 AND key = $2",
    values: [organizationId, delivery],
  });
  return row?.subject_id;
}

/** Forgets deliveries older than `before`: no platform repeats one after 25 hours (Slack: "Delayed events"). */
export const forgetSeen = (sql: Sql, before: Date): Promise<unknown> =>
  sql.query({ name: "seen.forget", text: "DELETE FROM seen WHERE at < $1", values: [before] });
