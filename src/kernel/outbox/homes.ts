import { createHash } from "node:crypto";
import type { Card } from "../../message/card.ts";
import type { Destination, Sql } from "../ports.ts";
import type { LaneKey } from "./lanes.ts";

/** Milliseconds between two changes of somebody's Home: so often it is drawn anew at most. */
export const HOME_GAP = 60_000;

/** The kind of matter that a Home is: a living card whose subject is its lane, since a person has one in each account. */
export const HOME = "home";

/** In front of an account, it makes the address of that account's Home: a lane of its own, so that no message waits for it. */
const BEFORE_ACCOUNT = "home ";

export const homeOf = (account: Destination): Destination => ({
  ...account,
  address: `${BEFORE_ACCOUNT}${account.address}`,
});

export const isHome = ({ address }: Pick<Destination, "address">): boolean => address.startsWith(BEFORE_ACCOUNT);

/** The account whose Home it is. */
export const accountOf = ({ address }: Pick<Destination, "address">): string => address.slice(BEFORE_ACCOUNT.length);

/** What a Home shows, in a few letters: kept with its delivery, so that it is known whether something else is to be shown. */
export const fingerprint = (card: Card): string =>
  createHash("sha256").update(JSON.stringify(card)).digest("base64url").slice(0, 22);

/** The same once more, however often: a Home has one delivery, which is sent again whenever something else is to be shown. */
const keyOf = ({ laneId }: LaneKey): string => `${HOME} ${laneId}`;

const PUBLISH = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS given(organization_id uuid, id uuid, lane_id uuid, key text)
  ), outbox_lane AS MATERIALIZED (
    SELECT l.id FROM lane l WHERE (l.organization_id, l.id) IN (SELECT organization_id, lane_id FROM given)
    ORDER BY l.organization_id, l.id FOR NO KEY UPDATE
  ), again AS (
    INSERT INTO delivery AS d (organization_id, id, lane_id, key, topic, subject_id, state, created_at)
    SELECT organization_id, id, lane_id, key, '${HOME}', lane_id, 'waiting', clock_timestamp()
    FROM given WHERE (SELECT count(*) FROM outbox_lane) >= 0
    ON CONFLICT (organization_id, key) DO UPDATE SET
      state = 'waiting', reason = NULL, attempts = 0, attempt_at = NULL, uncertain = false, created_at = excluded.created_at,
      finished_at = NULL
    WHERE d.state <> 'waiting'
    RETURNING d.organization_id, d.lane_id
  )
  UPDATE lane l SET
    pending = l.pending + 1,
    ready_at = CASE WHEN l.lease IS NOT NULL OR l.queued THEN l.ready_at ELSE greatest(l.free_at, clock_timestamp()) END
  FROM again WHERE l.organization_id = again.organization_id AND l.id = again.lane_id`;

/**
 * Has Homes shown as they are when it is their turn, in the caller's transaction, of which this is the last statement. Wake the
 * outbox once that is committed.
 */
export async function publishHomes(sql: Sql, homes: readonly (LaneKey & { readonly id: string })[]): Promise<void> {
  if (homes.length === 0) return;
  const rows = homes.map((home) => ({
    organization_id: home.organizationId,
    id: home.id,
    lane_id: home.laneId,
    key: keyOf(home),
  }));
  await sql.query({ name: "outbox.homes", text: PUBLISH, values: [JSON.stringify(rows)] });
}

const SHOWN = `
  WITH held AS MATERIALIZED (
    SELECT organization_id, id, pending FROM lane WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE
  ), noted AS (
    INSERT INTO delivery AS d (organization_id, id, lane_id, key, topic, subject_id, state, message_id, created_at, finished_at)
    SELECT organization_id, $3, id, $4, '${HOME}', id, 'sent', $5, clock_timestamp(), clock_timestamp() FROM held
    ON CONFLICT (organization_id, key) DO UPDATE SET
      state = 'sent', reason = NULL, message_id = excluded.message_id, finished_at = excluded.finished_at
    WHERE d.state <> 'waiting'
  ), standing AS (
    INSERT INTO posted_card (organization_id, lane_id, topic, subject_id, message_id, posted_at)
    SELECT organization_id, id, '${HOME}', id, $6, clock_timestamp() FROM held WHERE $6::text IS NOT NULL
    ON CONFLICT (organization_id, lane_id, topic, subject_id)
    DO UPDATE SET message_id = excluded.message_id, posted_at = excluded.posted_at
  )
  UPDATE lane l SET free_at = greatest(l.free_at, clock_timestamp() + ${HOME_GAP} * interval '1 millisecond')
  FROM held WHERE l.organization_id = held.organization_id AND l.id = held.id AND held.pending = 0`;

/**
 * Notes that somebody was shown their Home because they asked for it, so that it is not changed before another minute is over.
 * @param messageId the message in which it stands, where it is one
 */
export const noteHomeShown = (
  sql: Sql,
  home: LaneKey & { readonly id: string },
  card: Card,
  messageId: string | undefined,
): Promise<unknown> =>
  sql.query({
    name: "outbox.home.shown",
    text: SHOWN,
    values: [home.organizationId, home.laneId, home.id, keyOf(home), fingerprint(card), messageId ?? null],
  });

/** What became of the last time that a Home was to be shown: its fingerprint, where it was. */
export interface HomeSent {
  readonly laneId: string;
  readonly state: "waiting" | "sent" | "failed" | "skipped";
  readonly fingerprint: string | null;
}

export const readHomesSent = (sql: Sql, homes: readonly LaneKey[]): Promise<HomeSent[]> =>
  sql.query({
    name: "outbox.homes.sent",
    text: `SELECT d.lane_id AS "laneId", d.state, d.message_id AS fingerprint
           FROM unnest($1::uuid[], $2::text[]) AS given(organization_id, key)
           JOIN delivery d ON d.organization_id = given.organization_id AND d.key = given.key`,
    values: [homes.map(({ organizationId }) => organizationId), homes.map(keyOf)],
  });
