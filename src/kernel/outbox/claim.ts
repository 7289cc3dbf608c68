import type { Card } from "../../message/card.ts";
import type { Platform } from "../errors.ts";
import type { Database, Sql } from "../ports.ts";
import type { Claim } from "./delivery.ts";
import { keysOf, type LaneKey, letRest, skipUnreachable } from "./lanes.ts";
import type { Settings } from "./settings.ts";

/**
 * Takes up to `limit` lanes that are ready, for as long as the lease lasts, and the head of each. Two statements: one that
 * locked a lane and picked its head at once would see the lane as it is now and the deliveries as they were before the
 * lock, and could send what another process has just finished. All times are the database's.
 */
export const claim = (
  database: Database,
  lease: string,
  limit: number,
  settings: Settings,
): Promise<{ lanes: number; claims: Claim[] }> =>
  database.transaction(async (sql) => {
    const lanes = await takeLanes(sql, lease, limit, settings);
    const unreachable = lanes.filter((lane) => lane.unreachable);
    if (unreachable.length > 0) await skipUnreachable(sql, unreachable);
    const reachable = lanes.filter((lane) => !lane.unreachable);
    const claims = reachable.length > 0 ? await heads(sql, reachable, settings) : [];
    const headed = new Set(claims.map((head) => head.laneId));
    const early = reachable.filter((lane) => !headed.has(lane.laneId));
    if (early.length > 0) await letRest(sql, early);
    return { lanes: lanes.length, claims };
  });

interface TakenLane extends LaneKey {
  readonly unreachable: boolean;
}

const LANES = `
  WITH ready AS (
    SELECT organization_id, id, ready_at FROM lane
    WHERE pending > 0 AND ready_at <= statement_timestamp()
    ORDER BY ready_at LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED
  ), taken AS (
    UPDATE lane l SET lease = $1, ready_at = clock_timestamp() + $3 * interval '1 millisecond'
    FROM ready WHERE l.organization_id = ready.organization_id AND l.id = ready.id
    RETURNING l.organization_id, l.id, l.queued, l.unreachable_at, ready.ready_at AS since
  )
  SELECT organization_id AS "organizationId", id AS "laneId",
         coalesce(unreachable_at > clock_timestamp() - $4 * interval '1 millisecond', false) AS unreachable
  FROM taken ORDER BY queued DESC, since`;

const takeLanes = (
  sql: Sql,
  lease: string,
  limit: number,
  { leaseFor, tryAgainAfter }: Settings,
): Promise<TakenLane[]> =>
  sql.query<TakenLane>({ name: "outbox.take", text: LANES, values: [lease, limit, leaseFor, tryAgainAfter] });

/** How many waiting deliveries of a lane are looked through for those that the head's living card covers. */
const COVER_LIMIT = 200;

const HEADS = `
  SELECT l.organization_id, l.id AS lane_id, l.lease, l.queued, l.installation_id, l.address, i.platform, i.external_id,
         d.id, d.key, d.card, d.topic, d.subject_id, d.attempts, p.message_id, later.covers,
         d.attempt_at - interval '1 minute' AS unknown_since,
         greatest(d.created_at, d.not_before) < clock_timestamp() - $3 * interval '1 millisecond' AS overdue
  FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS given(organization_id, lane_id, place)
  JOIN lane l ON l.organization_id = given.organization_id AND l.id = given.lane_id
  JOIN installation i ON i.organization_id = l.organization_id AND i.id = l.installation_id
  CROSS JOIN LATERAL (
    SELECT * FROM delivery head
    WHERE head.organization_id = given.organization_id AND head.lane_id = given.lane_id AND head.state = 'waiting'
      AND (head.not_before IS NULL OR head.not_before <= clock_timestamp())
    ORDER BY head.position LIMIT 1
  ) d
  LEFT JOIN posted_card p ON p.organization_id = d.organization_id AND p.lane_id = d.lane_id
    AND p.topic = d.topic AND p.subject_id = d.subject_id
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(id), '{}') AS covers FROM (
      SELECT id, topic, subject_id FROM delivery other
      WHERE d.topic IS NOT NULL AND other.organization_id = given.organization_id AND other.lane_id = given.lane_id
        AND other.state = 'waiting'
      ORDER BY other.position LIMIT ${COVER_LIMIT}
    ) near WHERE near.topic = d.topic AND near.subject_id = d.subject_id AND near.id <> d.id
  ) later
  ORDER BY given.place`;

interface HeadRow {
  organization_id: string;
  lane_id: string;
  lease: string;
  queued: boolean;
  installation_id: string;
  address: string;
  platform: Platform;
  external_id: string;
  id: string;
  key: string;
  card: Card | null;
  topic: string | null;
  subject_id: string | null;
  attempts: number;
  message_id: string | null;
  covers: string[];
  unknown_since: Date | null;
  overdue: boolean;
}

async function heads(sql: Sql, lanes: readonly LaneKey[], { giveUpAfter }: Settings): Promise<Claim[]> {
  const values = [...keysOf(lanes), giveUpAfter];
  return (await sql.query<HeadRow>({ name: "outbox.heads", text: HEADS, values })).map(toClaim);
}

const toClaim = (row: HeadRow): Claim => ({
  laneId: row.lane_id,
  lease: row.lease,
  queued: row.queued,
  deliveryId: row.id,
  key: row.key,
  to: {
    organizationId: row.organization_id,
    installationId: row.installation_id,
    platform: row.platform,
    externalId: row.external_id,
    address: row.address,
  },
  content: contentOf(row),
  attempts: row.attempts,
  overdue: row.overdue,
  ...(row.unknown_since ? { unknownSince: row.unknown_since } : {}),
});

function contentOf({ card, topic, subject_id, message_id, covers, id }: HeadRow): Claim["content"] {
  if (card) return card;
  if (topic === null || subject_id === null) throw new Error(`Delivery ${id} has neither a card nor a living card.`);
  return { topic, subjectId: subject_id, covers, ...(message_id === null ? {} : { messageId: message_id }) };
}
