import { withDatabases } from "./databases.ts";
import { closedLoop, type Measured } from "./load.ts";
import { type Bench, median, type Row, round } from "./report.ts";
import { bareBolt, bellhop, platform, type Subject } from "./subjects.ts";

interface Round {
  readonly perSecond: number;
  readonly cpuMs: number;
  readonly measured: Measured;
}

/** P1: a signed complaint in, saved durably with its number, acknowledged; beside bare Bolt that does less. */
export const p1: Bench = async ({ rounds, seconds, databaseUrl }) =>
  withDatabases(databaseUrl, async ({ url, folder }) => {
    const slack = await platform();
    const subjects = await Promise.all([
      bareBolt("insert", url),
      bareBolt("ack", url),
      bellhop("Bellhop on PostgreSQL", slack.apiUrl, { DATABASE_URL: url }),
      bellhop("Bellhop embedded", slack.apiUrl, { DATA_DIR: folder }),
    ]);
    const rows: Row[] = [];
    for (const subject of subjects) await closedLoop(subject.target, 16, 3);
    for (const connections of [1, 16, 64]) {
      const taken = await interleave(subjects, rounds, (subject) => measure(subject, connections, seconds));
      for (const subject of subjects) rows.push(rowOf(subject, connections, taken));
    }
    await Promise.all(subjects.map((subject) => subject.stop()));
    await slack.stop();
    return rows;
  });

async function measure(subject: Subject, connections: number, seconds: number): Promise<Round> {
  const before = subject.cpu();
  const measured = await closedLoop(subject.target, connections, seconds);
  return {
    measured,
    perSecond: measured.requests / measured.seconds,
    cpuMs: (subject.cpu() - before) / measured.requests,
  };
}

/** Every subject once a round, each round beginning with another one. */
async function interleave<Taken>(
  subjects: readonly Subject[],
  rounds: number,
  take: (subject: Subject) => Promise<Taken>,
): Promise<Map<Subject, Taken[]>> {
  const taken = new Map<Subject, Taken[]>(subjects.map((subject) => [subject, []]));
  for (let at = 0; at < rounds; at++) {
    const order = [...subjects.slice(at % subjects.length), ...subjects.slice(0, at % subjects.length)];
    for (const subject of order) taken.get(subject)?.push(await take(subject));
  }
  return taken;
}

function rowOf(subject: Subject, connections: number, taken: ReadonlyMap<Subject, readonly Round[]>): Row {
  const own = taken.get(subject) ?? [];
  const floor = [...taken.values()][0] ?? [];
  const ratio = (of: (round: Round) => number) => round(median(own.map((one, at) => of(one) / of(floor[at] ?? one))));
  return {
    subject: subject.name,
    connections,
    "req/s": Math.round(median(own.map((one) => one.perSecond))),
    "× one raw insert": ratio((one) => one.perSecond),
    "CPU ms/req": round(median(own.map((one) => one.cpuMs))),
    "× its CPU": ratio((one) => one.cpuMs),
    "p50 ms": round(median(own.map((one) => one.measured.p50)) / 1_000),
    "× its p50": ratio((one) => one.measured.p50),
    "p99 ms": round(median(own.map((one) => one.measured.p99)) / 1_000),
    failures: own.reduce((sum, one) => sum + one.measured.failures, 0),
    "RSS MB": Math.round(subject.rss()),
  };
}
