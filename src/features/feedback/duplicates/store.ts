import { enqueueFrom } from "../../../kernel/outbox/index.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Case } from "../schema.ts";
import { COMPARED } from "./likeness.ts";

/** An open case that another one may be a second voice of. */
export interface OpenCase {
  readonly id: string;
  /** Its beginning. */
  readonly text: string;
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
    text: `SELECT id, left(text, ${COMPARED}) AS text FROM "case" c
           WHERE organization_id = $1 AND unit_id = $2 AND logged_at BETWEEN $3 AND $4 AND id <> $5
             AND state IN ('open', 'in hand', 'reopened') AND undone_at IS NULL AND merged_into IS NULL
             AND NOT confidential AND kind <> 'compliment'
             AND NOT EXISTS (
               SELECT FROM case_event e
               WHERE e.organization_id = $1 AND e.case_id = $5 AND e.kind = 'told apart'
                 AND e.detail ->> 'other' = c.id::text)
           ORDER BY logged_at DESC LIMIT ${COMPARED_CASES}`,
    values: [
      found.organizationId,
      found.unitId,
      new Date(found.loggedAt.getTime() - DAYS * 24 * 60 * 60_000),
      found.loggedAt,
      found.id,
    ],
  });

/** What somebody says of two cases. */
export interface Saying {
  readonly organizationId: string;
  /** The case in whose history it is written. */
  readonly caseId: string;
  readonly otherId: string;
  readonly personId: string;
  readonly at: Date;
  readonly eventId: string;
  readonly deliveryId: string;
}

const SAY = `
  WITH said AS (
    INSERT INTO case_event (organization_id, id, case_id, kind, person_id, at, detail)
    SELECT $1, $2, $3, $4, $5, $6, jsonb_build_object('other', $7::text)
    WHERE NOT EXISTS (
      SELECT FROM case_event
      WHERE organization_id = $1 AND case_id = $3 AND kind = $4 AND detail ->> 'other' = $7::text AND at >= $6)
    RETURNING organization_id, case_id
  )`;

const valuesOf = (kind: string, saying: Saying): unknown[] => [
  saying.organizationId,
  saying.eventId,
  saying.caseId,
  kind,
  saying.personId,
  saying.at,
  saying.otherId,
];

/** Remembers that two cases are about different matters: nobody is asked again. */
export const rememberApart = (sql: Sql, saying: Saying): Promise<unknown> =>
  sql.query({
    name: "case.apart",
    text: `${SAY} SELECT case_id FROM said`,
    values: valuesOf("told apart", saying),
  });

/** Writes into a case's history that it has one voice more or less, and has its card drawn anew where that is. */
export const noteVoice = (sql: Sql, kind: "voice joined" | "voice left", saying: Saying): Promise<unknown> =>
  sql.query({
    name: "case.voice",
    text: `${SAY}, card AS (
             SELECT said.organization_id, md5($8::uuid || ' ' || p.lane_id)::uuid AS id, p.lane_id,
                    'case ' || said.case_id || ' ' || $2 || ' ' || p.lane_id AS key, 'case' AS topic,
                    said.case_id AS subject_id, NULL::jsonb AS card, NULL AS audience, NULL AS skip_reason
             FROM said JOIN posted_card p
               ON p.organization_id = said.organization_id AND p.topic = 'case' AND p.subject_id = said.case_id
           ), ${enqueueFrom("card")}
           SELECT case_id FROM said`,
    values: [...valuesOf(kind, saying), saying.deliveryId],
  });
