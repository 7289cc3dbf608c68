import type { Sql } from "../../../kernel/ports.ts";

/** Minutes after which another process tells what one has claimed and not told. */
const LEASE_MINUTES = 5;

type Due = "note_at" | "summary_at";

const claimText = (due: Due): string => `
  UPDATE kudos k SET ${due} = $1::timestamptz + interval '${LEASE_MINUTES} minutes'
  FROM (
    SELECT organization_id, id FROM kudos WHERE ${due} <= $1 ORDER BY ${due} LIMIT $2 FOR UPDATE SKIP LOCKED
  ) due
  WHERE k.organization_id = due.organization_id AND k.id = due.id
  RETURNING k.organization_id AS "organizationId", k.id`;

interface Key {
  readonly organizationId: string;
  readonly id: string;
}

/** Claims thanks of which somebody is to be told by now. Whoever dies over it leaves it to the next. */
export const claimDue = (sql: Sql, due: Due, now: Date, limit: number): Promise<Key[]> =>
  sql.query({ name: `kudos.claim ${due}`, text: claimText(due), values: [now, limit] });

/** Nobody is to be told any more. */
export const settle = (sql: Sql, due: Due, keys: readonly Key[]): Promise<unknown> =>
  sql.query({
    name: `kudos.settle ${due}`,
    text: `UPDATE kudos SET ${due} = NULL WHERE (organization_id, id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))`,
    values: [keys.map(({ organizationId }) => organizationId), keys.map(({ id }) => id)],
  });

/** Whom a manager hears about. */
export interface Managed {
  readonly managerId: string;
  readonly personId: string;
}

/** The managers of the units to which these people belong. */
export const managersOf = (sql: Sql, organizationId: string, people: readonly string[]): Promise<Managed[]> =>
  sql.query({
    name: "kudos.managers",
    text: `SELECT DISTINCT manager.person_id AS "managerId", member.person_id AS "personId"
           FROM membership member JOIN membership manager
             ON manager.organization_id = member.organization_id AND manager.unit_id = member.unit_id AND manager.role = 'manager'
           WHERE member.organization_id = $1 AND member.person_id = ANY ($2::uuid[])
             AND manager.person_id <> member.person_id`,
    values: [organizationId, people],
  });
