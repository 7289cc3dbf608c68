import { lockByName } from "../../kernel/lock.ts";
import type { Sql } from "../../kernel/ports.ts";
import type { CheckAnswer, CustomerCheck } from "./schema.ts";

const CHECK = `
  SELECT k.organization_id AS "organizationId", k.id, k.case_id AS "caseId", k.unit_id AS "unitId", k.due_at AS "dueAt",
         k.state, k.attempts, k.next_at AS "nextAt", k.planned_in AS "plannedIn", p.name AS "answeredByName"
  FROM customer_check k LEFT JOIN person p ON p.organization_id = k.organization_id AND p.id = k.answered_by`;

export async function readCheck(sql: Sql, organizationId: string, id: string): Promise<CustomerCheck | undefined> {
  const [found] = await sql.query<CustomerCheck>({
    name: "check.one",
    text: `${CHECK} WHERE k.organization_id = $1 AND k.id = $2`,
    values: [organizationId, id],
  });
  return found;
}

/** Lets nobody else plan to ask this customer while the transaction lasts. */
export const lockCustomer = (sql: Sql, organizationId: string, customer: string): Promise<unknown> =>
  lockByName(sql, `check ${organizationId} ${customer}`);

/** When and about which other case a customer is, or was, asked between two moments; of what is confidential nobody hears. */
export async function readOther(
  sql: Sql,
  { organizationId, customer, caseId }: Record<"organizationId" | "customer" | "caseId", string>,
  from: Date,
  until: Date,
): Promise<{ readonly caseNumber: number; readonly dueAt: Date } | undefined> {
  const [found] = await sql.query<{ caseNumber: number; dueAt: Date }>({
    text: `SELECT c.number AS "caseNumber", k.due_at AS "dueAt" FROM customer_check k
           JOIN "case" c ON c.organization_id = k.organization_id AND c.id = k.case_id
           WHERE k.organization_id = $1 AND k.customer = $2 AND k.case_id <> $3 AND k.due_at > $4 AND k.due_at < $5
             AND k.state <> 'let go' AND NOT c.confidential ORDER BY k.due_at LIMIT 1`,
    values: [organizationId, customer, caseId, from, until],
  });
  return found;
}

export interface NewCheck
  extends Pick<CustomerCheck, "organizationId" | "id" | "caseId" | "unitId" | "dueAt" | "plannedIn"> {
  readonly customer: string | undefined;
  readonly plannedBy: string;
  readonly plannedAt: Date;
}

/** Plans to ask a customer, in place of what was planned for the case before. */
export async function planCheck(sql: Sql, check: NewCheck): Promise<void> {
  await letGoOf(sql, check);
  await sql.query({
    text: `INSERT INTO customer_check
             (organization_id, id, case_id, unit_id, customer, due_at, next_at, planned_by, planned_in, planned_at)
           VALUES ($1, $2, $3, $4, $5, $6, $6, present_person($1, $7), $8, $9)`,
    values: [
      check.organizationId,
      check.id,
      check.caseId,
      check.unitId,
      check.customer ?? null,
      check.dueAt,
      check.plannedBy,
      check.plannedIn,
      check.plannedAt,
    ],
  });
}

/** The customer of a case is not to be asked any more. */
export const letGoOf = (
  sql: Sql,
  { organizationId, caseId }: Pick<CustomerCheck, "organizationId" | "caseId">,
): Promise<unknown> =>
  sql.query({
    text: `UPDATE customer_check SET state = 'let go', next_at = NULL
           WHERE organization_id = $1 AND case_id = $2 AND state IN ('planned', 'asked')`,
    values: [organizationId, caseId],
  });

/**
 * Notes what a customer said, or that they could not be reached; false if somebody has done so. Whoever could not be reached
 * may call back before they are asked once more. `again`: when next.
 */
export async function answerCheck(
  sql: Sql,
  { organizationId, id }: Pick<CustomerCheck, "organizationId" | "id">,
  answer: {
    readonly said: CheckAnswer;
    readonly personId: string;
    readonly at: Date;
    readonly again: Date | undefined;
  },
): Promise<boolean> {
  const rows = await sql.query({
    text: `UPDATE customer_check SET
             state = CASE WHEN $7::timestamptz IS NULL THEN $3 ELSE 'planned' END,
             attempts = attempts + $6, due_at = coalesce($7, due_at), next_at = $7,
             answered_by = present_person($1, $4), answered_at = $5
           WHERE organization_id = $1 AND id = $2
             AND (state = 'asked' OR (state = 'planned' AND attempts > 0 AND $3 <> 'not reached')) RETURNING id`,
    values: [
      organizationId,
      id,
      answer.said,
      answer.personId,
      answer.at,
      answer.said === "not reached" ? 1 : 0,
      answer.again ?? null,
    ],
  });
  return rows.length === 1;
}

/** The checks for which the time has come, at most so many. */
export const readDueChecks = (sql: Sql, now: Date, limit: number): Promise<CustomerCheck[]> =>
  sql.query({
    name: "check.due",
    text: `${CHECK} WHERE k.next_at <= $1 ORDER BY k.next_at, k.id LIMIT $2`,
    values: [now, limit],
  });

/**
 * Notes that somebody was asked (`at`; null: not yet), and when somebody else is if nobody answers. False: another process
 * has done so.
 */
export async function passCheck(
  sql: Sql,
  { organizationId, id, state, nextAt }: CustomerCheck,
  becomes: { readonly state: CustomerCheck["state"]; readonly nextAt: Date | undefined; readonly at: Date | null },
): Promise<boolean> {
  const rows = await sql.query({
    name: "check.pass",
    text: `UPDATE customer_check SET state = $5, next_at = $6, asked_at = coalesce(asked_at, $7::timestamptz)
           WHERE organization_id = $1 AND id = $2 AND state = $3 AND next_at = $4 RETURNING id`,
    values: [organizationId, id, state, nextAt, becomes.state, becomes.nextAt ?? null, becomes.at],
  });
  return rows.length === 1;
}
