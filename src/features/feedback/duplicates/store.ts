import { enqueueFrom } from "../../../kernel/outbox/index.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { isGoing } from "../life/moves.ts";
import type { Case } from "../schema.ts";
import { COMPARED } from "./likeness.ts";

/** A case, and what tells its text from that before it was changed. */
export interface CaseVersion {
  readonly id: string;
  readonly version: string;
}

const DAYS = 14;

/** In one value: a row for each would take twice the time. */
const VERSION = "c.id || ' ' || coalesce(extract(epoch FROM c.changed_at)::text, '')";

/**
 * The open cases of the same unit from the 14 days before a case: without those that only some may know of, praise, and
 * those that somebody has told apart from it.
 */
export async function readOpenBefore(sql: Sql, found: Case): Promise<CaseVersion[]> {
  const [row] = await sql.query<{ cases: string | null }>({
    name: "case.open",
    text: `SELECT string_agg(${VERSION}, ',') AS cases FROM "case" c
           WHERE organization_id = $1 AND unit_id = $2 AND logged_at BETWEEN $3 AND $4 AND id <> $5
             AND state IN ('open', 'in hand', 'reopened') AND undone_at IS NULL AND merged_into IS NULL
             AND NOT confidential AND kind <> 'compliment'
             AND NOT EXISTS (
               SELECT FROM case_event e
               WHERE e.organization_id = $1 AND e.case_id = $5 AND e.kind = 'told apart'
                 AND e.detail ->> 'other' = c.id::text)`,
    values: [
      found.organizationId,
      found.unitId,
      new Date(found.loggedAt.getTime() - DAYS * 24 * 60 * 60_000),
      found.loggedAt,
      found.id,
    ],
  });
  return (row?.cases ?? "").split(",").flatMap((one) => {
    const [id = "", version = ""] = one.split(" ");
    return id === "" ? [] : [{ id, version }];
  });
}

/** What is compared of the texts of these cases. */
export const readTexts = (
  sql: Sql,
  organizationId: string,
  cases: readonly CaseVersion[],
): Promise<(CaseVersion & { readonly text: string })[]> =>
  sql.query({
    name: "case.texts",
    text: `SELECT c.id, coalesce(extract(epoch FROM c.changed_at)::text, '') AS version, left(c.text, ${COMPARED}) AS text
           FROM "case" c WHERE c.organization_id = $1 AND c.id = ANY($2::uuid[])`,
    values: [organizationId, cases.map(({ id }) => id)],
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

const SAID = `
  said AS (
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
    text: `WITH ${SAID} SELECT case_id FROM said`,
    values: valuesOf("told apart", saying),
  });

/**
 * Has others wait who put cases together or take them apart. True if both are as they were read: then they can neither come
 * to be parts of each other, nor one a part of what is not there any more.
 */
export async function holdBoth(sql: Sql, found: Case, other: Case): Promise<boolean> {
  const rows = await sql.query<{ id: string; merged_into: string | null; going: boolean }>({
    text: `SELECT id, merged_into, state IN ('open', 'in hand', 'reopened') AND undone_at IS NULL AND merged_into IS NULL
                    AND NOT confidential AS going
           FROM "case" WHERE organization_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE`,
    values: [found.organizationId, [found.id, other.id]],
  });
  return [found, other].every((one) => {
    const now = rows.find(({ id }) => id === one.id);
    return (
      now !== undefined &&
      now.merged_into === (one.mergedInto ?? null) &&
      now.going === (isGoing(one) && !one.confidential)
    );
  });
}

/**
 * Writes into a case's history that it has one voice more or less, and has its card drawn anew where that is, or that of what
 * it is a part of.
 */
export const noteVoice = (sql: Sql, kind: "voice joined" | "voice left", saying: Saying): Promise<unknown> =>
  sql.query({
    name: "case.voice",
    text: `WITH RECURSIVE ${SAID}, whole AS (
             SELECT organization_id, case_id AS id FROM said
             UNION
             SELECT c.organization_id, c.merged_into FROM whole JOIN "case" c USING (organization_id, id)
             WHERE c.merged_into IS NOT NULL
           ), card AS (
             SELECT whole.organization_id, md5($8::uuid || ' ' || whole.id || ' ' || p.lane_id)::uuid AS id, p.lane_id,
                    'case ' || whole.id || ' ' || $2 || ' ' || p.lane_id AS key, 'case' AS topic,
                    whole.id AS subject_id, NULL::jsonb AS card, NULL AS audience, NULL AS skip_reason
             FROM whole JOIN posted_card p
               ON p.organization_id = whole.organization_id AND p.topic = 'case' AND p.subject_id = whole.id
           ), ${enqueueFrom("card")}
           SELECT case_id FROM said`,
    values: [...valuesOf(kind, saying), saying.deliveryId],
  });
