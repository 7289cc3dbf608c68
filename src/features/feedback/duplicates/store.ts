import type { Sql } from "../../../kernel/ports.ts";
import type { Case } from "../schema.ts";
import { COMPARED } from "./likeness.ts";

/** An open case that another one may be a second voice of. */
export interface OpenCase {
  readonly id: string;
  readonly number: number;
  /** Its beginning. */
  readonly text: string;
  readonly loggedAt: Date;
}

const DAYS = 14;
/** The newest open cases of a unit that are compared: where more than 35 a day stay open, those of the last days. */
const COMPARED_CASES = 500;

/**
 * The open cases of the same unit from the 14 days before a case: without those that only some may know of, praise, and
 * those that somebody has told apart from it.
 */
export const readOpenBefore = (sql: Sql, found: Case): Promise<OpenCase[]> =>
  sql.query({
    name: "case.open",
    text: `SELECT id, number, left(text, ${COMPARED}) AS text, logged_at AS "loggedAt" FROM "case" c
           WHERE organization_id = $1 AND unit_id = $2 AND logged_at BETWEEN $3 AND $4 AND id <> $5
             AND state IN ('open', 'in hand', 'reopened') AND undone_at IS NULL AND merged_into IS NULL
             AND NOT confidential AND kind <> 'compliment'
             AND NOT EXISTS (
               SELECT FROM case_event e
               WHERE e.organization_id = $1 AND e.case_id = $5 AND e.kind = 'told apart'
                 AND e.before ->> 'other' = c.id::text)
           ORDER BY logged_at DESC LIMIT ${COMPARED_CASES}`,
    values: [
      found.organizationId,
      found.unitId,
      new Date(found.loggedAt.getTime() - DAYS * 24 * 60 * 60_000),
      found.loggedAt,
      found.id,
    ],
  });
