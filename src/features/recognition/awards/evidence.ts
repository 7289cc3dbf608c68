import type { Sql } from "../../../kernel/ports.ts";
import type { Award } from "./schema.ts";

/** Days in which a pair counts once, and in which thanks make a ring. */
const PAIR_DAYS = 30;
const RING_DAYS = 90;
const DAY = 24 * 60 * 60_000;

/** One thanks, or nomination, from one person to another. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  /** Such as K-12 or A-3. */
  readonly name: string;
  /** Absent: it is an award. */
  readonly kudosId: string | null;
}

/** What whoever decides should know; nothing is blocked by it. */
export interface Evidence {
  /** How many different colleagues thanked the receiver in the last 30 days: each pair counts once. */
  readonly givers: number;
  /** Other nominations of the same pair in the 30 days before. */
  readonly samePair: readonly string[];
  /** Thanks from the receiver back to whoever nominated them. */
  readonly back: readonly Edge[];
  /** The receiver has thanked somebody who has thanked whoever nominated them. */
  readonly rings: readonly (readonly [Edge, Edge])[];
}

const EDGES = `
  edges AS (
    SELECT k.logged_by AS from_id, r.person_id AS to_id, 'K-' || k.number AS name, k.id AS kudos_id
    FROM kudos k JOIN kudos_receiver r ON r.organization_id = k.organization_id AND r.kudos_id = k.id
    WHERE k.organization_id = $1 AND k.logged_at >= $4 AND k.undone_at IS NULL AND k.private_by IS NULL
      AND (k.logged_by = $3 OR r.person_id = $2)
    UNION ALL
    SELECT a.logged_by, a.receiver_id, 'A-' || a.number, NULL FROM award a
    WHERE a.organization_id = $1 AND a.logged_at >= $4 AND a.undone_at IS NULL AND a.state <> 'declined' AND a.id <> $5
      AND (a.logged_by = $3 OR a.receiver_id = $2)
  ), named AS (
    SELECT DISTINCT ON (from_id, to_id) from_id, to_id, edges.name, kudos_id, giver.name AS "from", receiver.name AS "to"
    FROM edges
    JOIN person giver ON giver.organization_id = $1 AND giver.id = from_id
    JOIN person receiver ON receiver.organization_id = $1 AND receiver.id = to_id
    ORDER BY from_id, to_id, edges.name
  )`;

interface EdgeRow {
  from: string;
  to: string;
  name: string;
  kudosId: string | null;
}

/** At most so many of each are shown. */
const SHOWN = 3;

/** Looks for what speaks for an award, and for what may make it less than it seems. */
export async function evidenceFor(sql: Sql, award: Award): Promise<Evidence> {
  const { organizationId, id, loggedBy: nominator, receiver, loggedAt } = award;
  const pairSince = new Date(loggedAt.getTime() - PAIR_DAYS * DAY);
  const values = [organizationId, nominator, receiver.id, new Date(loggedAt.getTime() - RING_DAYS * DAY), id];
  const [counted] = await sql.query<{ givers: number; same: string[] }>({
    name: "award.counted",
    text: `SELECT (SELECT count(DISTINCT k.logged_by)::int FROM kudos_receiver r
                   JOIN kudos k ON k.organization_id = r.organization_id AND k.id = r.kudos_id
                   WHERE r.organization_id = $1 AND r.person_id = $3 AND r.stands AND r.given_at >= $4) AS givers,
                  ARRAY(SELECT 'A-' || a.number FROM award a
                        WHERE a.organization_id = $1 AND a.receiver_id = $3 AND a.logged_by = $2 AND a.logged_at >= $4
                          AND a.id <> $5 AND a.undone_at IS NULL AND a.state <> 'declined' AND a.logged_at <= $6
                        ORDER BY a.number) AS same`,
    values: [organizationId, nominator, receiver.id, pairSince, id, loggedAt],
  });
  const back = await sql.query<EdgeRow>({
    name: "award.back",
    text: `WITH ${EDGES} SELECT "from", "to", name, kudos_id AS "kudosId" FROM named
           WHERE from_id = $3 AND to_id = $2 LIMIT ${SHOWN}`,
    values,
  });
  const rings = await sql.query<{ first: EdgeRow; second: EdgeRow }>({
    name: "award.rings",
    text: `WITH ${EDGES}
           SELECT json_build_object('from', one."from", 'to', one."to", 'name', one.name, 'kudosId', one.kudos_id) AS first,
                  json_build_object('from', two."from", 'to', two."to", 'name', two.name, 'kudosId', two.kudos_id) AS second
           FROM named one JOIN named two ON two.from_id = one.to_id
           WHERE one.from_id = $3 AND two.to_id = $2 AND one.to_id NOT IN ($2, $3) ORDER BY one.name LIMIT ${SHOWN}`,
    values,
  });
  return {
    givers: counted?.givers ?? 0,
    samePair: counted?.same ?? [],
    back,
    rings: rings.map(({ first, second }) => [first, second] as const),
  };
}
