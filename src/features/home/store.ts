import type { LaneKey } from "../../kernel/outbox/index.ts";
import type { Destination, InstallationRef, Sql } from "../../kernel/ports.ts";

const MINUTE = 60_000;
/** Milliseconds after which a Home is looked at, whether or not anything has happened: time alone changes some of it. */
const REST = 10 * MINUTE;
/** A Home that was not opened for so long is looked at no more. */
const OPEN_FOR = 24 * 60 * MINUTE;

/** Notes that somebody has opened their Home. */
export const noteOpened = (sql: Sql, { organizationId, laneId }: LaneKey, now: Date): Promise<unknown> =>
  sql.query({
    name: "home.opened",
    text: `INSERT INTO home (organization_id, lane_id, opened_at, look_at) VALUES ($1, $2, $3, $4)
           ON CONFLICT (organization_id, lane_id) DO UPDATE SET opened_at = excluded.opened_at, look_at = excluded.look_at`,
    values: [organizationId, laneId, now, new Date(now.getTime() + MINUTE)],
  });

/** A workspace or a tenant in which something has happened. */
export type Stirred = Pick<InstallationRef, "platform" | "externalId">;

/** Has the Homes of the organizations of these workspaces looked at now, but for those that somebody looks at already. */
export const lookSoon = (sql: Sql, stirred: readonly Stirred[], now: Date): Promise<unknown> =>
  sql.query({
    name: "home.soon",
    text: `WITH given AS (
             SELECT h.organization_id, h.lane_id FROM home h
             WHERE h.look_at > $3 AND h.organization_id IN (
               SELECT i.organization_id FROM installation i
               JOIN unnest($1::text[], $2::text[]) AS known(platform, external_id)
                 ON known.platform = i.platform AND known.external_id = i.external_id)
             ORDER BY h.organization_id, h.lane_id FOR UPDATE SKIP LOCKED
           )
           UPDATE home h SET look_at = $3 FROM given
           WHERE h.organization_id = given.organization_id AND h.lane_id = given.lane_id`,
    values: [stirred.map(({ platform }) => platform), stirred.map(({ externalId }) => externalId), now],
  });

/** A Home that is to be looked at. */
export type HomeAt = LaneKey & Destination;

/** Takes Homes that are to be looked at; when their process dies over it, another looks at them later. */
export const takeDue = (sql: Sql, now: Date, most: number): Promise<HomeAt[]> =>
  sql.query({
    name: "home.due",
    text: `WITH due AS (
             SELECT organization_id, lane_id FROM home WHERE look_at <= $1
             ORDER BY look_at LIMIT $2 FOR UPDATE SKIP LOCKED
           )
           UPDATE home h SET look_at = CASE WHEN h.opened_at > $3 THEN $4::timestamptz END
           FROM due
           JOIN lane l ON l.organization_id = due.organization_id AND l.id = due.lane_id
           JOIN installation i ON i.organization_id = l.organization_id AND i.id = l.installation_id
           WHERE h.organization_id = due.organization_id AND h.lane_id = due.lane_id
           RETURNING h.organization_id AS "organizationId", h.lane_id AS "laneId", l.address, i.id AS "installationId",
                     i.platform, i.external_id AS "externalId"`,
    values: [now, most, new Date(now.getTime() - OPEN_FOR), new Date(now.getTime() + REST)],
  });

/** Has these looked at again in a minute, or, without `again`, not before somebody opens them. */
export const lookAgain = (sql: Sql, homes: readonly LaneKey[], again: Date | undefined): Promise<unknown> =>
  sql.query({
    name: "home.again",
    text: `WITH given AS (
             SELECT h.organization_id, h.lane_id FROM home h
             JOIN unnest($1::uuid[], $2::uuid[]) AS given(organization_id, lane_id)
               ON given.organization_id = h.organization_id AND given.lane_id = h.lane_id
             WHERE h.look_at IS NOT NULL
             ORDER BY h.organization_id, h.lane_id FOR UPDATE OF h
           )
           UPDATE home h SET look_at = $3 FROM given
           WHERE h.organization_id = given.organization_id AND h.lane_id = given.lane_id`,
    values: [
      homes.map(({ organizationId }) => organizationId),
      homes.map(({ laneId }) => laneId),
      again ? new Date(again.getTime() + MINUTE) : null,
    ],
  });
