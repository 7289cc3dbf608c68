import { cpuUsage } from "node:process";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { openDatabase } from "../../src/database/index.ts";
import type { Messenger, Pace } from "../../src/kernel/ports.ts";
import { silent } from "../support/database.ts";
import { withDatabases } from "./databases.ts";
import { boundOf, fill, NO_LIMITS, SLACK, sender, untilEmpty } from "./fan-out.ts";
import { type Bench, median, type Row, round } from "./report.ts";

/**
 * P5: how fast the outbox empties, against a platform without limits, and against what Slack's limits allow; and whether
 * memory stays as it is over many deliveries.
 */
export const p5: Bench = async ({ databaseUrl }) => [
  await drained(databaseUrl, { what: "no limits", pace: NO_LIMITS, workspaces: 20, channels: 200, messages: 5 }),
  await drained(databaseUrl, { what: "no limits", pace: NO_LIMITS, workspaces: 20, channels: 200, messages: 63 }),
  await drained(databaseUrl, { what: "Slack's limits", pace: SLACK, workspaces: 5, channels: 200, messages: 1 }),
];

/** So many deliveries fill what is kept for good, such as plans and buffers; then memory is looked at after so many each. */
const WARM = 50_000;
const EVERY = 12_500;

/** Bytes that the process has once it has tidied up, and those of them that JavaScript uses. */
function restingMemory(): NodeJS.MemoryUsage {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage();
}

/** The last of what was seen, against the first. */
const atTheEnd = (seen: readonly number[]): number => round(median(seen.slice(-3)) / median(seen.slice(0, 3)));

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
      publish: async () => undefined,
      find: async () => undefined,
    };
    const outbox = sender(database, messenger);
    const memory: NodeJS.MemoryUsage[] = [];
    const [start, before] = [performance.now(), cpuUsage()];
    outbox.start();
    await untilEmpty(database, () => {
      if (sent >= WARM + memory.length * EVERY) memory.push(restingMemory());
    });
    const seconds = (performance.now() - start) / 1_000;
    const { user, system } = cpuUsage(before);
    await outbox.stop(5_000);
    await database.close();
    if (sent !== total) throw new Error(`${sent} messages were sent instead of ${total}.`);
    const bound = boundOf(channels * messages, pace);
    return {
      what,
      deliveries: total,
      seconds: round(seconds),
      "a second": round(total / seconds),
      "CPU ms each": round((user + system) / 1e3 / total),
      "× what the limits allow": bound > 1 ? round(seconds / bound) : "–",
      "memory at the end ×": total > 2 * WARM ? atTheEnd(memory.map(({ rss }) => rss)) : "–",
      "of JavaScript ×": total > 2 * WARM ? atTheEnd(memory.map(({ heapUsed }) => heapUsed)) : "–",
    };
  });
