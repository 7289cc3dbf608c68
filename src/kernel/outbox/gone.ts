import type { Database, Destination, Sql } from "../ports.ts";
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
    const { claim, gone, reason } = outcome;
    const everywhere = gone === "installation";
    const lanes = await markLanes(sql, { ...claim, everywhere, reason });
    await record(sql, [outcome]);
    await skipUnreachable(
      sql,
      lanes.filter(({ held }) => !held),
    );
    return everywhere
      ? lanes.every(({ before }) => before !== outcome.reason)
      : lanes.every(({ before }) => before === null);
  });

/** The same of a destination that the platform itself said is gone. */
export const recordLost = (database: Database, lease: string, to: Destination, reason: string): Promise<boolean> =>
  database.transaction(async (sql) => {
    const lanes = await markLanes(sql, { to, lease, everywhere: false, reason });
    await skipUnreachable(
      sql,
      lanes.filter(({ held }) => !held),
    );
    return lanes.some(({ before }) => before === null);
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
    WHERE organization_id = $1 AND installation_id = $2 AND ($3 OR address = $4)
    ORDER BY organization_id, id FOR NO KEY UPDATE
  )
  UPDATE lane l SET unreachable_at = clock_timestamp(), unreachable_reason = $5
  FROM affected WHERE l.organization_id = affected.organization_id AND l.id = affected.id
  RETURNING l.organization_id AS "organizationId", l.id AS "laneId", affected.unreachable_reason AS before,
            affected.lease IS NOT NULL AND affected.lease <> $6 AS held`;

interface Marking {
  readonly to: Destination;
  /** Of whoever marks. */
  readonly lease: string;
  /** All lanes of the installation, or the one to the destination. */
  readonly everywhere: boolean;
  readonly reason: string | undefined;
}

const markLanes = (sql: Sql, { to, lease, everywhere, reason }: Marking): Promise<MarkedLane[]> =>
  sql.query<MarkedLane>({
    text: MARK,
    values: [to.organizationId, to.installationId, everywhere, to.address, reason, lease],
  });
