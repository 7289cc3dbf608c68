import type { Hold } from "../../kernel/gate/index.ts";
import type { Changed } from "../../kernel/look-again.ts";
import type { Destination, Sql } from "../../kernel/ports.ts";
import type { Card } from "../../message/card.ts";
import type { Recent } from "./several.ts";

/** What a held message says: a card, or the matter that is drawn when it is sent. */
export type HeldContent = Card | { readonly topic: string; readonly subjectId: string };

/** How many messages wait in these lanes, by the id of what they are sent together with. */
export async function readWaiting(
  sql: Sql,
  organizationId: string,
  laneIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (laneIds.length === 0) return new Map();
  const rows = await sql.query<{ subjectId: string; count: number }>({
    name: "attention.waiting",
    text: `SELECT subject_id AS "subjectId", count(*)::int AS count FROM delivery
           WHERE organization_id = $1 AND lane_id = ANY($2::uuid[]) AND state = 'waiting' AND topic = 'held'
           GROUP BY subject_id`,
    values: [organizationId, [...new Set(laneIds)]],
  });
  return new Map(rows.map(({ subjectId, count }) => [subjectId, count]));
}

/** A message that waits for somebody. */
export interface Waiting {
  readonly organizationId: string;
  readonly id: string;
  readonly personId: string;
  /** It is sent then, */
  readonly at: Date;
  /** if that is not after this. */
  readonly until: Date | null;
  /** null: it was let go at once, or came together with others. */
  readonly why: Hold | null;
  /** What is sent as one message has the same; null: it is sent alone. */
  readonly room: string | null;
}

/** What is held for somebody, not released yet, and to be released before long. */
const HELD_FOR = `
  SELECT d.organization_id AS "organizationId", d.id, a.person_id AS "personId", d.not_before AS at, d.not_after AS until,
         d.held_for AS why, d.subject_id AS room, d.lane_id AS "laneId", d.key, d.card AS content
  FROM delivery d
  JOIN lane l ON l.organization_id = d.organization_id AND l.id = d.lane_id
  JOIN identity a ON a.organization_id = l.organization_id AND a.installation_id = l.installation_id
    AND a.external_id = l.address
  WHERE d.topic = 'held' AND d.held_for IS NOT NULL AND d.state = 'waiting' AND d.not_before > clock_timestamp()`;

export const readSoon = (sql: Sql, before: Date): Promise<Waiting[]> =>
  sql.query<Waiting>({
    name: "attention.soon",
    text: `${HELD_FOR} AND d.not_before <= $1 ORDER BY d.organization_id, d.position`,
    values: [before],
  });

/** The people of these units, and these people themselves, for whom something is held, and what that is: it is not too much for a week. */
const HELD_BY = `
  WITH given AS (
    SELECT * FROM unnest($1::uuid[], $2::uuid[]) AS given(organization_id, id)
  ), meant AS (
    SELECT organization_id, id FROM given
    UNION
    SELECT m.organization_id, m.person_id FROM given
    JOIN membership m ON m.organization_id = given.organization_id AND m.unit_id = given.id
    UNION
    SELECT p.organization_id, p.id FROM given
    JOIN unit u ON u.organization_id = given.organization_id AND u.id = given.id AND u.is_default
    JOIN person p ON p.organization_id = u.organization_id
    WHERE NOT EXISTS (SELECT FROM membership m WHERE m.organization_id = p.organization_id AND m.person_id = p.id)
  )
  SELECT d.organization_id AS "organizationId", d.id, a.person_id AS "personId", d.not_before AS at, d.not_after AS until,
         d.held_for AS why, d.subject_id AS room
  FROM meant
  JOIN identity a ON a.organization_id = meant.organization_id AND a.person_id = meant.id
  JOIN lane l ON l.organization_id = a.organization_id AND l.installation_id = a.installation_id
    AND l.address = a.external_id AND l.pending > 0
  JOIN delivery d ON d.organization_id = l.organization_id AND d.lane_id = l.id AND d.state = 'waiting'
  WHERE d.topic = 'held' AND d.held_for IN ('not working', 'quiet hours') AND d.not_before > clock_timestamp()
  ORDER BY d.organization_id, d.position`;

export const readHeldBy = (sql: Sql, changed: readonly Changed[]): Promise<Waiting[]> =>
  sql.query<Waiting>({
    name: "attention.held_by",
    text: HELD_BY,
    values: [changed.map(({ organizationId }) => organizationId), changed.map(({ id }) => id)],
  });

/** The same with what it says and where it goes. */
export interface WaitingMessage extends Waiting {
  readonly laneId: string;
  readonly key: string;
  readonly content: HeldContent;
}

/** Those of these messages that still wait; nobody takes them before the transaction ends. */
export async function readHeldFor(
  sql: Sql,
  organizationId: string,
  ids: readonly string[],
): Promise<readonly WaitingMessage[]> {
  await lockLanes(sql, organizationId, ids);
  return sql.query<WaitingMessage>({
    name: "attention.held_for",
    text: `${HELD_FOR} AND d.organization_id = $1 AND d.id = ANY($2::uuid[]) ORDER BY d.position`,
    values: [organizationId, ids],
  });
}

/** Locks the lanes of these deliveries. */
export const lockLanes = (sql: Sql, organizationId: string, ids: readonly string[]): Promise<unknown> =>
  sql.query({
    name: "attention.lock_lanes",
    text: `SELECT l.id FROM lane l
           WHERE l.organization_id = $1
             AND l.id IN (SELECT lane_id FROM delivery WHERE organization_id = $1 AND id = ANY($2::uuid[]))
           ORDER BY l.id FOR NO KEY UPDATE`,
    values: [organizationId, ids],
  });

/** A message that waited, or waits, for somebody. */
export interface Held {
  readonly key: string;
  readonly content: HeldContent;
  /** null: it came together with others. */
  readonly why: Hold | null;
}

/** What was held for the same moment, in its order, but for what was left out. */
export async function readHeld(sql: Sql, organizationId: string, subjectId: string): Promise<Held[]> {
  return sql.query({
    name: "attention.held",
    text: `SELECT key, card AS content, held_for AS why FROM delivery
           WHERE organization_id = $1 AND subject_id = $2 AND topic = 'held' AND card IS NOT NULL
             AND (state = 'sent' OR reason = 'folded'
               OR state = 'waiting' AND (not_after IS NULL OR not_after >= clock_timestamp()))
           ORDER BY position`,
    values: [organizationId, subjectId],
  });
}

/** What is too much for somebody's week and waits for another, in its order, and where it goes. */
export const readOverBudget = (
  sql: Sql,
  organizationId: string,
  personId: string,
): Promise<(Held & Destination & { readonly deliveryId: string; readonly at: Date })[]> =>
  sql.query({
    name: "attention.over_budget",
    text: `SELECT d.organization_id AS "organizationId", i.id AS "installationId", i.platform, i.external_id AS "externalId",
             l.address, d.id AS "deliveryId", d.not_before AS at, d.key, d.card AS content, d.held_for AS why
           FROM identity a
           JOIN installation i ON i.organization_id = a.organization_id AND i.id = a.installation_id
           JOIN lane l ON l.organization_id = a.organization_id AND l.installation_id = a.installation_id
             AND l.address = a.external_id
           JOIN delivery d ON d.organization_id = l.organization_id AND d.lane_id = l.id
           WHERE a.organization_id = $1 AND a.person_id = $2 AND d.state = 'waiting' AND d.held_for = 'budget'
           ORDER BY d.not_before, d.position`,
    values: [organizationId, personId],
  });

/** How much is too much for somebody's week, and when the first of it goes; undefined: nothing is. @param but this topic */
export async function countOverBudget(
  sql: Sql,
  organizationId: string,
  personId: string,
  but: string,
): Promise<{ readonly count: number; readonly at: Date } | undefined> {
  const [found] = await sql.query<{ count: number; at: Date }>({
    name: "attention.count_over_budget",
    text: `SELECT count(*)::int AS count, min(d.not_before) AS at
           FROM identity a
           JOIN lane l ON l.organization_id = a.organization_id AND l.installation_id = a.installation_id
             AND l.address = a.external_id AND l.pending > 0
           JOIN delivery d ON d.organization_id = l.organization_id AND d.lane_id = l.id
           WHERE a.organization_id = $1 AND a.person_id = $2 AND d.state = 'waiting' AND d.held_for = 'budget'
             AND d.card ->> 'topic' IS DISTINCT FROM $3
           HAVING count(*) > 0`,
    values: [organizationId, personId, but],
  });
  return found;
}

/** What has gone to these lanes within so many milliseconds although nobody asked for it, or waits for others of its kind. */
export async function readRecent(
  sql: Sql,
  organizationId: string,
  laneIds: readonly string[],
  window: number,
): Promise<Recent[]> {
  if (laneIds.length === 0) return [];
  return sql.query<Recent>({
    name: "attention.recent",
    text: `SELECT lane_id AS "laneId", key, id FROM delivery
           WHERE organization_id = $1 AND lane_id = ANY($2::uuid[]) AND nature <> 'asked' AND key !~~ 'slot %'
             AND created_at > clock_timestamp() - $3 * interval '1 millisecond' AND nature = 'proactive'
             AND coalesce(held_for, 'several') = 'several' AND (state <> 'skipped' OR reason = 'folded')`,
    values: [organizationId, [...new Set(laneIds)], window],
  });
}
