import { linearRegression } from "simple-statistics";
import { median } from "../report.ts";

const EVERY = 5_000;
const SETTLED_AFTER = 0.3;
const MB = 1_048_576;

/** What a process said of itself at one moment. */
interface Reading {
  /** Minutes since it was watched. */
  readonly at: number;
  readonly rss: number;
  readonly heap: number;
  /** Milliseconds, since the reading before. */
  readonly lag: number;
  readonly longest: number;
  readonly bugs: number;
}

/** How a process was, once it had settled: after the first three of ten minutes. Memory in MB, lag in milliseconds. */
export interface Watched {
  readonly rss: number;
  readonly growth: number;
  readonly growthPerMinute: number;
  /** The least that objects took in the first and the second half: what was there when nothing waited to be cleared away. */
  readonly heapBefore: number;
  readonly heapAfter: number;
  /** The median of what 99 of 100 turns took at most, in the first and the second half. */
  readonly lagBefore: number;
  readonly lagAfter: number;
  readonly longest: number;
  readonly bugs: number;
}

/** Reads `/metrics` of a process every few seconds until the returned function is called. */
export function watch(port: number, token: string): () => Watched {
  const readings: Reading[] = [];
  const started = performance.now();
  const timer = setInterval(async () => {
    const response = await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { authorization: `Bearer ${token}` } });
    const said = await response.text();
    readings.push({
      at: (performance.now() - started) / 60_000,
      rss: valueIn(said, "process_resident_memory_bytes") / MB,
      heap: valueIn(said, "nodejs_heap_size_used_bytes") / MB,
      lag: valueIn(said, "nodejs_eventloop_lag_p99_seconds") * 1_000,
      longest: valueIn(said, "nodejs_eventloop_lag_max_seconds") * 1_000,
      bugs: sumIn(said, /^bellhop_requests_total\{.*outcome="bug".*\} (\S+)$/gm),
    });
  }, EVERY);
  return () => {
    clearInterval(timer);
    const settled = readings.slice(Math.floor(readings.length * SETTLED_AFTER));
    const [first, last] = [settled[0], settled.at(-1)];
    if (!first || !last || first === last) throw new Error("A soak is too short to say how it went on.");
    const half = Math.ceil(settled.length / 2);
    const heaps = settled.map(({ heap }) => heap);
    const lags = settled.map(({ lag }) => lag);
    return {
      rss: last.rss,
      growth: last.rss - first.rss,
      growthPerMinute: linearRegression(settled.map(({ at, rss }) => [at, rss])).m,
      heapBefore: Math.min(...heaps.slice(0, half)),
      heapAfter: Math.min(...heaps.slice(half)),
      lagBefore: median(lags.slice(0, half)),
      lagAfter: median(lags.slice(half)),
      longest: Math.max(...settled.map(({ longest }) => longest)),
      bugs: last.bugs,
    };
  };
}

const valueIn = (said: string, name: string): number => sumIn(said, new RegExp(`^${name} (\\S+)$`, "gm"));

const sumIn = (said: string, line: RegExp): number =>
  [...said.matchAll(line)].reduce((sum, [, value]) => sum + Number(value), 0);
