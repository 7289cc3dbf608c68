import { enqueueFrom } from "../../../kernel/outbox/index.ts";
import type { Destination, Sql } from "../../../kernel/ports.ts";

/** What can be seconded; it names the topic of its card. */
export type Secondable = "kudos" | "win" | "award";

/** How many people second something: an expression, over expressions for the organization and the id of what it is. */
export const secondsOf = (organization: string, subject: string): string => `
  (SELECT count(DISTINCT s.person_id)::int FROM seconding s
   WHERE s.organization_id = ${organization} AND s.subject_id = ${subject} AND s.stands)`;

/** What a message of the bot shows that can be seconded; undefined if it is nothing of the kind. */
export async function shownBy(
  sql: Sql,
  { organizationId, installationId, address }: Destination,
  messageId: string,
): Promise<{ readonly what: Secondable; readonly id: string } | undefined> {
  const [row] = await sql.query<{ what: Secondable; id: string }>({
    name: "seconding.shown",
    text: `SELECT p.topic AS what, p.subject_id AS id
           FROM lane l JOIN posted_card p ON p.organization_id = l.organization_id AND p.lane_id = l.id
           WHERE l.organization_id = $1 AND l.installation_id = $2 AND l.address = $3
             AND p.message_id = $4 AND p.topic <> 'case' AND p.topic IN ('kudos', 'win', 'award')`,
    values: [organizationId, installationId, address, messageId],
  });
  return row;
}

/** Somebody seconds something in one way, or takes that back. */
export interface Second {
  readonly organizationId: string;
  readonly what: Secondable;
  readonly id: string;
  readonly personId: string;
  /** The reaction's name, or "button". */
  readonly way: string;
  readonly stands: boolean;
  /** When they did: what is told late, or twice, changes nothing. */
  readonly at: Date;
  readonly deliveryId: string;
}

/** Whoever gave it, and whom it is for, can still be glad, but does not second it. */
const OTHERS: Readonly<Record<Secondable, string>> = {
  kudos: `SELECT k.organization_id FROM kudos k
          WHERE k.organization_id = $1 AND k.id = $2 AND k.undone_at IS NULL AND k.logged_by <> $3::uuid AND NOT EXISTS (
            SELECT FROM kudos_receiver r WHERE r.organization_id = $1 AND r.kudos_id = $2 AND r.person_id = $3)`,
  win: `SELECT w.organization_id FROM win w
        WHERE w.organization_id = $1 AND w.id = $2 AND w.undone_at IS NULL AND w.logged_by <> $3::uuid AND $3::uuid <> ALL (w.people)`,
  award: `SELECT a.organization_id FROM award a
          WHERE a.organization_id = $1 AND a.id = $2 AND a.undone_at IS NULL AND a.state = 'nominated'
            AND $3::uuid NOT IN (a.logged_by, a.receiver_id, a.approver_id)`,
};

const secondText = (what: Secondable): string => `
  WITH allowed AS (
    ${OTHERS[what]}
  ), changed AS (
    INSERT INTO seconding AS known (organization_id, subject_id, person_id, way, stands, at)
    SELECT organization_id, $2::uuid, $3::uuid, $4::text, $5::boolean, $6::timestamptz FROM allowed
    ON CONFLICT (organization_id, subject_id, person_id, way) DO UPDATE SET stands = excluded.stands, at = excluded.at
      WHERE known.at < excluded.at
    RETURNING organization_id
  ), card AS (
    SELECT p.organization_id, md5($7::uuid || ' ' || p.lane_id)::uuid AS id, p.lane_id,
           '${what} ' || $2::uuid || ' seconded ' || $7::uuid || ' ' || p.lane_id AS key, '${what}' AS topic,
           $2::uuid AS subject_id, NULL::jsonb AS card, NULL AS audience, NULL AS skip_reason
    FROM changed JOIN posted_card p ON p.organization_id = changed.organization_id AND p.topic = '${what}' AND p.subject_id = $2
  ), ${enqueueFrom("card")}
  SELECT (SELECT count(*)::int FROM allowed) AS allowed, (SELECT count(*)::int FROM changed) AS changes`;

/**
 * Writes down that somebody seconds something, and has its cards drawn anew. Whatever order it is told in, the last thing
 * that they did stands. "refused": it is by them, or for them, or is there no more.
 */
export async function second(sql: Sql, given: Second): Promise<"done" | "nothing" | "refused"> {
  const [row] = await sql.query<{ allowed: number; changes: number }>({
    name: `seconding.${given.what}`,
    text: secondText(given.what),
    values: [given.organizationId, given.id, given.personId, given.way, given.stands, given.at, given.deliveryId],
  });
  if (!row?.allowed) return "refused";
  return row.changes ? "done" : "nothing";
}

/** How many people second each of these. */
export async function countSeconds(
  sql: Sql,
  keys: readonly { readonly organizationId: string; readonly id: string }[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await sql.query<{ id: string; count: number }>({
    name: "seconding.count",
    text: `SELECT given.id, ${secondsOf("given.organization_id", "given.id")} AS count
           FROM unnest($1::uuid[], $2::uuid[]) given(organization_id, id)`,
    values: [keys.map(({ organizationId }) => organizationId), keys.map(({ id }) => id)],
  });
  return new Map(rows.map(({ id, count }) => [id, count]));
}
