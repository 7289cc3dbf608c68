import type { Sql } from "../../../kernel/ports.ts";

/** Minutes after which another process tells what one has claimed and not told. */
const LEASE_MINUTES = 5;

type Due = "note_at" | "summary_at";

export interface Key {
  readonly organizationId: string;
  readonly id: string;
}

const LEASE = `$1::timestamptz + interval '${LEASE_MINUTES} minutes'`;

/** Claims thanks whose receivers are to be told by now. Whoever dies over it leaves it to the next. */
export const claimNotes = (sql: Sql, now: Date, limit: number): Promise<Key[]> =>
  sql.query({
    name: "kudos.claim notes",
    text: `UPDATE kudos k SET note_at = ${LEASE}
           FROM (
             SELECT organization_id, id FROM kudos WHERE note_at <= $1 ORDER BY note_at LIMIT $2 FOR UPDATE SKIP LOCKED
           ) due
           WHERE k.organization_id = due.organization_id AND k.id = due.id
           RETURNING k.organization_id AS "organizationId", k.id`,
    values: [now, limit],
  });

/** The organizations of which managers are to hear of a week by now. */
export const readWeeksDue = async (sql: Sql, now: Date): Promise<string[]> => {
  const rows = await sql.query<{ id: string }>({
    name: "kudos.weeks due",
    text: "SELECT DISTINCT organization_id AS id FROM kudos WHERE summary_at <= $1",
    values: [now],
  });
  return rows.map(({ id }) => id);
};

/**
 * Claims all thanks of an organization of which managers are to hear by now: each hears of a week once, so one process has
 * all of it. The organization's row is what they agree by; nothing if another is at it.
 */
export const claimWeek = (sql: Sql, organizationId: string, now: Date): Promise<Key[]> =>
  sql.query({
    name: "kudos.claim week",
    text: `WITH claimed AS (SELECT id FROM organization WHERE id = $2 FOR NO KEY UPDATE SKIP LOCKED)
           UPDATE kudos k SET summary_at = ${LEASE} FROM claimed
           WHERE k.organization_id = claimed.id AND k.summary_at <= $1
           RETURNING k.organization_id AS "organizationId", k.id`,
    values: [now, organizationId],
  });

/** Nobody is to be told any more of what was claimed at `now`, but for what was corrected to be for somebody else since. */
export const settle = (sql: Sql, due: Due, keys: readonly Key[], now: Date): Promise<unknown> =>
  sql.query({
    name: `kudos.settle ${due}`,
    text: `UPDATE kudos SET ${due} = NULL
           WHERE ${due} = ${LEASE} AND (organization_id, id) IN (SELECT * FROM unnest($2::uuid[], $3::uuid[]))`,
    values: [now, keys.map(({ organizationId }) => organizationId), keys.map(({ id }) => id)],
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
