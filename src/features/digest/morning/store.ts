import type { Sql } from "../../../kernel/ports.ts";
import { MORNING, Told } from "./schema.ts";

interface Key {
  readonly organizationId: string;
  readonly id: string;
}

/** What a champion hears on one morning. */
export interface Morning extends Key {
  readonly personId: string;
  /** They are a champion still. */
  readonly isFor: boolean;
  /** Null: it was not sent yet. */
  readonly told: Told | null;
}

/** A champion who is to be looked at. */
export interface DueChampion {
  readonly organizationId: string;
  readonly personId: string;
}

/** Minutes after which another process looks at what one has claimed and not planned anew. */
const LEASE = 5;

/** Claims champions who are due by now, at most so many. Whoever dies over it leaves them to the next. */
export const claimChampions = (sql: Sql, now: Date, limit: number): Promise<DueChampion[]> =>
  sql.query({
    name: "morning.claim",
    text: `UPDATE person p SET morning_at = $1::timestamptz + interval '${LEASE} minutes'
           FROM (
             SELECT organization_id, id FROM person
             WHERE 'champion' = ANY (roles) AND morning_at IS NOT NULL AND morning_at <= $1
             ORDER BY morning_at LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED
           ) due
           WHERE p.organization_id = due.organization_id AND p.id = due.id
           RETURNING p.organization_id AS "organizationId", p.id AS "personId"`,
    values: [now, limit],
  });

/** When champions are looked at next; whoever wants none by itself any more is left alone. */
export const planChampions = (
  sql: Sql,
  organizationId: string,
  planned: readonly { readonly personId: string; readonly next: Date }[],
): Promise<unknown> =>
  sql.query({
    name: "morning.plan",
    text: `UPDATE person p SET morning_at = given.next FROM unnest($2::uuid[], $3::timestamptz[]) given(id, next)
           WHERE p.organization_id = $1 AND p.id = given.id AND p.morning_at IS NOT NULL`,
    values: [organizationId, planned.map(({ personId }) => personId), planned.map(({ next }) => next)],
  });

/** Has a champion hear of what stays open from now on, or not. */
export const setMornings = (sql: Sql, { organizationId, personId }: DueChampion, isOn: boolean): Promise<unknown> =>
  sql.query({
    text: `UPDATE person SET morning_at = CASE WHEN $3 THEN coalesce(morning_at, 'epoch') END
           WHERE organization_id = $1 AND id = $2`,
    values: [organizationId, personId, isOn],
  });

/** Does a champion hear of what stays open by itself? */
export async function hasMornings(sql: Sql, { organizationId, personId }: DueChampion): Promise<boolean> {
  const rows = await sql.query({
    text: "SELECT FROM person WHERE organization_id = $1 AND id = $2 AND morning_at IS NOT NULL",
    values: [organizationId, personId],
  });
  return rows.length > 0;
}

/** Notes that a champion hears of it on this day. False: another process has noted that before. */
export async function addMorning(
  sql: Sql,
  id: string,
  { organizationId, personId, day }: DueChampion & { readonly day: string },
  now: Date,
): Promise<boolean> {
  const rows = await sql.query({
    name: "morning.add",
    text: `INSERT INTO morning (organization_id, id, person_id, day, made_at) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (organization_id, person_id, day) DO NOTHING RETURNING id`,
    values: [organizationId, id, personId, day, now],
  });
  return rows.length === 1;
}

/** These mornings, in no order; without those that do not exist. */
export async function readMornings(sql: Sql, keys: readonly Key[]): Promise<Morning[]> {
  const rows = await sql.query<Morning>({
    name: "morning.read",
    text: `SELECT m.organization_id AS "organizationId", m.id, m.person_id AS "personId", 'champion' = ANY (p.roles) AS "isFor",
                  m.told
           FROM unnest($1::uuid[], $2::uuid[]) wanted(organization_id, id)
           JOIN morning m ON m.organization_id = wanted.organization_id AND m.id = wanted.id
           JOIN person p ON p.organization_id = m.organization_id AND p.id = m.person_id`,
    values: [keys.map(({ organizationId }) => organizationId), keys.map(({ id }) => id)],
  });
  return rows.map((row) => ({ ...row, told: Told.nullable().parse(row.told) }));
}

/** Days for which what a champion was told is drawn anew: one case may stay open for many mornings. */
const DRAWN_ANEW = 7;

/** Notes what a champion is told; it is drawn anew when a case of it changes, as long as it is of the last days. */
export const noteTold = (
  sql: Sql,
  { organizationId, id, personId }: Key & Pick<Morning, "personId">,
  told: Told,
  caseIds: readonly string[],
  now: Date,
): Promise<unknown> =>
  sql.query({
    name: "morning.told",
    text: `WITH told AS (
             UPDATE morning SET told = $3 WHERE organization_id = $1 AND id = $2 AND told IS NULL
           ), old AS (
             DELETE FROM quoted q USING morning m
             WHERE m.organization_id = $1 AND m.person_id = $5 AND m.made_at < $6::timestamptz - interval '${DRAWN_ANEW} days'
               AND q.organization_id = $1 AND q.topic = '${MORNING}' AND q.subject_id = m.id
           )
           INSERT INTO quoted (organization_id, topic, subject_id, matter_id)
           SELECT $1, '${MORNING}', $2, matter_id FROM unnest($4::uuid[]) matter_id ON CONFLICT DO NOTHING`,
    values: [organizationId, id, JSON.stringify(told), caseIds, personId, now],
  });
