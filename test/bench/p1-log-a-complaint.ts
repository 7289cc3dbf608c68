import { withDatabases } from "./databases.ts";
import { closedLoop } from "./load.ts";
import type { Bench, Row } from "./report.ts";
import { interleave, measure, rowsOf } from "./rounds.ts";
import { bareBolt, bellhop, platform } from "./subjects.ts";

/** Seconds: after three of them the cost of a request still falls, with every subject. */
export const WARM_UP = 10;

/** P1: a signed complaint in, saved durably with its number, acknowledged; beside bare Bolt that does less. */
export const p1: Bench = async ({ rounds, seconds, databaseUrl }) =>
  withDatabases(databaseUrl, async ({ url, folder }) => {
    const slack = await platform();
    const subjects = await Promise.all([
      bareBolt("insert", url, slack.apiUrl),
      bareBolt("ack", url, slack.apiUrl),
      bellhop("Bellhop on PostgreSQL", slack.apiUrl, { DATABASE_URL: url }),
      bellhop("Bellhop embedded", slack.apiUrl, { DATA_DIR: folder }),
    ]);
    const rows: Row[] = [];
    for (const subject of subjects) await closedLoop(subject.target, 16, WARM_UP);
    for (const connections of [1, 16, 64]) {
      const taken = await interleave(subjects, rounds, (subject) =>
        measure(subject, () => closedLoop(subject.target, connections, seconds)),
      );
      rows.push(...rowsOf(taken, connections, "one raw insert"));
    }
    await Promise.all(subjects.map((subject) => subject.stop()));
    await slack.stop();
    return rows;
  });
