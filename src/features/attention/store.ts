import type { Sql } from "../../kernel/ports.ts";
import type { Card } from "../../message/card.ts";

/** Lets nobody else count messages of these people while the transaction lasts. */
export async function lockAttention(sql: Sql, organizationId: string, personIds: readonly string[]): Promise<void> {
  for (const personId of [...new Set(personIds)].sort()) {
    await sql.query({
      text: "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))",
      values: [`attention ${organizationId} ${personId}`],
    });
  }
}

/** How many messages a week anybody of the organization gets at most. */
export async function readLimit(sql: Sql, organizationId: string): Promise<number> {
  const [row] = await sql.query<{ limit: number }>({
    name: "attention.limit",
    text: "SELECT weekly_messages AS limit FROM organization WHERE id = $1",
    values: [organizationId],
  });
  return row?.limit ?? 0;
}

/** How many messages of one week somebody got, or will get. */
export interface Used {
  readonly personId: string;
  /** The local date of its Monday. */
  readonly week: string;
  readonly used: number;
}

export const readUsed = (
  sql: Sql,
  organizationId: string,
  personIds: readonly string[],
  since: string,
): Promise<Used[]> =>
  sql.query<Used>({
    name: "attention.used",
    text: `SELECT person_id AS "personId", week, used FROM attention
           WHERE organization_id = $1 AND person_id = ANY($2::uuid[]) AND week >= $3`,
    values: [organizationId, personIds, since],
  });

export const addUsed = (sql: Sql, organizationId: string, added: readonly Used[]): Promise<unknown> =>
  sql.query({
    name: "attention.add",
    text: `INSERT INTO attention AS known (organization_id, person_id, week, used)
           SELECT $1, given.* FROM unnest($2::uuid[], $3::text[], $4::int[]) given(person_id, week, used)
           ON CONFLICT (organization_id, person_id, week) DO UPDATE SET used = known.used + excluded.used`,
    values: [
      organizationId,
      added.map(({ personId }) => personId),
      added.map(({ week }) => week),
      added.map(({ used }) => used),
    ],
  });

/** The cards that were held for the same moment, in their order. */
export async function readHeld(sql: Sql, organizationId: string, subjectId: string): Promise<Card[]> {
  const rows = await sql.query<{ card: Card }>({
    name: "attention.held",
    text: `SELECT card FROM delivery
           WHERE organization_id = $1 AND subject_id = $2 AND topic = 'held' AND card IS NOT NULL ORDER BY position`,
    values: [organizationId, subjectId],
  });
  return rows.map(({ card }) => card);
}
