import type { Sql } from "../../kernel/ports.ts";
import type { AmountAt, Given, Request } from "./schema.ts";

/** What is called so in the history of a case: somebody gave something there, changed what they said of it, took it back. */
export const DECIDED = "decided";
export const DECIDED_ANEW = "decided anew";
export const NOT_DECIDED = "not decided";

const STANDS = `NOT EXISTS (
  SELECT FROM case_event b WHERE b.organization_id = e.organization_id AND b.case_id = e.case_id
    AND b.kind = '${NOT_DECIDED}' AND b.detail ->> 'event' = e.id::text)`;

/** What was said of it last, and when. */
const SAID_LAST = `
  CROSS JOIN LATERAL (
    SELECT b.detail, b.at FROM case_event b
    WHERE b.organization_id = e.organization_id AND b.case_id = e.case_id
      AND (b.id = e.id OR b.kind = '${DECIDED_ANEW}' AND b.detail ->> 'event' = e.id::text)
    ORDER BY b.id DESC LIMIT 1) said`;

type About = Pick<Request, "organizationId" | "caseId">;

/**
 * The amounts that were given in a case and not taken back.
 * @param besides the event of one that is left out
 */
export const readGiven = (sql: Sql, { organizationId, caseId }: About, besides?: string): Promise<AmountAt[]> =>
  sql.query({
    name: "authority.given",
    text: `SELECT (said.detail ->> 'amount')::float8 AS amount, said.detail ->> 'currency' AS currency, said.at
           FROM case_event e ${SAID_LAST}
           WHERE e.organization_id = $1 AND e.case_id = $2 AND e.kind = '${DECIDED}' AND e.id IS DISTINCT FROM $3::uuid
             AND said.detail ->> 'amount' IS NOT NULL AND ${STANDS}`,
    values: [organizationId, caseId, besides ?? null],
  });

/** What somebody decided in a case. */
export interface Decided {
  readonly personId: string;
  readonly at: Date;
  readonly given: Given;
  /** False: it was taken back. */
  readonly stands: boolean;
}

interface Row extends Omit<Decided, "given"> {
  readonly what: string;
  readonly amount: number | null;
  readonly currency: string | null;
}

/** @param eventId under which it is in the history */
export async function readDecided(
  sql: Sql,
  { organizationId, caseId }: About,
  eventId: string,
): Promise<Decided | undefined> {
  const [row] = await sql.query<Row>({
    text: `SELECT e.person_id AS "personId", e.at, ${STANDS} AS stands, said.detail ->> 'what' AS what,
                  (said.detail ->> 'amount')::float8 AS amount, said.detail ->> 'currency' AS currency
           FROM case_event e ${SAID_LAST}
           WHERE e.organization_id = $1 AND e.case_id = $2 AND e.id = $3 AND e.kind = '${DECIDED}'`,
    values: [organizationId, caseId, eventId],
  });
  if (!row) return undefined;
  const { what, amount, currency, ...decided } = row;
  return { ...decided, given: { what, ...(amount !== null && currency !== null && { money: { amount, currency } }) } };
}
