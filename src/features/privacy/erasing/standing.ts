import type { Sql } from "../../../kernel/ports.ts";

/** A living card that stands somewhere, or is about to. */
export interface Standing {
  readonly topic: string;
  readonly subjectId: string;
}

const MATTERS_OF_PERSON = `
  SELECT id FROM "case" WHERE organization_id = $1 AND (logged_by = ANY($2) OR owner_id = ANY($2) OR on_behalf_of = ANY($2))
  UNION SELECT id FROM win WHERE organization_id = $1 AND (logged_by = ANY($2) OR people && $2)
  UNION SELECT id FROM kudos WHERE organization_id = $1 AND logged_by = ANY($2)
  UNION SELECT kudos_id FROM kudos_receiver WHERE organization_id = $1 AND person_id = ANY($2)
  UNION SELECT id FROM award WHERE organization_id = $1 AND (logged_by = ANY($2) OR receiver_id = ANY($2) OR approver_id = ANY($2))
  UNION SELECT id FROM slot WHERE organization_id = $1 AND sentence_by = ANY($2)
  UNION SELECT id FROM promise WHERE organization_id = $1 AND (owner_id = ANY($2) OR made_by = ANY($2))
  UNION SELECT id FROM escalation WHERE organization_id = $1 AND (raised_by = ANY($2) OR holder_id = ANY($2) OR offered_to = ANY($2))`;

const MATTERS_OF_CASES = `
  SELECT unnest($2::uuid[]) AS id
  UNION SELECT id FROM win WHERE organization_id = $1 AND case_id = ANY($2)
  UNION SELECT id FROM promise WHERE organization_id = $1 AND case_id = ANY($2)
  UNION SELECT id FROM authority_request WHERE organization_id = $1 AND case_id = ANY($2)
  UNION SELECT id FROM customer_check WHERE organization_id = $1 AND case_id = ANY($2)
  UNION SELECT id FROM escalation WHERE organization_id = $1 AND (case_id = ANY($2) OR raised_for = ANY($2))`;

const standing = (matters: string): string => `
  WITH matter AS (${matters})
  SELECT topic, subject_id AS "subjectId" FROM posted_card
  WHERE organization_id = $1 AND subject_id IN (SELECT id FROM matter)
  UNION
  SELECT p.topic, p.subject_id FROM quoted q
  JOIN posted_card p ON p.organization_id = q.organization_id AND p.topic = q.topic AND p.subject_id = q.subject_id
  WHERE q.organization_id = $1 AND q.matter_id IN (SELECT id FROM matter)`;

/** Where something of one of these matters stands. */
export const standingOf = (sql: Sql, organizationId: string, ids: readonly string[]): Promise<Standing[]> =>
  sql.query({ text: standing("SELECT unnest($2::uuid[]) AS id"), values: [organizationId, ids] });

/** Where the name of one of these people stands. */
export const standingOfPeople = (sql: Sql, organizationId: string, ids: readonly string[]): Promise<Standing[]> =>
  sql.query({ text: standing(MATTERS_OF_PERSON), values: [organizationId, ids] });

/** Where something of one of these cases stands. */
export const standingOfCases = (sql: Sql, organizationId: string, ids: readonly string[]): Promise<Standing[]> =>
  sql.query({ text: standing(MATTERS_OF_CASES), values: [organizationId, ids] });

/** Each once. */
export const eachOnce = (...all: readonly (readonly Standing[])[]): Standing[] => [
  ...new Map(all.flat().map((one) => [`${one.topic} ${one.subjectId}`, one])).values(),
];
