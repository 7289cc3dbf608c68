import { withDatabases } from "./databases.ts";
import { closedLoop } from "./load.ts";
import type { Bench, Row } from "./report.ts";
import { bellhop, platform } from "./subjects.ts";

/** P11: resident memory two seconds after the start, and after 20,000 commands or so. */
export const p11: Bench = async ({ seconds, databaseUrl }) =>
  withDatabases(databaseUrl, async ({ url, folder }) => {
    const slack = await platform();
    const rows: Row[] = [];
    for (const [name, database] of [
      ["Bellhop on PostgreSQL", { DATABASE_URL: url }],
      ["Bellhop embedded", { DATA_DIR: folder }],
    ] as const) {
      // The first start makes the database; the second is the one that counts.
      await (await bellhop(name, slack.apiUrl, database)).stop();
      const subject = await bellhop(name, slack.apiUrl, database);
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      const idle = subject.rss();
      await closedLoop(subject.target, 16, seconds);
      rows.push({ subject: name, "idle RSS MB": Math.round(idle), "RSS under load MB": Math.round(subject.rss()) });
      await subject.stop();
    }
    await slack.stop();
    return rows;
  });
