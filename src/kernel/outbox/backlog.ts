import type { Platform } from "../errors.ts";
import type { Sql } from "../ports.ts";

/** What waits to be sent on one platform, of all organizations together. */
export interface Backlog {
  readonly platform: Platform;
  /** Could go now, as far as anybody knows. */
  readonly due: number;
  /** Waits for its moment: the gate has held it, or it was planned. */
  readonly held: number;
  /** Seconds for which the oldest of those that are due has waited; 0 when there is none. */
  readonly oldest: number;
}

const BACKLOG = `
  SELECT i.platform, count(*) FILTER (WHERE since <= clock_timestamp())::int AS due,
         count(*) FILTER (WHERE since > clock_timestamp())::int AS held,
         greatest(0, extract(epoch FROM clock_timestamp() - min(since)))::float8 AS oldest
  FROM (SELECT organization_id, lane_id, greatest(created_at, not_before) AS since FROM delivery WHERE state = 'waiting') d
  JOIN lane l ON l.organization_id = d.organization_id AND l.id = d.lane_id
  JOIN installation i ON i.organization_id = l.organization_id AND i.id = l.installation_id
  GROUP BY i.platform`;

/** Reads everything that waits: for whoever looks now and then. A platform for which nothing waits is absent. */
export const readBacklog = (sql: Sql): Promise<Backlog[]> =>
  sql.query<Backlog>({ name: "outbox.backlog", text: BACKLOG, values: [] });
