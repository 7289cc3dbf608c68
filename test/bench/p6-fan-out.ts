import { openDatabase } from "../../src/database/index.ts";
import { silent } from "../support/database.ts";
import { withDatabases } from "./databases.ts";
import { boundOf, fill, SLACK, sender, untilEmpty } from "./fan-out.ts";
import { type Bench, type Row, round } from "./report.ts";
import { createStrictPlatform, LATENCY } from "./strict-platform.ts";

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
    if (platform.posts.length !== total) throw new Error(`${platform.posts.length} were posted instead of ${total}.`);
    // All that a small workspace gets goes at once: the rest is what others made it wait.
    const byWorkspace = Map.groupBy(platform.posts, ({ installationId }) => installationId);
    const small = [...byWorkspace].filter(([id]) => (sizes.get(id) ?? 0) <= SLACK.rates.post.burst);
    const ends = small.map(([, posts]) => Math.max(...posts.map(({ at }) => at)) - start).sort((a, b) => a - b);
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
