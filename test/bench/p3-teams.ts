import { withDatabases } from "./databases.ts";
import { closedLoop } from "./load.ts";
import { WARM_UP } from "./p1-log-a-complaint.ts";
import type { Bench, Row } from "./report.ts";
import { interleave, measure, rowsOf } from "./rounds.ts";
import { bareCloudAdapter, bellhopOnTeams, type Subject, type TeamsStub, teamsStub } from "./subjects.ts";

/** P3: a message activity in with its token checked, saved, and its reply sent; beside CloudAdapter that only replies. */
export const p3: Bench = async ({ rounds, seconds, databaseUrl }) =>
  withDatabases(databaseUrl, async ({ url }) => {
    const teams = await teamsStub();
    const subjects = [await bareCloudAdapter(teams), await bellhopOnTeams(teams, url)];
    const rows: Row[] = [];
    for (const subject of subjects) await untilReplied(subject, teams, 16, WARM_UP);
    for (const connections of [1, 16]) {
      const taken = await interleave(subjects, rounds, (subject) =>
        measure(subject, () => untilReplied(subject, teams, connections, seconds)),
      );
      rows.push(...rowsOf(taken, connections, "bare CloudAdapter"));
    }
    await Promise.all(subjects.map((subject) => subject.stop()));
    await teams.stop();
    return rows;
  });

/** An answered activity whose reply is still on its way is not done yet; one whose reply does not come has failed. */
async function untilReplied({ target }: Subject, teams: TeamsStub, connections: number, seconds: number) {
  const before = await teams.received();
  const measured = await closedLoop(target, connections, seconds);
  const patience = performance.now() + 5_000;
  let replies = (await teams.received()) - before;
  while (replies < measured.requests && performance.now() < patience) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    replies = (await teams.received()) - before;
  }
  return { ...measured, failures: measured.failures + Math.max(0, measured.requests - replies) };
}
