import type { Sql } from "../../../kernel/ports.ts";
import type { SentCard } from "./schema.ts";

const CARD = `
  SELECT c.organization_id AS "organizationId", c.id, c.path_id AS "pathId", c.day, c.title, c.why, c.today,
         c.sent_at AS "sentAt", c.done_at AS "doneAt", c.asked_at AS "askedAt", c.talked_at AS "talkedAt"
  FROM first_days_card c`;

/** Cards by their ids, in no order. */
export const readCards = (
  sql: Sql,
  wanted: readonly { readonly organizationId: string; readonly id: string }[],
): Promise<SentCard[]> =>
  sql.query({
    name: "first days.cards",
    text: `${CARD} JOIN unnest($1::uuid[], $2::uuid[]) AS wanted(organization_id, id)
             ON c.organization_id = wanted.organization_id AND c.id = wanted.id`,
    values: [wanted.map(({ organizationId }) => organizationId), wanted.map(({ id }) => id)],
  });

/** The cards of these paths, in the order of their days. */
export const readCardsOf = (sql: Sql, organizationId: string, paths: readonly string[]): Promise<SentCard[]> =>
  sql.query({
    name: "first days.cards of paths",
    text: `${CARD} WHERE c.organization_id = $1 AND c.path_id = ANY($2::uuid[]) ORDER BY c.path_id, c.day`,
    values: [organizationId, paths],
  });

export const insertCard = (sql: Sql, card: Omit<SentCard, "doneAt" | "askedAt" | "talkedAt">): Promise<unknown> =>
  sql.query({
    name: "first days.add card",
    text: `INSERT INTO first_days_card (organization_id, id, path_id, day, title, why, today, sent_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [card.organizationId, card.id, card.pathId, card.day, card.title, card.why, card.today, card.sentAt],
  });

/** What somebody does with a card, as the column that says when. */
export type Mark = "done" | "asked" | "talked";

/**
 * Says of a card that it was done, asked about or talked about at `at`; or with `at` null, that it was not. False: it is so
 * already.
 */
export async function markCard(
  sql: Sql,
  { organizationId, id }: Pick<SentCard, "organizationId" | "id">,
  mark: Mark,
  at: Date | null,
): Promise<boolean> {
  const rows = await sql.query({
    text: `UPDATE first_days_card SET ${mark}_at = $3
           WHERE organization_id = $1 AND id = $2 AND (${mark}_at IS NULL) <> ($3::timestamptz IS NULL) RETURNING id`,
    values: [organizationId, id, at],
  });
  return rows.length === 1;
}
