import { setTimeout } from "node:timers/promises";
import { openDatabase } from "../../src/database/index.ts";
import { PlatformError } from "../../src/kernel/errors.ts";
import type { Destination, Messenger } from "../../src/kernel/ports.ts";
import { silent } from "../support/database.ts";
import { withDatabases } from "./databases.ts";
import { boundOf, fill, SLACK, sender, untilEmpty } from "./fan-out.ts";
import { type Bench, type Row, round } from "./report.ts";

/** Milliseconds that a call takes. */
const LATENCY = 150;
const LARGEST = 200;

/**
 * P6: one message to each channel of many workspaces, by two processes, on a platform that enforces its limits: all alike,
 * and skewed as workspaces are, the largest with 200 channels, the second with half as many, and so on.
 */
export const p6: Bench = async ({ databaseUrl }) => [
  await fannedOut(databaseUrl, "even", new Array<number>(1_000).fill(10)),
  await fannedOut(
    databaseUrl,
    "skewed",
    Array.from({ length: 300 }, (_, rank) => Math.ceil(LARGEST / (rank + 1))),
  ),
];

const fannedOut = (databaseUrl: string, what: string, channels: readonly number[]): Promise<Row> =>
  withDatabases(databaseUrl, async ({ url }) => {
    const database = await openDatabase({ url }, { log: silent });
    const sizes = new Map<string, number>();
    for (const size of channels) sizes.set(await fill(database, size, 1), size);
    const platform = createStrictPlatform();
    const processes = [sender(database, platform.messenger), sender(database, platform.messenger)];
    const start = performance.now();
    for (const each of processes) each.start();
    await untilEmpty(database);
    const seconds = (performance.now() - start) / 1_000;
    for (const each of processes) await each.stop(5_000);
    await database.close();

    const total = channels.reduce((sum, size) => sum + size, 0);
    const posted = [...platform.posted.values()].reduce((sum, times) => sum + times.length, 0);
    if (posted !== total) throw new Error(`${posted} messages were posted instead of ${total}.`);
    // All that a small workspace gets goes at once: the rest is what others made it wait.
    const small = [...platform.posted].filter(
      ([installation]) => (sizes.get(installation) ?? 0) <= SLACK.rates.post.burst,
    );
    const ends = small.map(([, times]) => Math.max(...times) - start).sort((a, b) => a - b);
    const bound = Math.max(boundOf(Math.max(...channels), SLACK), LATENCY / 1_000);
    return {
      what,
      workspaces: channels.length,
      messages: total,
      seconds: round(seconds),
      "the limits allow, s": round(bound),
      "a second": round(total / seconds),
      "refused (429)": platform.refused(),
      "p99 of a small workspace, s": round((ends[Math.floor(ends.length * 0.99)] ?? Number.NaN) / 1_000),
    };
  });

/**
 * A platform that refuses what comes faster than Slack's documented limits, as far as it can tell: calls are as far apart as
 * when they arrive, and one more than the burst is forgiven for that.
 */
function createStrictPlatform() {
  const { perSecond, burst } = SLACK.rates.post;
  const channels = new Map<string, number>();
  const arrivals = new Map<string, number>();
  const posted = new Map<string, number[]>();
  let refusals = 0;

  function refuse(waits: "installation" | "lane"): never {
    refusals += 1;
    throw new PlatformError({
      ...{ platform: "slack", operation: "post", code: "ratelimited", retryable: true, retryAfter: 1_000 },
      waits,
    });
  }

  async function post({ installationId, address }: Destination): Promise<string> {
    const now = performance.now();
    const channel = `${installationId} ${address}`;
    if (now - (channels.get(channel) ?? Number.NEGATIVE_INFINITY) < 1_000) refuse("lane");
    const step = 1_000 / perSecond;
    const arrival = Math.max(arrivals.get(installationId) ?? now, now);
    if (arrival - now > burst * step) refuse("installation");
    channels.set(channel, now);
    arrivals.set(installationId, arrival + step);
    await setTimeout(LATENCY);
    posted.set(installationId, [...(posted.get(installationId) ?? []), performance.now()]);
    return `${channel} ${now}`;
  }

  const messenger: Messenger = {
    pace: SLACK,
    post,
    replace: async () => undefined,
    withdraw: async () => undefined,
    find: async () => undefined,
  };
  return { messenger, posted, refused: () => refusals };
}
