import { type ChildProcess, fork } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { openDatabase } from "../../src/database/index.ts";
import type { Asked } from "../kernel/outbox/sender.ts";
import { silent } from "../support/database.ts";
import { withDatabases } from "./databases.ts";
import { boundOf, fill, SLACK, untilEmpty } from "./fan-out.ts";
import { type Bench, round } from "./report.ts";
import { createStrictPlatform } from "./strict-platform.ts";

const SENDER = new URL("../kernel/outbox/sender.ts", import.meta.url);
const WORKSPACES = 20;
const CHANNELS = 100;
/** Milliseconds: until one of two processes is killed, after which another takes its place, and how long a claim holds. */
const UNTIL_THE_END = 3_000;
const REPLACED_AFTER = 500;
const LEASE = 5_000;

/** P7: one of two processes is killed while they send: what is lost, what comes twice, and how soon the rest goes on. */
export const p7: Bench = ({ databaseUrl }) =>
  withDatabases(databaseUrl, async ({ url }) => {
    const database = await openDatabase({ url }, { log: silent });
    for (let workspace = 0; workspace < WORKSPACES; workspace += 1) await fill(database, CHANNELS, 1);
    const platform = createStrictPlatform();
    const underWay = new Map<ChildProcess, Set<string>>();

    function startProcess(): ChildProcess {
      const child = fork(SENDER, [url, JSON.stringify(SLACK), String(LEASE)], { execArgv: [] });
      const keys = new Set<string>();
      underWay.set(child, keys);
      child.on("message", async ({ id, method, args }: Asked) => {
        const key = String(args[2]);
        if (method === "post") keys.add(key);
        const act = platform.messenger[method] as (...args: unknown[]) => Promise<unknown>;
        const result = await act(...args);
        if (!child.connected) return;
        child.send({ id, result });
        keys.delete(key);
      });
      return child;
    }

    const start = performance.now();
    const [victim, other] = [startProcess(), startProcess()];
    await setTimeout(UNTIL_THE_END);
    victim.kill("SIGKILL");
    const killed = performance.now();
    const cutShort = new Set(underWay.get(victim));
    await setTimeout(REPLACED_AFTER);
    const replacement = startProcess();
    await untilEmpty(database);
    const seconds = (performance.now() - start) / 1_000;
    for (const child of [other, replacement]) child.disconnect();
    await database.close();

    const byKey = Map.groupBy(platform.posts, ({ key }) => key);
    const twice = [...byKey].filter(([, posts]) => posts.length > 1).map(([key]) => key);
    const again = [...cutShort].flatMap((key) => byKey.get(key)?.at(1)?.at ?? []);
    return [
      {
        messages: WORKSPACES * CHANNELS,
        lost: WORKSPACES * CHANNELS - byKey.size,
        "under way when killed": cutShort.size,
        "came twice": twice.length,
        "of these not under way": twice.filter((key) => !cutShort.has(key)).length,
        "again after, s": round((Math.max(killed, ...again) - killed) / 1_000),
        "lease, s": LEASE / 1_000,
        "refused (429)": platform.refused(),
        seconds: round(seconds),
        "the limits allow, s": round(boundOf(CHANNELS, SLACK)),
      },
    ];
  });
