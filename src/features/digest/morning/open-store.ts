import type { Sql } from "../../../kernel/ports.ts";

/** Of each kind at most so many are read. */
const MOST = 50;
/** What has moved within this time has moved within two working days. */
const LATELY = "interval '1 day'";

/** Who has something in a case, and since when. */
export interface Lying {
  readonly id: string;
  readonly caseId: string;
  readonly number: number;
  readonly unitId: string;
  readonly personId: string | null;
  readonly since: Date;
}

/** Escalations below the leader that have not moved for a day, and whose case has not either, what moved longest ago first. */
export const readUnmoved = (sql: Sql, organizationId: string, now: Date): Promise<Lying[]> =>
  sql.query({
    name: "morning.unmoved",
    text: `SELECT s.id, c.id AS "caseId", c.number, s.unit_id AS "unitId", s.holder_id AS "personId", moved.at AS since
           FROM escalation s
           JOIN "case" c ON c.organization_id = s.organization_id AND c.id = s.case_id AND NOT c.confidential
             AND c.undone_at IS NULL
           CROSS JOIN LATERAL (
             SELECT greatest(s.raised_at,
               (SELECT e.at FROM case_event e WHERE e.organization_id = $1 AND e.case_id = s.case_id ORDER BY e.id DESC LIMIT 1),
               (SELECT max(e.at) FROM escalation_event e WHERE e.organization_id = $1 AND e.escalation_id = s.id)) AS at
           ) moved
           WHERE s.organization_id = $1 AND s.state = 'going' AND s.folded_into IS NULL AND s.rung <> 'leader'
             AND moved.at < $2::timestamptz - ${LATELY}
           ORDER BY moved.at, s.id LIMIT ${MOST}`,
    values: [organizationId, now],
  });

/** Promises to customers that nobody has kept by their time, the oldest first, and how many there are. */
export async function readOverduePromises(
  sql: Sql,
  organizationId: string,
  now: Date,
): Promise<{ readonly count: number; readonly lying: readonly Lying[] }> {
  const rows = await sql.query<Lying & { count: number }>({
    name: "morning.promises",
    text: `SELECT p.id, c.id AS "caseId", c.number, p.unit_id AS "unitId", p.owner_id AS "personId", p.due_at AS since,
                  count(*) OVER ()::int AS count
           FROM promise p
           JOIN "case" c ON c.organization_id = p.organization_id AND c.id = p.case_id AND NOT c.confidential
             AND c.undone_at IS NULL
           WHERE p.organization_id = $1 AND p.state = 'open' AND p.due_at < $2
           ORDER BY p.due_at, p.id LIMIT ${MOST}`,
    values: [organizationId, now],
  });
  return { count: rows[0]?.count ?? 0, lying: rows };
}

/** What people are called, by their ids. */
export async function readNamesOf(
  sql: Sql,
  organizationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.query<{ id: string; name: string }>({
    name: "morning.names",
    text: "SELECT id, name FROM person WHERE organization_id = $1 AND id = ANY($2::uuid[])",
    values: [organizationId, ids],
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Who leads a unit, by name; without whoever has left, and has accounts that are closed alone. */
export async function readLeads(sql: Sql, organizationId: string, unitId: string): Promise<string[]> {
  const rows = await sql.query<{ name: string }>({
    text: `SELECT p.name FROM membership m JOIN person p ON p.organization_id = m.organization_id AND p.id = m.person_id
           WHERE m.organization_id = $1 AND m.unit_id = $2 AND m.role = 'manager' AND NOT EXISTS (
             SELECT FROM identity a WHERE a.organization_id = $1 AND a.person_id = p.id HAVING NOT bool_or(a.active))
           ORDER BY p.name, p.id`,
    values: [organizationId, unitId],
  });
  return rows.map(({ name }) => name);
}
