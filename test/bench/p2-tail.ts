import { withDatabases } from "./databases.ts";
import { closedLoop, openLoop } from "./load.ts";
import { type Bench, round } from "./report.ts";
import { bareBolt, bellhop, platform } from "./subjects.ts";

const PER_SECOND = 500;

/** P2: the same at a fixed 500 commands a second, latency counted from when each was due. */
export const p2: Bench = async ({ seconds, databaseUrl }) =>
  withDatabases(databaseUrl, async ({ url, folder }) => {
    const slack = await platform();
    const subjects = [
      await bareBolt("insert", url, slack.apiUrl),
      await bellhop("Bellhop on PostgreSQL", slack.apiUrl, { DATABASE_URL: url }),
      await bellhop("Bellhop embedded", slack.apiUrl, { DATA_DIR: folder }),
    ];
    const rows = [];
    for (const subject of subjects) {
      await closedLoop(subject.target, 16, 3);
      const { p50, p99, p999, failures } = await openLoop(subject.target, PER_SECOND, seconds * 15);
      rows.push({
        subject: subject.name,
        "req/s": PER_SECOND,
        "p50 ms": round(p50 / 1_000),
        "p99 ms": round(p99 / 1_000),
        "p99.9 ms": round(p999 / 1_000),
        failures,
      });
    }
    for (const subject of subjects) await subject.stop();
    await slack.stop();
    return rows;
  });
