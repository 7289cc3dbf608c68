import { createIds, systemClock } from "../../src/kernel/clock.ts";
import { createOutbox } from "../../src/kernel/outbox/index.ts";
import type { Database, Messenger, Pace } from "../../src/kernel/ports.ts";
import { silent } from "../support/database.ts";
import { insertOrganization } from "../support/organizations.ts";

const UNLIMITED = { perSecond: 1_000_000, burst: 1_000_000 };
export const NO_LIMITS: Pace = {
  laneGap: 0,
  rates: { post: UNLIMITED, replace: UNLIMITED, withdraw: UNLIMITED, publish: UNLIMITED },
};
/** See adapters/slack/messenger. */
export const SLACK: Pace = { laneGap: 1_050, rates: { ...NO_LIMITS.rates, post: { perSecond: 5, burst: 20 } } };

/** Seconds that a workspace takes at least for one message to each of so many channels. */
export const boundOf = (messages: number, { rates: { post } }: Pace): number =>
  Math.max(0, messages - post.burst) / post.perSecond;

/** A workspace whose channels all have so many messages waiting. Resolves with its installation. */
export async function fill(database: Database, channels: number, messages: number): Promise<string> {
  const { organizationId, installationIds } = await insertOrganization(database);
  await database.query({
    text: `WITH lanes AS (
             INSERT INTO lane (organization_id, id, installation_id, address, pending)
             SELECT $1, gen_random_uuid(), $2, 'C-' || n, $4 FROM generate_series(1, $3::int) n RETURNING id
           )
           INSERT INTO delivery (organization_id, id, lane_id, key, card)
           SELECT $1, gen_random_uuid(), lanes.id, lanes.id || ' ' || n, $5::jsonb FROM lanes, generate_series(1, $4::int) n`,
    values: [organizationId, installationIds[0], channels, messages, JSON.stringify({ summary: "Hello", blocks: [] })],
  });
  return installationIds[0] ?? "";
}

/** A process that sends with this messenger, as it does in production. */
export const sender = (database: Database, messenger: Messenger) =>
  createOutbox({
    database,
    ids: createIds(systemClock),
    log: silent,
    messengers: { slack: messenger },
    drawings: {},
    askAgain: async () => new Set(),
    unreachable: async () => undefined,
    reached: async () => undefined,
    options: { concurrency: 512 },
  });

/** Waits until nothing waits; calls `watch` about every 50 milliseconds. */
export async function untilEmpty(database: Database, watch: () => void = () => undefined): Promise<void> {
  for (;;) {
    const [row] = await database.query<{ waiting: boolean }>({
      text: "SELECT EXISTS (SELECT FROM lane WHERE pending > 0) AS waiting",
      values: [],
    });
    if (!row?.waiting) return;
    watch();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
