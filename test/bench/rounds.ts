import type { Measured } from "./load.ts";
import { median, type Row, round } from "./report.ts";
import type { Subject } from "./subjects.ts";

/** One subject measured once. */
export interface Round {
  readonly perSecond: number;
  readonly cpuMs: number;
  readonly measured: Measured;
}

/** Puts load on a subject, and measures until it is through with it. */
export async function measure(subject: Subject, load: () => Promise<Measured>): Promise<Round> {
  const [processor, started] = [subject.cpu(), performance.now()];
  const measured = await load();
  const seconds = (performance.now() - started) / 1_000;
  return { measured, perSecond: measured.requests / seconds, cpuMs: (subject.cpu() - processor) / measured.requests };
}

export type Rounds = ReadonlyMap<Subject, readonly Round[]>;

/** Every subject once a round, each round beginning with another one. */
export async function interleave(
  subjects: readonly Subject[],
  rounds: number,
  take: (subject: Subject) => Promise<Round>,
): Promise<Rounds> {
  const taken = new Map<Subject, Round[]>(subjects.map((subject) => [subject, []]));
  for (let at = 0; at < rounds; at++) {
    const order = [...subjects.slice(at % subjects.length), ...subjects.slice(0, at % subjects.length)];
    for (const subject of order) taken.get(subject)?.push(await take(subject));
  }
  return taken;
}

/** A line for each subject; its ratios are medians of those to the first subject in the same round. */
export const rowsOf = (taken: Rounds, connections: number, floorName: string): Row[] =>
  [...taken.keys()].map((subject) => rowOf(subject, taken, connections, floorName));

function rowOf(subject: Subject, taken: Rounds, connections: number, floorName: string): Row {
  const own = taken.get(subject) ?? [];
  const floor = [...taken.values()][0] ?? [];
  const ratio = (of: (round: Round) => number) => round(median(own.map((one, at) => of(one) / of(floor[at] ?? one))));
  return {
    subject: subject.name,
    connections,
    "req/s": Math.round(median(own.map((one) => one.perSecond))),
    [`× ${floorName}`]: ratio((one) => one.perSecond),
    "CPU ms/req": round(median(own.map((one) => one.cpuMs))),
    "× its CPU": ratio((one) => one.cpuMs),
    "p50 ms": round(median(own.map((one) => one.measured.p50)) / 1_000),
    "× its p50": ratio((one) => one.measured.p50),
    "p99 ms": round(median(own.map((one) => one.measured.p99)) / 1_000),
    failures: own.reduce((sum, one) => sum + one.measured.failures, 0),
    "RSS MB": Math.round(subject.rss()),
  };
}
