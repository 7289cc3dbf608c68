import type { Ids } from "../clock.ts";
import type { Destination, InstallationRef, Sql } from "../ports.ts";
import type { Claim } from "./delivery.ts";

/** A lane by its key. */
export interface LaneKey {
  readonly organizationId: string;
  readonly laneId: string;
}

const LANE_FOR = `
  WITH known AS (
    SELECT id FROM lane WHERE organization_id = $1 AND installation_id = $2 AND address = $3
  ), made AS (
    INSERT INTO lane (organization_id, id, installation_id, address)
    SELECT $1, $4, $2, $3 WHERE NOT EXISTS (SELECT FROM known)
    ON CONFLICT (organization_id, installation_id, address) DO NOTHING
    RETURNING id
  )
  SELECT id FROM known UNION ALL SELECT id FROM made`;

/** The lane to a destination; made if there is none. */
export async function laneFor(sql: Sql, ids: Ids, to: Destination): Promise<string> {
  const values = [to.organizationId, to.installationId, to.address, ids.next()];
  const find = () => sql.query<{ id: string }>({ name: "outbox.lane", text: LANE_FOR, values });
  // Nothing comes back when another process made it in the same moment; it is there the second time.
  const lane = (await find())[0] ?? (await find())[0];
  if (!lane) throw new Error("A lane that was just made is not there.");
  return lane.id;
}

const REACHABLE = `
  WITH marked AS MATERIALIZED (
    SELECT organization_id, id FROM lane
    WHERE organization_id = $1 AND installation_id = $2 AND address = coalesce($3, address) AND unreachable_at IS NOT NULL
    ORDER BY organization_id, id FOR NO KEY UPDATE
  )
  UPDATE lane l SET unreachable_at = NULL, unreachable_reason = NULL
  FROM marked WHERE l.organization_id = marked.organization_id AND l.id = marked.id`;

/** Forgets that a destination, or everything in an installation, could not be reached: what comes next is tried. */
export async function reachableAgain(sql: Sql, where: InstallationRef | Destination): Promise<void> {
  const address = "address" in where ? where.address : null;
  await sql.query({ text: REACHABLE, values: [where.organizationId, where.installationId, address] });
}

const SKIP = `
  WITH given AS (
    SELECT * FROM unnest($1::uuid[], $2::uuid[]) AS given(organization_id, lane_id)
  ), skipped AS (
    UPDATE delivery d SET state = 'skipped', reason = $3, finished_at = clock_timestamp(),
                          uncertain = d.uncertain OR d.attempt_at IS NOT NULL
    FROM given WHERE d.organization_id = given.organization_id AND d.lane_id = given.lane_id AND d.state = 'waiting'
    RETURNING d.organization_id, d.lane_id
  ), counted AS (
    SELECT organization_id, lane_id, count(*)::int AS deliveries FROM skipped GROUP BY organization_id, lane_id
  )
  UPDATE lane l SET pending = l.pending - coalesce(counted.deliveries, 0), lease = NULL, queued = false, ready_at = l.free_at
  FROM given LEFT JOIN counted USING (organization_id, lane_id)
  WHERE l.organization_id = given.organization_id AND l.id = given.lane_id`;

/** Skips everything that waits in lanes which the transaction has locked, and says why. */
export const skipWaiting = (sql: Sql, lanes: readonly LaneKey[], reason: string): Promise<unknown> =>
  sql.query({ name: "outbox.skip", text: SKIP, values: [...keysOf(lanes), reason] });

/** The same for lanes that lead nowhere. */
export const skipUnreachable = (sql: Sql, lanes: readonly LaneKey[]): Promise<unknown> =>
  skipWaiting(sql, lanes, "unreachable");

const REST = `
  UPDATE lane l SET pending = found.waiting, lease = NULL, ready_at = greatest(l.free_at, found.due)
  FROM (
    SELECT given.organization_id, given.lane_id, count(d.id)::int AS waiting, min(d.not_before) AS due
    FROM unnest($1::uuid[], $2::uuid[]) AS given(organization_id, lane_id)
    LEFT JOIN delivery d
      ON d.organization_id = given.organization_id AND d.lane_id = given.lane_id AND d.state = 'waiting'
    GROUP BY given.organization_id, given.lane_id
  ) found
  WHERE l.organization_id = found.organization_id AND l.id = found.lane_id`;

/** Lets lanes which the transaction has locked, and in which nothing is due yet, rest until something is. */
export const letRest = (sql: Sql, lanes: readonly LaneKey[]): Promise<unknown> =>
  sql.query({ name: "outbox.rest", text: REST, values: keysOf(lanes) });

const GIVE_BACK = `
  WITH held AS MATERIALIZED (
    SELECT organization_id, id FROM lane
    WHERE (organization_id, id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[])) AND lease = $3
    ORDER BY organization_id, id FOR NO KEY UPDATE
  )
  UPDATE lane l SET lease = NULL, ready_at = l.free_at
  FROM held WHERE l.organization_id = held.organization_id AND l.id = held.id`;

/** Gives lanes back untouched, as far as the lease still holds. */
export const giveBack = (sql: Sql, lease: string, claims: readonly Claim[]): Promise<unknown> =>
  sql.query({
    text: GIVE_BACK,
    values: [claims.map(({ to }) => to.organizationId), claims.map(({ laneId }) => laneId), lease],
  });

/** Milliseconds until a lane is ready; 0 or less when one is, Infinity when nothing waits. */
export async function nextReady(sql: Sql): Promise<number> {
  const [found] = await sql.query<{ wait: number | null }>({ name: "outbox.next", text: NEXT, values: [] });
  return found?.wait ?? Number.POSITIVE_INFINITY;
}

const NEXT = `
  SELECT extract(epoch FROM min(ready_at) - clock_timestamp())::float8 * 1000 AS wait FROM lane WHERE pending > 0`;

export const keysOf = (lanes: readonly LaneKey[]): [string[], string[]] => [
  lanes.map((lane) => lane.organizationId),
  lanes.map((lane) => lane.laneId),
];
