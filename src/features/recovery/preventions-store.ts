import type { Sql } from "../../kernel/ports.ts";
import type { Prevention } from "./schema.ts";

const PREVENTION = `
  SELECT v.organization_id AS "organizationId", v.id, v.cause_id AS "causeId", c.name AS "causeName", v.unit_id AS "unitId",
         v.case_id AS "caseId", v.what, v.owner_id AS "ownerId", p.name AS "ownerName", to_char(v.due_on, 'YYYY-MM-DD') AS "dueOn", v.state,
         v.done_at AS "doneAt", v.before, v.after, v.next_at AS "nextAt", v.added_in AS "addedIn", (
           SELECT max(e.at) FROM case_event e WHERE e.organization_id = v.organization_id AND e.case_id = v.case_id
             AND e.kind = 'prevention changed' AND e.detail ->> 'prevention' = v.id::text
             AND 'prevention taken back' IS DISTINCT FROM (
               SELECT later.kind FROM case_event later WHERE later.organization_id = e.organization_id
                 AND later.case_id = e.case_id AND later.detail ->> 'prevention' = v.id::text AND later.id > e.id
               ORDER BY later.id LIMIT 1)) AS "changedAt"
  FROM prevention v
  JOIN cause c ON c.organization_id = v.organization_id AND c.id = v.cause_id
  JOIN person p ON p.organization_id = v.organization_id AND p.id = v.owner_id`;

export async function readPrevention(sql: Sql, organizationId: string, id: string): Promise<Prevention | undefined> {
  const [found] = await sql.query<Prevention>({
    name: "prevention.one",
    text: `${PREVENTION} WHERE v.organization_id = $1 AND v.id = $2`,
    values: [organizationId, id],
  });
  return found;
}

/** The newest prevention of each of these causes in a unit that was not let go. */
export const readLatest = (
  sql: Sql,
  organizationId: string,
  unitId: string,
  causeIds: readonly string[],
): Promise<Prevention[]> =>
  sql.query({
    name: "prevention.latest",
    text: `SELECT DISTINCT ON (latest."causeId") latest.* FROM (${PREVENTION}) latest
           WHERE latest."organizationId" = $1 AND latest."unitId" = $2 AND latest."causeId" = ANY($3)
             AND latest.state <> 'let go'
           ORDER BY latest."causeId", latest.id DESC`,
    values: [organizationId, unitId, causeIds],
  });

export type NewPrevention = Omit<
  Prevention,
  "causeName" | "ownerName" | "state" | "doneAt" | "before" | "after" | "changedAt"
> & {
  readonly addedBy: string;
  readonly addedAt: Date;
};

export const insertPrevention = (sql: Sql, one: NewPrevention): Promise<unknown> =>
  sql.query({
    text: `INSERT INTO prevention (organization_id, id, cause_id, unit_id, what, owner_id, due_on, next_at, added_by, added_in,
                                   added_at, case_id)
           VALUES ($1, $2, $3, $4, $5, present_person($1, $6), $7, $8, present_person($1, $9), $10, $11, $12)`,
    values: [
      one.organizationId,
      one.id,
      one.causeId,
      one.unitId,
      one.what,
      one.ownerId,
      one.dueOn,
      one.nextAt,
      one.addedBy,
      one.addedIn,
      one.addedAt,
      one.caseId,
    ],
  });

/** What becomes of a prevention. */
export type PreventionBecomes = Pick<
  Prevention,
  "state" | "what" | "ownerId" | "dueOn" | "doneAt" | "before" | "after" | "nextAt"
>;

/** Changes a prevention that is still what was decided on. False: somebody else was faster. */
export async function changePrevention(sql: Sql, found: Prevention, becomes: PreventionBecomes): Promise<boolean> {
  const rows = await sql.query({
    name: "prevention.change",
    text: `UPDATE prevention SET state = $5, due_on = $6, done_at = $7, before = $8, after = $9, next_at = $10, what = $11,
             owner_id = present_person($1, $12)
           WHERE organization_id = $1 AND id = $2 AND state = $3 AND next_at IS NOT DISTINCT FROM $4::timestamptz
           RETURNING id`,
    values: [
      found.organizationId,
      found.id,
      found.state,
      found.nextAt,
      becomes.state,
      becomes.dueOn,
      becomes.doneAt,
      becomes.before,
      becomes.after,
      becomes.nextAt,
      becomes.what,
      becomes.ownerId,
    ],
  });
  return rows.length === 1;
}

/** Those for which the time has come: to be done, or to be judged. At most so many. */
export const readDuePreventions = (sql: Sql, now: Date, limit: number): Promise<Prevention[]> =>
  sql.query({
    name: "prevention.due",
    text: `${PREVENTION} WHERE v.next_at <= $1 ORDER BY v.next_at, v.id LIMIT $2`,
    values: [now, limit],
  });

/** What was done with a prevention last: the event in the history of its case. */
export async function readLastDeed(
  sql: Sql,
  { organizationId, caseId, id }: Pick<Prevention, "organizationId" | "caseId" | "id">,
): Promise<string | undefined> {
  const [last] = await sql.query<{ id: string }>({
    text: `SELECT id FROM case_event WHERE organization_id = $1 AND case_id = $2 AND detail ->> 'prevention' = $3
           ORDER BY id DESC LIMIT 1`,
    values: [organizationId, caseId, id],
  });
  return last?.id;
}
