import type { Sql } from "../../../kernel/ports.ts";

/** What whoever has the ball asked the author of a case. */
export interface AskedQuestion {
  readonly organizationId: string;
  readonly id: string;
  readonly escalationId: string;
  readonly question: string;
  readonly askedBy: { readonly id: string; readonly name: string };
  readonly askedOf: { readonly id: string; readonly name: string };
  readonly answer?: string;
}

interface NewQuestion {
  readonly organizationId: string;
  readonly id: string;
  readonly escalationId: string;
  readonly question: string;
  readonly by: string;
  readonly of: string;
  readonly at: Date;
}

/** Writes a question. */
export const insertQuestion = (sql: Sql, { organizationId, id, escalationId, question, by, of, at }: NewQuestion) =>
  sql.query({
    text: `INSERT INTO escalation_question (organization_id, id, escalation_id, question, asked_by, asked_of, asked_at)
           VALUES ($1, $2, $3, $4, present_person($1, $5), present_person($1, $6), $7)`,
    values: [organizationId, id, escalationId, question, by, of, at],
  });

/** Writes its answer, unless it has one. */
export const answerQuestion = (sql: Sql, { organizationId, id }: AskedQuestion, answer: string, at: Date) =>
  sql.query({
    text: `UPDATE escalation_question SET answer = $3, answered_at = $4
           WHERE organization_id = $1 AND id = $2 AND answer IS NULL`,
    values: [organizationId, id, answer, at],
  });

/** One question, or those of escalations, oldest first. */
export async function readQuestions(
  sql: Sql,
  organizationId: string,
  which: { readonly id: string } | { readonly escalations: readonly string[] },
): Promise<AskedQuestion[]> {
  const rows = await sql.query<{
    id: string;
    escalation_id: string;
    question: string;
    asked_by: string;
    by_name: string;
    asked_of: string;
    of_name: string;
    answer: string | null;
  }>({
    name: "escalation.questions",
    text: `SELECT q.id, q.escalation_id, q.question, q.asked_by, asker.name AS by_name, q.asked_of, author.name AS of_name,
                  q.answer
           FROM escalation_question q
           JOIN person asker ON asker.organization_id = q.organization_id AND asker.id = q.asked_by
           JOIN person author ON author.organization_id = q.organization_id AND author.id = q.asked_of
           WHERE q.organization_id = $1 AND (q.id = $2 OR q.escalation_id = ANY($3::uuid[])) ORDER BY q.id`,
    values: ["id" in which ? [which.id, []] : [null, which.escalations]].flatMap(([id, all]) => [
      organizationId,
      id,
      all,
    ]),
  });
  return rows.map((row) => ({
    organizationId,
    id: row.id,
    escalationId: row.escalation_id,
    question: row.question,
    askedBy: { id: row.asked_by, name: row.by_name },
    askedOf: { id: row.asked_of, name: row.of_name },
    ...(row.answer !== null && { answer: row.answer }),
  }));
}
