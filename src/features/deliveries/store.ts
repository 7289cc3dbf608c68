import type { Sql } from "../../kernel/ports.ts";

/** What a message may have become. */
export type State = "sent" | "waiting" | "skipped" | "failed";

/** How many messages that belong together became what, and why: of one slot of a schedule, or of one kind and local date. */
export interface Count {
  /** Local date. */
  readonly day: string;
  /** When a slot was due; null: these are messages to people. */
  readonly at: Date | null;
  readonly unitId: string | null;
  readonly scheduleId: string | null;
  /** What a schedule says, or the first word of the messages' keys. */
  readonly content: string;
  readonly state: State;
  /** Why it waits, was skipped or failed; null: nothing holds it. */
  readonly why: string | null;
  readonly count: number;
}

/** What is counted, and for whom. */
export interface Asked {
  readonly organizationId: string;
  /** Only what these units' schedules sent, and what people of these units got; absent: everything. */
  readonly unitIds?: readonly string[] | undefined;
  /** IANA: where `since` begins, and where messages to people have their dates. */
  readonly timeZone: string;
  /** The first local date. */
  readonly since: string;
  readonly now: Date;
}

/**
 * Every slot either has a delivery for each address, or was left out as a whole, or those on shift are still to be found. What
 * belongs to no slot, and nobody asked for, is counted by its kind. The clocks of a process and the database differ a little.
 */
const COUNTS = `
  SELECT s.day, s.planned_for AS at, s.unit_id AS "unitId", s.schedule_id AS "scheduleId", c.content,
         coalesce(d.state, CASE WHEN s.to_find THEN 'waiting' ELSE 'skipped' END) AS state,
         CASE WHEN d.state = 'sent' THEN NULL ELSE coalesce(s.reason, d.reason, d.held_for) END AS why,
         count(*)::int AS count
  FROM slot s
  JOIN schedule c ON c.organization_id = s.organization_id AND c.id = s.schedule_id
  LEFT JOIN delivery d ON d.organization_id = s.organization_id AND d.audience = s.id::text
  WHERE s.organization_id = $1 AND ($2::uuid[] IS NULL OR s.unit_id = ANY($2)) AND s.day >= $3 AND s.planned_for IS NOT NULL
  GROUP BY 1, 2, 3, 4, 5, 6, 7
  UNION ALL
  SELECT to_char(d.created_at AT TIME ZONE $4, 'YYYY-MM-DD'), NULL, NULL, NULL, split_part(d.key, ' ', 1), d.state,
         CASE WHEN d.state = 'sent' THEN NULL ELSE coalesce(d.reason, d.held_for) END, count(*)::int
  FROM delivery d
  WHERE d.organization_id = $1 AND d.nature <> 'asked' AND d.key !~~ 'slot %'
    AND d.created_at >= ($3::timestamp AT TIME ZONE $4) AND d.created_at < $5::timestamptz + interval '1 minute'
    AND ($2::uuid[] IS NULL OR EXISTS (
      SELECT FROM lane l
      JOIN identity a ON a.organization_id = l.organization_id AND a.installation_id = l.installation_id
        AND a.external_id = l.address
      JOIN membership m ON m.organization_id = a.organization_id AND m.person_id = a.person_id AND m.unit_id = ANY($2)
      WHERE l.organization_id = d.organization_id AND l.id = d.lane_id))
  GROUP BY 1, 5, 6, 7
  ORDER BY day DESC, at, content, "unitId", "scheduleId", state, why`;

/** What became of everything that was to be sent by itself, the newest date first. */
export const readCounts = (
  sql: Sql,
  { organizationId, unitIds, since, timeZone, now }: Asked,
): Promise<readonly Count[]> =>
  sql.query<Count>({
    name: "deliveries.count",
    text: COUNTS,
    values: [organizationId, unitIds ?? null, since, timeZone, now],
  });
