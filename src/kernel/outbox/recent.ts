import type { Card } from "../../message/card.ts";
import type { Platform } from "../errors.ts";
import type { Hold } from "../gate/index.ts";
import type { Destination, Sql } from "../ports.ts";
import type { Drawing } from "./delivery.ts";
import { accountOf, isHome } from "./homes.ts";

/** What has become of one message to one address, for whoever watches. */
export interface RecentDelivery {
  readonly id: string;
  readonly to: Destination;
  readonly state: "waiting" | "sent" | "failed" | "skipped";
  /** When it became that. */
  readonly at: Date;
  /** Why its last attempt failed, or it was skipped: a code. */
  readonly reason?: string;
  /** It waits until then at least, and why. */
  readonly notBefore?: Date;
  readonly heldFor?: Hold;
  readonly attempts: number;
  /** What it says now, in one line; absent when there is nothing to show any more. */
  readonly summary?: string;
}

interface Row {
  readonly id: string;
  readonly installation_id: string;
  readonly platform: Platform;
  readonly external_id: string;
  readonly address: string;
  readonly topic: string | null;
  readonly subject_id: string | null;
  readonly card: Card | null;
  readonly state: RecentDelivery["state"];
  readonly reason: string | null;
  readonly not_before: Date | null;
  readonly held_for: Hold | null;
  readonly attempts: number;
  readonly at: Date;
}

const RECENT = `
  SELECT d.id, l.installation_id, i.platform, i.external_id, l.address, d.topic, d.subject_id, d.card, d.state, d.reason,
         d.not_before, d.held_for, d.attempts, coalesce(d.finished_at, d.attempt_at, d.created_at) AS at
  FROM delivery d
  JOIN lane l ON l.organization_id = d.organization_id AND l.id = d.lane_id
  JOIN installation i ON i.organization_id = l.organization_id AND i.id = l.installation_id
  WHERE d.organization_id = $1
  ORDER BY d.state = 'waiting' DESC, at DESC, d.position DESC LIMIT $2`;

/**
 * An organization's deliveries: what waits first, then the newest first. Reads all of them to find these: for watching a
 * small organization.
 */
export async function recentDeliveries(
  sql: Sql,
  organizationId: string,
  limit: number,
  drawings: Readonly<Record<string, Drawing>>,
): Promise<RecentDelivery[]> {
  const rows = await sql.query<Row>({ name: "outbox.recent", text: RECENT, values: [organizationId, limit] });
  const summaries = await drawSummaries(rows, organizationId, drawings);
  return rows.map((row) => {
    const { id, state, at, attempts } = row;
    const summary = row.card?.summary ?? summaries.get(id);
    return {
      id,
      to: withAccount(destinationOf(row, organizationId)),
      state,
      at,
      attempts,
      ...(row.reason !== null && { reason: row.reason }),
      ...(row.not_before && { notBefore: row.not_before }),
      ...(row.held_for !== null && { heldFor: row.held_for }),
      ...(summary !== undefined && { summary }),
    };
  });
}

const destinationOf = (row: Row, organizationId: string): Destination => ({
  organizationId,
  installationId: row.installation_id,
  platform: row.platform,
  externalId: row.external_id,
  address: row.address,
});

/** Somebody's Home is with whose it is. */
const withAccount = (to: Destination): Destination => (isHome(to) ? { ...to, address: accountOf(to) } : to);

/** What the living cards among them say now, by delivery; those of a topic are drawn together. */
async function drawSummaries(
  rows: readonly Row[],
  organizationId: string,
  drawings: Readonly<Record<string, Drawing>>,
): Promise<ReadonlyMap<string, string>> {
  const living = rows.flatMap(({ topic, subject_id: subjectId, ...row }) =>
    topic !== null && subjectId !== null
      ? {
          id: row.id,
          topic,
          subjectId,
          destination: destinationOf({ topic, subject_id: subjectId, ...row }, organizationId),
        }
      : [],
  );
  const drawn = await Promise.all(
    [...Map.groupBy(living, ({ topic }) => topic)].map(async ([topic, some]) => {
      const cards = await drawings[topic]?.(
        some.map(({ subjectId, destination }) => ({ organizationId, subjectId, destination })),
      );
      return some.flatMap(({ id }, at): (readonly [string, string])[] => {
        const summary = cards?.[at]?.summary;
        return summary === undefined ? [] : [[id, summary]];
      });
    }),
  );
  return new Map(drawn.flat());
}
