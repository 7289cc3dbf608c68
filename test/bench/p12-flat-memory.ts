import { setTimeout } from "node:timers/promises";
import { withDatabases } from "./databases.ts";
import { closedLoop, openLoop } from "./load.ts";
import { manyWorkspaces } from "./many-workspaces.ts";
import { type Bench, round } from "./report.ts";
import { watch } from "./soak/watch.ts";

const WORKSPACES = 20_000;
const PER_SECOND = 500;
const CONNECTIONS = 16;

/** P12: memory while 20,000 workspaces log 500 complaints a second, and messages go out to them all the time. */
export const p12: Bench = ({ databaseUrl, minutes }) =>
  withDatabases(databaseUrl, async ({ url }) => {
    const many = await manyWorkspaces(url, WORKSPACES);
    const { subject } = many;
    const before = subject.rss();
    const watched = watch(subject.target.port, many.metricsToken);
    const end = many.send();
    const { requests, failures, seconds, p50, p99 } = await openLoop(subject.target, PER_SECOND, minutes * 60);
    const { rss, growth, growthPerMinute, heapBefore, heapAfter } = watched();
    await end();
    const waiting = await many.waiting();
    await many.stop();
    return [
      {
        workspaces: WORKSPACES,
        minutes,
        "req/s": Math.round(requests / seconds),
        failures,
        "p50 ms": round(p50 / 1_000),
        "p99 ms": round(p99 / 1_000),
        "messages not out yet": waiting,
        "MB before": round(before),
        "at the end": round(rss),
        "more once settled": round(growth),
        "a minute": round(growthPerMinute),
        "objects, least of first half": round(heapBefore),
        "of second half": round(heapAfter),
      },
    ];
  });

/** P15: how long turns of the process take while 16 log as fast as they can, and messages go out all the time. */
export const p15: Bench = ({ databaseUrl, seconds }) =>
  withDatabases(databaseUrl, async ({ url }) => {
    const many = await manyWorkspaces(url, 1_000);
    const { target } = many.subject;
    await closedLoop(target, CONNECTIONS, seconds);
    const end = many.send();
    await setTimeout(1_000);
    const watched = watch(target.port, many.metricsToken);
    const { requests, failures, p99, ...took } = await closedLoop(target, CONNECTIONS, seconds * 10);
    const { lagBefore, lagAfter, longest } = watched();
    await end();
    await many.stop();
    return [
      {
        "req/s": Math.round(requests / took.seconds),
        failures,
        "p99 ms": round(p99 / 1_000),
        "lag p99 ms, first half": round(lagBefore),
        "second half": round(lagAfter),
        "longest ms": round(longest),
      },
    ];
  });
