import type { Sql } from "../../kernel/ports.ts";
import { type AmountAt, type AuthorityRole, type Limit, REQUEST_TOPIC, type Request, type Step } from "./schema.ts";

/** What roles may decide in an organization, in no order. */
export const readLimits = (sql: Sql, organizationId: string): Promise<Limit[]> =>
  sql.query({
    name: "authority.limits",
    text: `SELECT role, theme, amount::float8 AS amount, currency, what, policy FROM authority_limit WHERE organization_id = $1`,
    values: [organizationId],
  });

/** Whoever sets something, and when. */
interface Setting {
  readonly organizationId: string;
  readonly personId: string;
  readonly at: Date;
}

/** Sets a limit in place of the one of that role and theme. */
export const saveLimit = (sql: Sql, { organizationId, personId, at }: Setting, limit: Limit): Promise<unknown> =>
  sql.query({
    text: `INSERT INTO authority_limit (organization_id, role, theme, amount, currency, what, policy, set_by, set_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
           ON CONFLICT (organization_id, role, theme) DO UPDATE SET
             amount = excluded.amount, currency = excluded.currency, what = excluded.what, policy = excluded.policy,
             set_by = excluded.set_by, set_at = excluded.set_at`,
    values: [
      organizationId,
      limit.role,
      limit.theme,
      limit.amount,
      limit.currency,
      limit.what,
      limit.policy,
      personId,
      at,
    ],
  });

export const removeLimit = (sql: Sql, organizationId: string, role: AuthorityRole, theme: string): Promise<unknown> =>
  sql.query({
    text: "DELETE FROM authority_limit WHERE organization_id = $1 AND role = $2 AND theme = $3",
    values: [organizationId, role, theme],
  });

export type NewRequest = Omit<Request, "askedByName" | "answer" | "changes"> & { readonly askedAt: Date };

/** Writes a request. Its cards have the words of its case in them, so they are drawn anew whenever that changes. */
export const insertRequest = (sql: Sql, request: NewRequest): Promise<unknown> =>
  sql.query({
    text: `WITH request AS (
             INSERT INTO authority_request
               (organization_id, id, case_id, amount, currency, what, asked_by, asked_in, asked_at, asked, step, due_at)
             VALUES ($1, $2, $3, $4, $5, $6, present_person($1, $7), $8, $9, $10, $11, $12)
             RETURNING organization_id, id, case_id
           )
           INSERT INTO quoted (organization_id, topic, subject_id, matter_id)
           SELECT organization_id, '${REQUEST_TOPIC}', id, case_id FROM request`,
    values: [
      request.organizationId,
      request.id,
      request.caseId,
      request.amount,
      request.currency,
      request.what,
      request.askedBy,
      request.askedIn,
      request.askedAt,
      request.asked,
      request.step,
      request.dueAt ?? null,
    ],
  });

interface RequestRow {
  organization_id: string;
  id: string;
  case_id: string;
  amount: number;
  currency: string;
  what: string;
  asked_by: string;
  asked_by_name: string;
  asked_in: string;
  asked: string[];
  step: Step;
  due_at: Date | null;
  changes: number;
  approved: boolean | null;
  answered_by_name: string | null;
}

const REQUEST = `
  SELECT r.organization_id, r.id, r.case_id, r.amount::float8 AS amount, r.currency, r.what, r.asked_by,
         author.name AS asked_by_name, r.asked_in, r.asked, r.step, r.due_at, r.changes,
         r.approved, answerer.name AS answered_by_name
  FROM authority_request r
  JOIN person author ON author.organization_id = r.organization_id AND author.id = r.asked_by
  LEFT JOIN person answerer ON answerer.organization_id = r.organization_id AND answerer.id = r.answered_by`;

const toRequest = (row: RequestRow): Request => ({
  organizationId: row.organization_id,
  id: row.id,
  caseId: row.case_id,
  amount: row.amount,
  currency: row.currency,
  what: row.what,
  askedBy: row.asked_by,
  askedByName: row.asked_by_name,
  askedIn: row.asked_in,
  asked: row.asked,
  step: row.step,
  changes: row.changes,
  ...(row.due_at && { dueAt: row.due_at }),
  ...(row.approved !== null && { answer: { approved: row.approved, by: row.answered_by_name ?? "" } }),
});

/** The requests of these ids, each in its own organization; in no order, without those that do not exist. */
export async function readRequests(
  sql: Sql,
  keys: readonly { readonly organizationId: string; readonly id: string }[],
): Promise<Request[]> {
  const rows = await sql.query<RequestRow>({
    name: "authority.requests",
    text: `${REQUEST} JOIN unnest($1::uuid[], $2::uuid[]) AS wanted(organization_id, id)
           ON wanted.organization_id = r.organization_id AND wanted.id = r.id`,
    values: [keys.map(({ organizationId }) => organizationId), keys.map(({ id }) => id)],
  });
  return rows.map(toRequest);
}

/** Lets nobody else change a case, or count what was given in it, until the transaction ends. */
export const lockCase = (
  sql: Sql,
  { organizationId, caseId }: Pick<Request, "organizationId" | "caseId">,
): Promise<unknown> =>
  sql.query({
    name: "authority.lock",
    text: `SELECT id FROM "case" WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE`,
    values: [organizationId, caseId],
  });

/** What was approved last for somebody in a case. */
export async function approvedFor(
  sql: Sql,
  { organizationId, caseId, personId }: Record<"organizationId" | "caseId" | "personId", string>,
): Promise<AmountAt | undefined> {
  const [row] = await sql.query<AmountAt>({
    text: `SELECT amount::float8 AS amount, currency, answered_at AS at FROM authority_request
           WHERE organization_id = $1 AND case_id = $2 AND asked_by = $3 AND approved ORDER BY answered_at DESC LIMIT 1`,
    values: [organizationId, caseId, personId],
  });
  return row;
}

/** Writes down what is asked for now, in a transaction that has locked its case. */
export const changeRequest = (
  sql: Sql,
  { organizationId, id, what, amount, currency, changes }: Request,
): Promise<unknown> =>
  sql.query({
    text: `UPDATE authority_request SET what = $3, amount = $4, currency = $5, changes = $6
           WHERE organization_id = $1 AND id = $2`,
    values: [organizationId, id, what, amount, currency, changes],
  });

/** Writes down an answer, if there is none yet and it comes from somebody who was asked. True if it counts. */
export async function answerRequest(
  sql: Sql,
  { organizationId, id }: Pick<Request, "organizationId" | "id">,
  answer: { readonly approved: boolean; readonly personId: string; readonly at: Date },
): Promise<boolean> {
  const rows = await sql.query({
    text: `UPDATE authority_request SET approved = $3, answered_by = $4, answered_at = $5, due_at = NULL
           WHERE organization_id = $1 AND id = $2 AND approved IS NULL AND $4 = ANY(asked) RETURNING id`,
    values: [organizationId, id, answer.approved, answer.personId, answer.at],
  });
  return rows.length === 1;
}

/**
 * Locks requests that are to be passed on, at most so many; those that another process has are left to it: nobody has
 * answered in time, or their case is confidential now and nobody who was asked may know of it.
 */
export async function claimDue(sql: Sql, now: Date, limit: number): Promise<Request[]> {
  const rows = await sql.query<RequestRow>({
    name: "authority.due",
    text: `${REQUEST} WHERE r.due_at <= $1 OR r.due_at IS NOT NULL AND EXISTS (
             SELECT FROM "case" c WHERE c.organization_id = r.organization_id AND c.id = r.case_id AND c.confidential
               AND NOT r.asked && (ARRAY[c.logged_by, c.owner_id, c.on_behalf_of] || c.named))
           ORDER BY r.due_at LIMIT $2 FOR UPDATE OF r SKIP LOCKED`,
    values: [now, limit],
  });
  return rows.map(toRequest);
}

/** Notes who is asked from now on, and until when; with nobody, that nobody is left. */
export const passOn = (
  sql: Sql,
  { organizationId, id }: Pick<Request, "organizationId" | "id">,
  next: { readonly step: Step; readonly people: readonly string[]; readonly dueAt: Date | undefined },
): Promise<unknown> =>
  sql.query({
    text: `UPDATE authority_request SET asked = asked || $3::uuid[], step = $4, due_at = $5
           WHERE organization_id = $1 AND id = $2`,
    values: [organizationId, id, next.people, next.step, next.dueAt ?? null],
  });
