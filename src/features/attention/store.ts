import type { Sql } from "../../kernel/ports.ts";

/** Lets nobody else count messages of these people while the transaction lasts. */
export async function lockAttention(sql: Sql, organizationId: string, personIds: readonly string[]): Promise<void> {
  const keys = [...new Set(personIds)].sort().map((personId) => `attention ${organizationId} ${personId}`);
  await sql.query({
    name: "attention.lock",
    text: "SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest($1::text[]) key",
    values: [keys],
  });
}

/** How many messages a week anybody of the organization gets at most, and which of these keys were sent before. */
export async function readBudget(
  sql: Sql,
  organizationId: string,
  keys: readonly string[] = [],
): Promise<{ limit: number; known: ReadonlySet<string> }> {
  const [row] = await sql.query<{ limit: number; known: string[] }>({
    name: "attention.limit",
    text: `SELECT weekly_messages AS limit,
             ARRAY(SELECT key FROM delivery WHERE organization_id = $1 AND key = ANY($2::text[])) AS known
           FROM organization WHERE id = $1`,
    values: [organizationId, keys],
  });
  return { limit: row?.limit ?? 0, known: new Set(row?.known) };
}

export const saveLimit = (sql: Sql, organizationId: string, limit: number): Promise<unknown> =>
  sql.query({
    text: "UPDATE organization SET weekly_messages = $2 WHERE id = $1",
    values: [organizationId, limit],
  });

/** In whose zone (IANA) the weeks of these people begin, where their calendars are not known. */
export async function readZones(
  sql: Sql,
  organizationId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await sql.query<{ id: string; timeZone: string }>({
    name: "attention.zones",
    text: `SELECT p.id, coalesce(p.own_zone, p.time_zone, u.time_zone, o.time_zone) AS "timeZone"
           FROM person p
           JOIN organization o ON o.id = p.organization_id
           LEFT JOIN LATERAL (
             SELECT m.unit_id FROM membership m WHERE m.organization_id = p.organization_id AND m.person_id = p.id
             ORDER BY m.unit_id LIMIT 1
           ) home ON true
           LEFT JOIN unit u ON u.organization_id = p.organization_id
             AND CASE WHEN home.unit_id IS NULL THEN u.is_default ELSE u.id = home.unit_id END
           WHERE p.organization_id = $1 AND p.id = ANY($2::uuid[])`,
    values: [organizationId, personIds],
  });
  return new Map(rows.map(({ id, timeZone }) => [id, timeZone]));
}

/** How many messages of one week somebody got, or will get. */
export interface Used {
  readonly personId: string;
  /** The local date of its Monday. */
  readonly week: string;
  readonly used: number;
}

export const readUsed = (
  sql: Sql,
  organizationId: string,
  personIds: readonly string[],
  since: string,
): Promise<Used[]> =>
  sql.query<Used>({
    name: "attention.used",
    text: `SELECT person_id AS "personId", week, used FROM attention
           WHERE organization_id = $1 AND person_id = ANY($2::uuid[]) AND week >= $3`,
    values: [organizationId, personIds, since],
  });

/** Counts more for some weeks, or less. */
export const addUsed = (sql: Sql, organizationId: string, added: readonly Used[]): Promise<unknown> =>
  sql.query({
    name: "attention.add",
    text: `INSERT INTO attention AS known (organization_id, person_id, week, used)
           SELECT $1, given.* FROM unnest($2::uuid[], $3::text[], $4::int[]) given(person_id, week, used)
           ON CONFLICT (organization_id, person_id, week) DO UPDATE SET used = known.used + excluded.used`,
    values: [
      organizationId,
      added.map(({ personId }) => personId),
      added.map(({ week }) => week),
      added.map(({ used }) => used),
    ],
  });
