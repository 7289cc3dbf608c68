import type { Card } from "../../message/card.ts";
import type { Database, Destination, Sql } from "../ports.ts";
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
    const heads = await findHeads(sql, reachable, settings);
    const early = reachable.filter(({ laneId }) => !heads.has(laneId));
    if (early.length > 0) await letRest(sql, early);
    const claims = reachable.flatMap((lane) => toClaim(lane, lease, heads.get(lane.laneId)));
    return { lanes: lanes.length, claims };
  });

interface TakenLane extends Destination {
  readonly laneId: string;
  readonly queued: boolean;
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
    RETURNING l.*, ready.ready_at AS since
  )
  SELECT taken.organization_id AS "organizationId", taken.id AS "laneId", queued, installation_id AS "installationId",
         platform, external_id AS "externalId", address,
         coalesce(unreachable_at > clock_timestamp() - $4 * interval '1 millisecond', false) AS unreachable
  FROM taken JOIN installation i ON i.organization_id = taken.organization_id AND i.id = taken.installation_id
  ORDER BY queued DESC, since`;

/** Lanes that are ready: those that come back for their turn first, then those that are ready longest. */
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
  SELECT d.lane_id, d.id, d.key, d.card, d.topic, d.subject_id, d.attempts, d.reference, p.message_id, later.covers,
         extract(epoch FROM clock_timestamp() - greatest(d.created_at, d.not_before))::float8 AS waited,
         t.topic IS NOT NULL AS in_thread, root.message_id AS thread_id,
         d.attempt_at - interval '1 minute' AS unknown_since,
         greatest(d.created_at, d.not_before) < clock_timestamp() - $3 * interval '1 millisecond' AS overdue,
         coalesce(d.not_after < clock_timestamp(), false) AS too_late,
         d.nature = 'proactive' AND p.message_id IS NULL
           AND greatest(d.created_at, d.not_before) < clock_timestamp() - $4 * interval '1 millisecond' AS late
  FROM unnest($1::uuid[], $2::uuid[]) AS given(organization_id, lane_id)
  CROSS JOIN LATERAL (
    SELECT * FROM delivery head
    WHERE head.organization_id = given.organization_id AND head.lane_id = given.lane_id AND head.state = 'waiting'
      AND (head.not_before IS NULL OR head.not_before <= clock_timestamp())
    ORDER BY head.position LIMIT 1
  ) d
  LEFT JOIN posted_card p ON p.organization_id = d.organization_id AND p.lane_id = d.lane_id
    AND p.topic = d.topic AND p.subject_id = d.subject_id
  LEFT JOIN card_thread t ON t.organization_id = d.organization_id AND t.topic = d.topic AND t.subject_id = d.subject_id
  LEFT JOIN posted_card root ON root.organization_id = d.organization_id AND root.lane_id = d.lane_id
    AND root.topic = t.root_topic AND root.subject_id = t.root_subject_id
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(id), '{}') AS covers FROM (
      SELECT id, topic, subject_id FROM delivery other
      WHERE d.topic IS NOT NULL AND other.organization_id = given.organization_id AND other.lane_id = given.lane_id
        AND other.state = 'waiting'
        AND (other.not_after IS NULL OR other.not_after >= clock_timestamp())
      ORDER BY other.position LIMIT ${COVER_LIMIT}
    ) near WHERE near.topic = d.topic AND near.subject_id = d.subject_id AND near.id <> d.id
  ) later`;

interface Head {
  readonly lane_id: string;
  readonly id: string;
  readonly key: string;
  readonly card: Card | null;
  readonly topic: string | null;
  readonly subject_id: string | null;
  readonly attempts: number;
  readonly reference: string | null;
  readonly waited: number;
  readonly message_id: string | null;
  readonly in_thread: boolean;
  readonly thread_id: string | null;
  readonly covers: string[];
  readonly unknown_since: Date | null;
  readonly overdue: boolean;
  readonly too_late: boolean;
  readonly late: boolean;
}

/** The first delivery that is due, by lane. */
async function findHeads(sql: Sql, lanes: readonly LaneKey[], settings: Settings): Promise<Map<string, Head>> {
  if (lanes.length === 0) return new Map();
  const values = [...keysOf(lanes), settings.giveUpAfter, settings.letGoFor];
  const heads = await sql.query<Head>({ name: "outbox.heads", text: HEADS, values });
  return new Map(heads.map((head) => [head.lane_id, head]));
}

function toClaim({ laneId, queued, unreachable: _, ...to }: TakenLane, lease: string, head: Head | undefined): Claim[] {
  if (!head) return [];
  const { id, key, attempts, waited, reference, overdue, unknown_since: unknownSince, too_late: tooLate } = head;
  const claim = {
    laneId,
    lease,
    queued,
    deliveryId: id,
    key,
    to,
    content: contentOf(head),
    ...(reference !== null && { reference }),
    waited,
    attempts,
    overdue,
    tooLate,
    late: head.late && !tooLate,
  };
  return [unknownSince ? { ...claim, unknownSince } : claim];
}

function contentOf({ card, topic, subject_id, message_id, covers, id, ...head }: Head): Claim["content"] {
  if (topic !== null && subject_id !== null)
    return {
      ...{ topic, subjectId: subject_id, covers },
      ...(message_id !== null && { messageId: message_id }),
      ...(head.in_thread && { thread: { messageId: head.thread_id ?? undefined } }),
    };
  if (card) return card;
  throw new Error(`Delivery ${id} has neither a card nor a living card.`);
}
