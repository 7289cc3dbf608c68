import { lockByName } from "../../../kernel/lock.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Found } from "../signals/schema.ts";
import { APART } from "./choose.ts";
import type { Nudge, Pace, Past } from "./schema.ts";

/** What was never sent counts for nothing; what came once more was sent before. */
const COUNTS = "(state <> 'let go' OR again_on IS NOT NULL)";
const WAS_SENT = `(${COUNTS} AND NOT on_request)`;

/** Minutes after which another process looks at what one has claimed and not planned anew. */
const LEASE = 5;

/** A manager who is to be looked at. */
export interface Due {
  readonly organizationId: string;
  readonly managerId: string;
  /** When they were to be; long ago: nobody has planned it yet. */
  readonly dueAt: Date;
}

/** Claims managers who are due by now; one of several units may come several times. */
export const claimDue = (sql: Sql, now: Date, limit: number): Promise<Due[]> =>
  sql.query({
    name: "nudge.claim",
    text: `UPDATE membership m SET nudge_at = $1::timestamptz + interval '${LEASE} minutes'
           FROM (
             SELECT organization_id, unit_id, person_id, nudge_at FROM membership
             WHERE role = 'manager' AND nudge_at <= $1 ORDER BY nudge_at LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED
           ) due
           WHERE m.organization_id = due.organization_id AND m.unit_id = due.unit_id AND m.person_id = due.person_id
           RETURNING m.organization_id AS "organizationId", m.person_id AS "managerId", due.nudge_at AS "dueAt"`,
    values: [now, limit],
  });

/** When managers are looked at next, in all of their units. */
export const planNext = (
  sql: Sql,
  organizationId: string,
  next: readonly { readonly managerId: string; readonly at: Date }[],
): Promise<unknown> =>
  sql.query({
    name: "nudge.plan",
    text: `UPDATE membership m SET nudge_at = given.at FROM unnest($2::uuid[], $3::timestamptz[]) given(id, at)
           WHERE m.organization_id = $1 AND m.person_id = given.id AND m.role = 'manager'`,
    values: [organizationId, next.map(({ managerId }) => managerId), next.map(({ at }) => at)],
  });

/** A manager is looked at no later than this. */
export const planSooner = (sql: Sql, organizationId: string, managerId: string, at: Date): Promise<unknown> =>
  sql.query({
    name: "nudge.sooner",
    text: `UPDATE membership SET nudge_at = least(nudge_at, $3)
           WHERE organization_id = $1 AND person_id = $2 AND role = 'manager'`,
    values: [organizationId, managerId, at],
  });

/** Which units these people manage. */
export const readManaged = (
  sql: Sql,
  organizationId: string,
  managers: readonly string[],
): Promise<{ managerId: string; unitId: string }[]> =>
  sql.query({
    name: "nudge.managed",
    text: `SELECT person_id AS "managerId", unit_id AS "unitId" FROM membership
           WHERE organization_id = $1 AND person_id = ANY ($2::uuid[]) AND role = 'manager'`,
    values: [organizationId, managers],
  });

export async function readPaces(
  sql: Sql,
  organizationId: string,
  managers: readonly string[],
): Promise<ReadonlyMap<string, Pace>> {
  const rows = await sql.query<Pace & { managerId: string }>({
    name: "nudge.paces",
    text: `SELECT manager_id AS "managerId", weekdays, minute, paused FROM nudge_pace
           WHERE organization_id = $1 AND manager_id = ANY ($2::uuid[])`,
    values: [organizationId, managers],
  });
  return new Map(rows.map(({ managerId, ...pace }) => [managerId, pace]));
}

export const savePace = (
  sql: Sql,
  organizationId: string,
  managerId: string,
  { weekdays, minute, paused }: Pace,
): Promise<unknown> =>
  sql.query({
    name: "nudge.save pace",
    text: `INSERT INTO nudge_pace (organization_id, manager_id, weekdays, minute, paused)
           VALUES ($1, present_person($1, $2), $3, $4, $5)
           ON CONFLICT (organization_id, manager_id) DO UPDATE
             SET weekdays = excluded.weekdays, minute = excluded.minute, paused = excluded.paused`,
    values: [organizationId, managerId, weekdays, minute, paused],
  });

/** What was sent to these managers, or not needed by them, and about these people and units to anybody, since then. */
export const readPast = (
  sql: Sql,
  organizationId: string,
  about: {
    readonly managers: readonly string[];
    readonly people: readonly string[];
    readonly units: readonly string[];
  },
  since: Date,
): Promise<Past[]> =>
  sql.query({
    name: "nudge.past",
    text: `SELECT n.manager_id AS "managerId", n.unit_id AS "unitId", n.person_id AS "personId", n.signal, n.good, n.question,
                  n.day, n.again_on AS "againOn", n.made_at AS "madeAt", n.state, n.answered_at AS "answeredAt",
                  n.on_request AS "onRequest"
           FROM nudge n JOIN (
             SELECT id FROM nudge WHERE organization_id = $1 AND manager_id = ANY ($2::uuid[]) AND made_at > $5
             UNION
             SELECT id FROM nudge WHERE organization_id = $1 AND person_id = ANY ($3::uuid[]) AND made_at > $5
             UNION
             SELECT id FROM nudge WHERE organization_id = $1 AND unit_id = ANY ($4::uuid[]) AND made_at > $5
           ) wanted ON wanted.id = n.id
           WHERE n.organization_id = $1 AND ${COUNTS}`,
    values: [organizationId, about.managers, about.people, about.units, since],
  });

/** What managers wanted to be asked again at their next shift: of each the latest. */
export const readLater = (
  sql: Sql,
  organizationId: string,
  managers: readonly string[],
): Promise<{ id: string; managerId: string }[]> =>
  sql.query({
    name: "nudge.later",
    text: `SELECT DISTINCT ON (manager_id) id, manager_id AS "managerId" FROM nudge
           WHERE organization_id = $1 AND manager_id = ANY ($2::uuid[]) AND state = 'later'
           ORDER BY manager_id, made_at DESC`,
    values: [organizationId, managers],
  });

/** What was to be sent before then and was not counts for nothing. */
export const letGoUnsent = (
  sql: Sql,
  organizationId: string,
  managers: readonly string[],
  before: Date,
): Promise<unknown> =>
  sql.query({
    name: "nudge.unsent",
    text: `UPDATE nudge SET state = 'let go', reason = 'not sent in time'
           WHERE organization_id = $1 AND manager_id = ANY ($2::uuid[]) AND state = 'open' AND shown_at IS NULL
             AND made_at < $3 AND (again_on IS NULL OR again_on < to_char($3::timestamptz - interval '1 day', 'YYYY-MM-DD'))`,
    values: [organizationId, managers, before],
  });

/** A nudge that is to be sent. */
export interface NewNudge extends Found, Pick<Nudge, "organizationId" | "id" | "managerId" | "question" | "day"> {
  readonly good: boolean;
  readonly madeAt: Date;
}

/**
 * Notes nudges of different managers; returns the ids of those that are noted. Not so where another process has meanwhile
 * asked this manager today, or anybody about the same person or unit: so each waits for the other.
 */
export async function insertNudges(
  sql: Sql,
  organizationId: string,
  nudges: readonly NewNudge[],
): Promise<ReadonlySet<string>> {
  await lockByName(sql, `nudges ${organizationId}`);
  const rows = await sql.query<{ id: string }>({
    name: "nudge.insert",
    text: `INSERT INTO nudge (organization_id, id, manager_id, unit_id, person_id, signal, good, evidence, question, day, made_at)
           SELECT $1, n."id", n."managerId", n."unitId", n."personId", n."signal", n."good", n."evidence", n."question",
                  n."day", n."madeAt"
           FROM jsonb_to_recordset($2::jsonb) n("id" uuid, "managerId" uuid, "unitId" uuid, "personId" uuid, "signal" text,
             "good" boolean, "evidence" jsonb, "question" text, "day" text, "madeAt" timestamptz)
           WHERE NOT EXISTS (
               SELECT FROM nudge WHERE organization_id = $1 AND manager_id = n."managerId" AND n."day" IN (day, again_on)
                 AND ${WAS_SENT})
             AND NOT EXISTS (
               SELECT FROM nudge WHERE organization_id = $1 AND person_id = n."personId" AND ${WAS_SENT}
                 AND made_at > n."madeAt" - interval '${APART} days')
             AND NOT EXISTS (
               SELECT FROM nudge WHERE organization_id = $1 AND n."personId" IS NULL AND unit_id = n."unitId"
                 AND person_id IS NULL AND ${WAS_SENT} AND made_at > n."madeAt" - interval '${APART} days')
           RETURNING id`,
    values: [organizationId, JSON.stringify(nudges)],
  });
  return new Set(rows.map(({ id }) => id));
}

/** One that was put off comes once more, and is looked at again before. False if it is not put off any more. */
export async function bringBack(sql: Sql, organizationId: string, id: string, day: string): Promise<boolean> {
  const rows = await sql.query({
    name: "nudge.again",
    text: `UPDATE nudge SET state = 'open', again_on = $3, shown_at = NULL, answered_at = NULL
           WHERE organization_id = $1 AND id = $2 AND state = 'later' RETURNING id`,
    values: [organizationId, id, day],
  });
  return rows.length === 1;
}

/** What a manager has looked for and says is not needed; it was never sent. */
export const insertNotNeeded = (
  sql: Sql,
  {
    organizationId,
    id,
    managerId,
    unitId,
    personId,
    signal,
    good,
    day,
    madeAt,
  }: Omit<NewNudge, "evidence" | "question">,
): Promise<unknown> =>
  sql.query({
    name: "nudge.not needed",
    text: `INSERT INTO nudge (organization_id, id, manager_id, unit_id, person_id, signal, good, evidence, question, day, made_at,
             state, answered_at, on_request)
           VALUES ($1, $2, present_person($1, $3), $4, $5, $6, $7, '{}', '""', $8, $9, 'not needed', $9, true)`,
    values: [organizationId, id, managerId, unitId, personId, signal, good, day, madeAt],
  });

/** Takes that back within the last minutes. False if that is too long ago. */
export async function undoNotNeeded(
  sql: Sql,
  { organizationId, managerId, id }: Pick<NewNudge, "organizationId" | "managerId" | "id">,
  since: Date,
): Promise<boolean> {
  const rows = await sql.query({
    name: "nudge.needed",
    text: `UPDATE nudge SET state = 'let go', reason = 'taken back', answered_at = NULL
           WHERE organization_id = $1 AND manager_id = $2 AND id = $3 AND on_request AND answered_at >= $4 RETURNING id`,
    values: [organizationId, managerId, id, since],
  });
  return rows.length === 1;
}
