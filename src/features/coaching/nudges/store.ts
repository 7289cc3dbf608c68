import { z } from "zod";
import type { Sql } from "../../../kernel/ports.ts";
import type { Evidence } from "../signals/schema.ts";
import { NUDGE, NUDGE_AGAIN, Nudge, type Unsent, type Why } from "./schema.ts";

interface Key {
  readonly organizationId: string;
  readonly id: string;
}

/** These nudges, in no order; without those that do not exist. */
export async function readNudges(sql: Sql, keys: readonly Key[]): Promise<Nudge[]> {
  const rows = await sql.query({
    name: "nudge.read",
    text: `SELECT n.organization_id AS "organizationId", n.id, n.manager_id AS "managerId", n.unit_id AS "unitId",
                  u.name AS "unitName", n.person_id AS "personId", p.name AS "personName", n.signal, n.evidence, n.question,
                  n.day, n.again_on AS "againOn", n.shown_at AS "shownAt", n.state, n.answered_at AS "answeredAt"
           FROM unnest($1::uuid[], $2::uuid[]) wanted(organization_id, id)
           JOIN nudge n ON n.organization_id = wanted.organization_id AND n.id = wanted.id
           JOIN unit u ON u.organization_id = n.organization_id AND u.id = n.unit_id
           LEFT JOIN person p ON p.organization_id = n.organization_id AND p.id = n.person_id`,
    values: [keys.map(({ organizationId }) => organizationId), keys.map(({ id }) => id)],
  });
  return z.array(Nudge).parse(rows);
}

/**
 * Notes that a manager gets this now, and what it rests on; its cards are drawn anew when a case or a win that they speak of
 * changes.
 */
export const noteShown = (sql: Sql, { organizationId, id }: Key, evidence: Evidence, now: Date): Promise<unknown> =>
  sql.query({
    name: "nudge.shown",
    text: `WITH shown AS (
             UPDATE nudge SET shown_at = $3, evidence = $4
             WHERE organization_id = $1 AND id = $2 AND shown_at IS NULL
           )
           INSERT INTO quoted (organization_id, topic, subject_id, matter_id)
           SELECT $1, topic, $2, matter_id FROM unnest($5::uuid[]) matter_id
           CROSS JOIN (VALUES ('${NUDGE}'), ('${NUDGE_AGAIN}')) topics(topic)
           ON CONFLICT DO NOTHING`,
    values: [organizationId, id, now, JSON.stringify(evidence), matters(evidence)],
  });

const matters = ({ cases = [], win, kudos }: Evidence): string[] =>
  [...cases, win, kudos].flatMap((one) => one?.id ?? []);

/** Notes that one is not sent, and why. */
export const letGo = (sql: Sql, { organizationId, id }: Key, reason: Unsent): Promise<unknown> =>
  sql.query({
    name: "nudge.let go",
    text: `UPDATE nudge SET state = 'let go', reason = $3
           WHERE organization_id = $1 AND id = $2 AND state = 'open' AND shown_at IS NULL`,
    values: [organizationId, id, reason],
  });

/** What a manager answers. */
export type Answer =
  | { readonly state: "done" | "later"; readonly reason?: undefined }
  | { readonly state: "not needed"; readonly reason: Why };

/** Notes the answer to an open nudge. False if it was answered before. */
export async function answerNudge(
  sql: Sql,
  { organizationId, id }: Key,
  { state, reason = undefined }: Answer,
  now: Date,
): Promise<boolean> {
  const rows = await sql.query({
    name: "nudge.answer",
    text: `UPDATE nudge SET state = $3, reason = $4, answered_at = $5
           WHERE organization_id = $1 AND id = $2 AND state = 'open' RETURNING id`,
    values: [organizationId, id, state, reason ?? null, now],
  });
  return rows.length === 1;
}

/** It is open again, if it was answered since then. */
export async function reopenNudge(sql: Sql, { organizationId, id }: Key, since: Date): Promise<boolean> {
  const rows = await sql.query({
    name: "nudge.reopen",
    text: `UPDATE nudge SET state = 'open', reason = NULL, answered_at = NULL
           WHERE organization_id = $1 AND id = $2 AND state IN ('done', 'later', 'not needed') AND answered_at >= $3
           RETURNING id`,
    values: [organizationId, id, since],
  });
  return rows.length === 1;
}

/** Which of the cases and wins that nudges speak of are not to be spoken of any more: taken back, confidential, private. */
export async function readGone(
  sql: Sql,
  organizationId: string,
  evidences: readonly Evidence[],
): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ id: string }>({
    name: "nudge.gone",
    text: `SELECT id FROM "case" WHERE organization_id = $1 AND id = ANY ($2::uuid[])
             AND (undone_at IS NOT NULL OR confidential)
           UNION ALL
           SELECT id FROM win WHERE organization_id = $1 AND id = ANY ($2::uuid[]) AND undone_at IS NOT NULL
           UNION ALL
           SELECT id FROM kudos WHERE organization_id = $1 AND id = ANY ($2::uuid[])
             AND (undone_at IS NOT NULL OR private_by IS NOT NULL)`,
    values: [organizationId, evidences.flatMap(matters)],
  });
  return new Set(rows.map(({ id }) => id));
}

/** Does it rest on one of these? */
export const speaksOf = (evidence: Evidence, gone: ReadonlySet<string>): boolean =>
  matters(evidence).some((id) => gone.has(id));
