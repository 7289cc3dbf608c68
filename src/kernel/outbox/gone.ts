import type { Database, Sql } from "../ports.ts";
import type { Outcome } from "./delivery.ts";
import { skipUnreachable } from "./lanes.ts";
import { record } from "./record.ts";

/**
 * Writes down that an address, or all addresses of an installation, cannot be reached, and skips everything that waits for
 * them. True if that is news: who is told once need not hear it with every message that had been under way.
 */
export const recordGone = (database: Database, outcome: Outcome): Promise<boolean> =>
  database.transaction(async (sql) => {
    // All lanes are locked before anything is written, in the order in which everybody locks them.
    const lanes = await markLanes(sql, outcome);
    await record(sql, [outcome]);
    await skipUnreachable(
      sql,
      lanes.filter(({ held }) => !held),
    );
    return outcome.gone === "installation"
      ? lanes.every(({ before }) => before !== outcome.reason)
      : lanes.every(({ before }) => before === null);
  });

interface MarkedLane {
  readonly organizationId: string;
  readonly laneId: string;
  /** Somebody else sends there at this moment, and will find out. */
  readonly held: boolean;
  /** Why it could not be reached before, if so. */
  readonly before: string | null;
}

const MARK = `
  WITH affected AS MATERIALIZED (
    SELECT organization_id, id, unreachable_reason, lease FROM lane
    WHERE organization_id = $1 AND installation_id = $2 AND ($3 OR id = $4)
    ORDER BY organization_id, id FOR NO KEY UPDATE
  )
  UPDATE lane l SET unreachable_at = clock_timestamp(), unreachable_reason = $5
  FROM affected WHERE l.organization_id = affected.organization_id AND l.id = affected.id
  RETURNING l.organization_id AS "organizationId", l.id AS "laneId", affected.unreachable_reason AS before,
            affected.lease IS NOT NULL AND affected.lease <> $6 AS held`;

const markLanes = (sql: Sql, { claim, gone, reason }: Outcome): Promise<MarkedLane[]> =>
  sql.query<MarkedLane>({
    text: MARK,
    values: [
      claim.to.organizationId,
      claim.to.installationId,
      gone === "installation",
      claim.laneId,
      reason,
      claim.lease,
    ],
  });
