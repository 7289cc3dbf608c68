import { lockByName } from "../../kernel/lock.ts";
import type { Sql } from "../../kernel/ports.ts";
import { CHECK_TOPIC, type CheckAnswer, type CustomerCheck } from "./schema.ts";

const CHECK = `
  SELECT k.organization_id AS "organizationId", k.id, k.case_id AS "caseId", k.unit_id AS "unitId", k.due_at AS "dueAt",
         k.state, k.attempts, k.told, k.next_at AS "nextAt", k.planned_in AS "plannedIn", p.name AS "answeredByName"
  FROM customer_check k LEFT JOIN person p ON p.organization_id = k.organization_id AND p.id = k.answered_by`;

type Key = Pick<CustomerCheck, "organizationId" | "id">;
type OfCase = Pick<CustomerCheck, "organizationId" | "caseId">;

/** The checks of these ids, each in its own organization; in no order, without those that do not exist. */
export const readChecks = (sql: Sql, keys: readonly Key[]): Promise<CustomerCheck[]> =>
  sql.query({
    name: "check.read",
    text: `${CHECK} JOIN unnest($1::uuid[], $2::uuid[]) AS wanted(organization_id, id)
           ON wanted.organization_id = k.organization_id AND wanted.id = k.id`,
    values: [keys.map(({ organizationId }) => organizationId), keys.map(({ id }) => id)],
  });

/** The check in which a customer who was not reached is asked once more; undefined if there is none. */
export async function readNext(
  sql: Sql,
  { organizationId, caseId, attempts }: OfCase & Pick<CustomerCheck, "attempts">,
): Promise<CustomerCheck | undefined> {
  const [next] = await sql.query<CustomerCheck>({
    name: "check.next",
    text: `${CHECK} WHERE k.organization_id = $1 AND k.case_id = $2 AND k.attempts = $3 AND k.state <> 'let go'
           ORDER BY k.id DESC LIMIT 1`,
    values: [organizationId, caseId, attempts + 1],
  });
  return next;
}

/** What somebody could still ask in these units (null: in all), in cases that are solved; those first that were due first. */
export const readOpenChecks = (
  sql: Sql,
  organizationId: string,
  unitIds: readonly string[] | null,
  limit: number,
): Promise<CustomerCheck[]> =>
  sql.query({
    name: "check.open",
    text: `${CHECK} JOIN "case" c ON c.organization_id = k.organization_id AND c.id = k.case_id
           WHERE k.organization_id = $1 AND ($2::uuid[] IS NULL OR k.unit_id = ANY($2::uuid[]))
             AND k.state IN ('asked', 'unanswered') AND c.state = 'solved' AND c.undone_at IS NULL AND c.merged_into IS NULL
           ORDER BY k.due_at, k.id LIMIT $3`,
    values: [organizationId, unitIds, limit],
  });

/** Lets nobody else have this customer asked while the transaction lasts. */
export const lockCustomer = (sql: Sql, organizationId: string, customer: string): Promise<unknown> =>
  lockByName(sql, `check ${organizationId} ${customer}`);

type OfCustomer = Record<"organizationId" | "customer" | "caseId", string>;

/** When and about which other cases a customer is, or was, to be asked between two moments. */
export const readOthers = (
  sql: Sql,
  { organizationId, customer, caseId }: OfCustomer,
  from: Date,
  until: Date,
): Promise<{ readonly caseId: string; readonly caseNumber: number; readonly dueAt: Date }[]> =>
  sql.query({
    text: `SELECT c.id AS "caseId", c.number AS "caseNumber", k.due_at AS "dueAt" FROM customer_check k
           JOIN "case" c ON c.organization_id = k.organization_id AND c.id = k.case_id
           WHERE k.organization_id = $1 AND k.customer = $2 AND k.case_id <> $3 AND k.due_at > $4 AND k.due_at < $5
             AND k.state <> 'let go' ORDER BY k.due_at`,
    values: [organizationId, customer, caseId, from, until],
  });

/** When somebody was last asked to ask this customer about another case, whoever may know of that, if it was after a moment. */
export async function lastAsked(
  sql: Sql,
  { organizationId, customer, caseId }: OfCustomer,
  after: Date,
): Promise<Date | undefined> {
  const [last] = await sql.query<{ at: Date | null }>({
    name: "check.last_asked",
    text: `SELECT max(asked_at) AS at FROM customer_check
           WHERE organization_id = $1 AND customer = $2 AND case_id <> $3 AND asked_at > $4
             AND state NOT IN ('let go', 'unanswered')`,
    values: [organizationId, customer, caseId, after],
  });
  return last?.at ?? undefined;
}

export interface NewCheck
  extends Pick<CustomerCheck, "organizationId" | "id" | "caseId" | "unitId" | "dueAt" | "attempts" | "plannedIn"> {
  readonly customer: string | undefined;
  readonly plannedBy: string;
  readonly plannedAt: Date;
}

/** Plans to ask a customer. Its cards have the words of its case in them, so they are drawn anew whenever that changes. */
export const insertCheck = (sql: Sql, check: NewCheck): Promise<unknown> =>
  sql.query({
    text: `WITH planned AS (
             INSERT INTO customer_check (organization_id, id, case_id, unit_id, customer, due_at, next_at, attempts,
                                         planned_by, planned_in, planned_at)
             VALUES ($1, $2, $3, $4, $5, $6, $6, $7, present_person($1, $8), $9, $10)
             RETURNING organization_id, id, case_id
           )
           INSERT INTO quoted (organization_id, topic, subject_id, matter_id)
           SELECT organization_id, '${CHECK_TOPIC}', id, case_id FROM planned`,
    values: [
      check.organizationId,
      check.id,
      check.caseId,
      check.unitId,
      check.customer ?? null,
      check.dueAt,
      check.attempts,
      check.plannedBy,
      check.plannedIn,
      check.plannedAt,
    ],
  });

/** The customer of a case is not to be asked any more. */
export const letGoOf = (sql: Sql, { organizationId, caseId }: OfCase): Promise<unknown> =>
  sql.query({
    text: `UPDATE customer_check SET state = 'let go', next_at = NULL
           WHERE organization_id = $1 AND case_id = $2 AND state IN ('planned', 'asked', 'unanswered')`,
    values: [organizationId, caseId],
  });

/** Lets go of a check that nobody was asked about yet. False: it is not that any more. */
export async function letGoOfPlanned(sql: Sql, { organizationId, id }: Key): Promise<boolean> {
  const rows = await sql.query({
    text: `UPDATE customer_check SET state = 'let go', next_at = NULL
           WHERE organization_id = $1 AND id = $2 AND state = 'planned' RETURNING id`,
    values: [organizationId, id],
  });
  return rows.length === 1;
}

/** Whoever says what a customer has said, and when. */
export interface Answering {
  readonly personId: string;
  readonly at: Date;
}

/**
 * Notes what a customer said, or that they could not be reached; false if somebody has done so. Whoever could not be reached
 * may call back before they are asked once more.
 */
export async function answerCheck(
  sql: Sql,
  { organizationId, id }: Key,
  { said, personId, at }: Answering & { readonly said: CheckAnswer },
): Promise<boolean> {
  const rows = await sql.query({
    name: "check.answer",
    text: `UPDATE customer_check SET state = $3, next_at = NULL, answered_by = present_person($1, $4), answered_at = $5
           WHERE organization_id = $1 AND id = $2
             AND (state IN ('asked', 'unanswered') OR (state = 'planned' AND attempts > 0 AND $3 <> 'not reached'))
           RETURNING id`,
    values: [organizationId, id, said, personId, at],
  });
  return rows.length === 1;
}

const AGAIN = `
  state = CASE told WHEN 0 THEN 'planned' WHEN 3 THEN 'unanswered' ELSE 'asked' END,
  next_at = CASE told WHEN 0 THEN due_at WHEN 3 THEN NULL ELSE answered_at + interval '1 day' END,
  answered_by = NULL, answered_at = NULL`;

/** The customer is to be asked after all: what somebody has answered then is taken back. */
export const openAgain = (
  sql: Sql,
  { organizationId, caseId }: OfCase,
  { personId, at }: Answering,
): Promise<unknown> =>
  sql.query({
    name: "check.open_again",
    text: `UPDATE customer_check SET ${AGAIN}
           WHERE organization_id = $1 AND case_id = $2 AND answered_by = $3 AND answered_at = $4`,
    values: [organizationId, caseId, personId, at],
  });

/** The checks for which the time has come, at most so many. */
export const readDueChecks = (sql: Sql, now: Date, limit: number): Promise<CustomerCheck[]> =>
  sql.query({
    name: "check.due",
    text: `${CHECK} WHERE k.next_at <= $1 ORDER BY k.next_at, k.id LIMIT $2`,
    values: [now, limit],
  });

/** What becomes of a check by itself. */
export interface Passed extends Pick<CustomerCheck, "state" | "told"> {
  /** When somebody else is asked if nobody answers. */
  readonly nextAt: Date | undefined;
  /** Somebody was asked now. */
  readonly askedAt?: Date;
  /** Who the customer is by now. */
  readonly customer?: string | undefined;
}

/** Notes who was asked, or when somebody will be. False: another process has done so. */
export async function passCheck(
  sql: Sql,
  { organizationId, id, state, nextAt }: CustomerCheck,
  becomes: Passed,
): Promise<boolean> {
  const rows = await sql.query({
    name: "check.pass",
    text: `UPDATE customer_check SET state = $5, told = $6, next_at = $7, asked_at = coalesce(asked_at, $8::timestamptz),
             customer = coalesce($9, customer)
           WHERE organization_id = $1 AND id = $2 AND state = $3 AND next_at = $4 RETURNING id`,
    values: [
      ...[organizationId, id, state, nextAt],
      ...[becomes.state, becomes.told, becomes.nextAt ?? null, becomes.askedAt ?? null, becomes.customer ?? null],
    ],
  });
  return rows.length === 1;
}
