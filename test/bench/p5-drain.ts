import { openDatabase } from "../../src/database/index.ts";
import { createIds, systemClock } from "../../src/kernel/clock.ts";
import { createOutbox } from "../../src/kernel/outbox/index.ts";
import type { Database, Messenger, Pace } from "../../src/kernel/ports.ts";
import { silent } from "../support/database.ts";
import { withDatabases } from "./databases.ts";
import { type Bench, type Row, round } from "./report.ts";

const UNLIMITED = { perSecond: 1_000_000, burst: 1_000_000 };
const NO_LIMITS: Pace = { laneGap: 0, rates: { post: UNLIMITED, replace: UNLIMITED, withdraw: UNLIMITED } };
/** See adapters/slack/messenger. */
const SLACK: Pace = { laneGap: 1_050, rates: { ...NO_LIMITS.rates, post: { perSecond: 5, burst: 20 } } };

const ids = createIds(systemClock);

/** P5: how fast the outbox empties, against a platform without limits, and against what Slack's limits allow. */
export const p5: Bench = async ({ databaseUrl }) => [
  await drained(databaseUrl, { what: "no limits", pace: NO_LIMITS, workspaces: 20, channels: 200, messages: 5 }),
  await drained(databaseUrl, { what: "Slack's limits", pace: SLACK, workspaces: 5, channels: 200, messages: 1 }),
];

interface Load {
  readonly what: string;
  readonly pace: Pace;
  readonly workspaces: number;
  /** Of each workspace, and messages for each of them. */
  readonly channels: number;
  readonly messages: number;
}

const drained = (databaseUrl: string, { what, pace, workspaces, channels, messages }: Load): Promise<Row> =>
  withDatabases(databaseUrl, async ({ url }) => {
    const database = await openDatabase({ url }, { log: silent });
    for (let workspace = 0; workspace < workspaces; workspace += 1) await fill(database, channels, messages);
    const total = workspaces * channels * messages;
    let sent = 0;
    const messenger: Messenger = {
      pace,
      post: async () => `message ${++sent}`,
      replace: async () => undefined,
      withdraw: async () => undefined,
      find: async () => undefined,
    };
    const outbox = createOutbox({
      database,
      ids,
      log: silent,
      messengers: { slack: messenger },
      drawings: {},
      unreachable: async () => undefined,
      reached: async () => undefined,
      options: { concurrency: 256 },
    });
    const memory = process.memoryUsage().rss;
    const start = performance.now();
    outbox.start();
    while ((await waiting(database)) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const seconds = (performance.now() - start) / 1_000;
    await outbox.stop(5_000);
    await database.close();
    if (sent !== total) throw new Error(`${sent} messages were sent instead of ${total}.`);
    const { perSecond, burst } = pace.rates.post;
    const bound = Math.max(0, channels * messages - burst) / perSecond;
    return {
      what,
      deliveries: total,
      seconds: round(seconds),
      "a second": round(total / seconds),
      "× what the limits allow": bound > 1 ? round(seconds / bound) : "–",
      "memory, MB more": round((process.memoryUsage().rss - memory) / 1e6),
    };
  });

/** A workspace whose channels all have messages waiting. */
async function fill(database: Database, channels: number, messages: number): Promise<void> {
  const organizationId = ids.next();
  const installationId = ids.next();
  await database.query({
    text: "INSERT INTO organization (id, name, locale, time_zone, created_at) VALUES ($1, 'Harbour', 'en', 'UTC', now())",
    values: [organizationId],
  });
  await database.query({
    text: `INSERT INTO installation (organization_id, id, platform, external_id, name, bot_user_id, active, active_since, created_at)
           VALUES ($1, $2, 'slack', $3, 'Harbour', 'U0', true, now(), now())`,
    values: [organizationId, installationId, `T-${installationId}`],
  });
  await database.query({
    text: `WITH lanes AS (
             INSERT INTO lane (organization_id, id, installation_id, address, pending)
             SELECT $1, gen_random_uuid(), $2, 'C-' || n, $4 FROM generate_series(1, $3::int) n RETURNING id
           )
           INSERT INTO delivery (organization_id, id, lane_id, key, card)
           SELECT $1, gen_random_uuid(), lanes.id, lanes.id || ' ' || n, $5::jsonb FROM lanes, generate_series(1, $4::int) n`,
    values: [organizationId, installationId, channels, messages, JSON.stringify({ summary: "Hello", blocks: [] })],
  });
}

async function waiting(database: Database): Promise<number> {
  const [row] = await database.query<{ count: number }>({
    text: "SELECT coalesce(sum(pending), 0)::int AS count FROM lane WHERE pending > 0",
    values: [],
  });
  return row?.count ?? Number.NaN;
}
