import type { HeldUp } from "../../kernel/outbox/index.ts";
import type { Sql } from "../../kernel/ports.ts";
import { type HeldContent, lockLanes, type WaitingMessage } from "./held-store.ts";

/** Whoever a delivery is for: somebody in their own chat, or the channel of a unit; neither of the two is known of any other. */
export interface Receiver {
  readonly id: string;
  readonly personId: string | null;
  readonly unitId: string | null;
  /** It is of no use after this. */
  readonly until: Date | null;
  /** Something that cannot wait would be sent with it. */
  readonly urgent: boolean;
  /** It is one message with what it covers, which was held like it; else that is about the same card. */
  readonly together: boolean;
}

const RECEIVERS = `
  SELECT d.id, a.person_id AS "personId", coalesce(s.unit_id, u.id) AS "unitId", d.not_after AS until,
         EXISTS (
           SELECT FROM delivery c
           WHERE c.organization_id = d.organization_id AND c.id = ANY($3::uuid[]) AND c.lane_id = d.lane_id
             AND c.nature = 'urgent' AND c.state = 'waiting') AS urgent,
         d.topic IS NOT DISTINCT FROM 'held' AS together
  FROM delivery d
  JOIN lane l ON l.organization_id = d.organization_id AND l.id = d.lane_id
  LEFT JOIN identity a ON a.organization_id = l.organization_id AND a.installation_id = l.installation_id
    AND a.external_id = l.address
  LEFT JOIN slot s ON s.organization_id = d.organization_id AND s.id = d.subject_id AND a.person_id IS NULL
  LEFT JOIN LATERAL (
    SELECT id FROM unit WHERE organization_id = d.organization_id AND lane_id = d.lane_id ORDER BY id LIMIT 1
  ) u ON a.person_id IS NULL
  WHERE d.organization_id = $1 AND d.id = ANY($2::uuid[])`;

/** Who these deliveries are for. */
export const readReceivers = (sql: Sql, organizationId: string, heldUp: readonly HeldUp[]): Promise<Receiver[]> =>
  sql.query<Receiver>({ name: "attention.receivers", text: RECEIVERS, values: [organizationId, ...idsOf(heldUp)] });

const idsOf = (heldUp: readonly HeldUp[]): [ids: string[], covered: string[]] => [
  heldUp.map(({ id }) => id),
  heldUp.flatMap(({ covers }) => covers),
];

const CONTENT = `coalesce(d.card, jsonb_build_object('topic', d.topic, 'subjectId', d.subject_id))`;

const TO_PEOPLE = `
  SELECT d.organization_id AS "organizationId", d.id, a.person_id AS "personId",
         greatest(d.created_at, d.not_before) AS at, d.not_after AS until, d.held_for AS why,
         CASE WHEN d.topic = 'held' THEN d.subject_id END AS room, d.lane_id AS "laneId", d.key, ${CONTENT} AS content
  FROM delivery d
  JOIN lane l ON l.organization_id = d.organization_id AND l.id = d.lane_id
  JOIN identity a ON a.organization_id = l.organization_id AND a.installation_id = l.installation_id
    AND a.external_id = l.address
  WHERE d.organization_id = $1 AND d.state = 'waiting'
    AND (d.id = ANY($2::uuid[]) OR d.id = ANY($3::uuid[]) AND d.topic = 'held')
  ORDER BY d.position`;

/** These messages to people, with what would be sent as one with them; nobody takes them before the transaction ends. */
export async function readToPeople(
  sql: Sql,
  organizationId: string,
  heldUp: readonly HeldUp[],
): Promise<readonly WaitingMessage[]> {
  const [ids, covered] = idsOf(heldUp);
  await lockLanes(sql, organizationId, ids);
  return sql.query<WaitingMessage>({
    name: "attention.to_people",
    text: TO_PEOPLE,
    values: [organizationId, ids, covered],
  });
}

/** What is posted in a channel. */
export interface Post {
  readonly id: string;
  readonly laneId: string;
  readonly key: string;
  readonly until: Date | null;
  readonly content: HeldContent;
}

/** These posts, likewise. */
export async function readPosts(sql: Sql, organizationId: string, heldUp: readonly HeldUp[]): Promise<readonly Post[]> {
  const [ids] = idsOf(heldUp);
  await lockLanes(sql, organizationId, ids);
  return sql.query<Post>({
    name: "attention.posts",
    text: `SELECT d.id, d.lane_id AS "laneId", d.key, d.not_after AS until, ${CONTENT} AS content FROM delivery d
           WHERE d.organization_id = $1 AND d.id = ANY($2::uuid[]) AND d.state = 'waiting' ORDER BY d.position`,
    values: [organizationId, ids],
  });
}

/** What would show the same matter in the same place as these, but for what cannot wait. */
export async function readBehind(sql: Sql, organizationId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await sql.query<{ id: string }>({
    name: "attention.behind",
    text: `SELECT o.id FROM delivery d
           JOIN delivery o ON o.organization_id = d.organization_id AND o.lane_id = d.lane_id AND o.id <> d.id
           WHERE d.organization_id = $1 AND d.id = ANY($2::uuid[]) AND o.state = 'waiting' AND o.nature <> 'urgent'
             AND o.topic = CASE WHEN d.topic = 'held' THEN d.card ->> 'topic' ELSE d.topic END
             AND o.subject_id = CASE WHEN d.topic = 'held' THEN (d.card ->> 'subjectId')::uuid ELSE d.subject_id END`,
    values: [organizationId, ids],
  });
  return rows.map(({ id }) => id);
}
