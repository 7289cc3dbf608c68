import type { Sql } from "../../../kernel/ports.ts";
import type { Rows } from "./everywhere.ts";

/** Texts that are of a case and stand in rows of their own, by the column that names the case. */
const TEXTS: readonly (readonly [table: string, set: string, where: string])[] = [
  ["case", "text = $3, customer = NULL, permalink = NULL, changed_at = $4", "id = ANY($2)"],
  ["promise", "what = $3", "case_id = ANY($2)"],
  ["authority_request", "what = $3", "case_id = ANY($2)"],
  ["prevention", "what = $3", "case_id = ANY($2)"],
  ["customer_check", "customer = NULL", "case_id = ANY($2)"],
  ["win", "text = $3", "case_id = ANY($2)"],
  [
    "escalation",
    "reason = CASE WHEN reason IS NULL THEN NULL ELSE $3 END",
    "case_id = ANY($2) OR raised_for = ANY($2)",
  ],
  ["escalation_decision", "what = $3, reason = $3", "case_id = ANY($2)"],
  [
    "escalation_question",
    "question = $3, answer = CASE WHEN answer IS NULL THEN NULL ELSE $3 END",
    `escalation_id IN (${escalationsOf("$1", "$2")})`,
  ],
];

function escalationsOf(organizationId: string, caseIds: string): string {
  return `SELECT id FROM escalation WHERE organization_id = ${organizationId} AND (case_id = ANY(${caseIds}) OR raised_for = ANY(${caseIds}))`;
}

/** Histories, whose values are what somebody typed where their name says so. */
const HISTORIES: readonly (readonly [table: string, where: string])[] = [
  ["case_event", "case_id = ANY($2)"],
  ["win_event", "win_id IN (SELECT id FROM win WHERE organization_id = $1 AND case_id = ANY($2))"],
  ["escalation_event", `escalation_id IN (${escalationsOf("$1", "$2")})`],
];

/** Of values in a history: those that somebody typed. */
const TYPED = new Set([
  "text",
  "what",
  "reason",
  "customer",
  "permalink",
  "words",
  "note",
  "why",
  "answer",
  "question",
]);

interface Event {
  readonly id: string;
  readonly before: unknown;
  readonly detail: unknown;
}

/**
 * Puts `mark` in the place of all that is written of these cases, whatever table it is in, in the caller's transaction. What
 * is counted of them stays. Adds to `rows` how many of each table that were.
 */
export async function eraseCases(
  sql: Sql,
  organizationId: string,
  caseIds: readonly string[],
  { mark, at }: { readonly mark: string; readonly at: Date },
  rows: Rows,
): Promise<void> {
  const counted = (table: string, many: number): void => {
    if (many > 0) rows[table] = (rows[table] ?? 0) + many;
  };
  for (const [table, where] of HISTORIES)
    counted(table, await eraseHistory(sql, table, where, organizationId, caseIds, mark));
  for (const [table, set, where] of TEXTS) {
    const changed = await sql.query({
      text: `UPDATE "${table}" SET ${set} WHERE organization_id = $1 AND (${where}) AND $3::text IS NOT NULL AND $4::timestamptz IS NOT NULL
             RETURNING 1`,
      values: [organizationId, caseIds, mark, at],
    });
    counted(table, changed.length);
  }
}

async function eraseHistory(
  sql: Sql,
  table: string,
  where: string,
  organizationId: string,
  caseIds: readonly string[],
  mark: string,
): Promise<number> {
  const events = await sql.query<Event>({
    text: `SELECT id, before, ${table === "win_event" ? "NULL::jsonb AS detail" : "detail"} FROM ${table}
           WHERE organization_id = $1 AND (${where})`,
    values: [organizationId, caseIds],
  });
  const changed = events
    .map(({ id, before, detail }) => ({ id, before: withoutTyped(before, mark), detail: withoutTyped(detail, mark) }))
    .filter((left, at) => JSON.stringify(left) !== JSON.stringify(events[at]));
  await sql.query({
    text: `UPDATE ${table} t SET before = given.before${table === "win_event" ? "" : ", detail = given.detail"}
           FROM jsonb_to_recordset($2::jsonb) AS given(id uuid, before jsonb, detail jsonb)
           WHERE t.organization_id = $1 AND t.id = given.id`,
    values: [organizationId, JSON.stringify(changed)],
  });
  return changed.length;
}

function withoutTyped(value: unknown, mark: string, name = ""): unknown {
  if (typeof value === "string") return TYPED.has(name) ? mark : value;
  if (Array.isArray(value)) return value.map((one) => withoutTyped(one, mark, name));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutTyped(one, mark, key)]));
}
