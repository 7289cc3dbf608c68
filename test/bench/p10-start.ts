import { fileURLToPath } from "node:url";
import { withDatabases } from "./databases.ts";
import { closedLoop } from "./load.ts";
import { type Bench, median, type Row } from "./report.ts";
import { bellhop, ofSlack, platform, type Subject, start } from "./subjects.ts";

const REFERENCE = fileURLToPath(new URL("subjects/bolt-botbuilder-prisma.ts", import.meta.url));

/** P10: from starting the process to the first 200 on a signed command, with the database set up already. */
export const p10: Bench = async ({ rounds, databaseUrl }) =>
  withDatabases(databaseUrl, async ({ url, folder }) => {
    const slack = await platform();
    const makers: readonly (() => Promise<Subject>)[] = [
      () => start("bare Bolt + botbuilder + Prisma", [REFERENCE, url], ofSlack),
      () => bellhop("Bellhop on PostgreSQL", slack.apiUrl, { DATABASE_URL: url }),
      () => bellhop("Bellhop embedded", slack.apiUrl, { DATA_DIR: folder }),
    ];
    const taken = new Map<string, number[]>();
    const first = new Map<string, number>();
    for (let at = 0; at <= Math.max(rounds, 7); at++) {
      for (const make of makers) {
        const began = performance.now();
        const subject = await make();
        await closedLoop(subject.target, 1, 0.001);
        const milliseconds = performance.now() - began;
        await subject.stop();
        if (at === 0) first.set(subject.name, milliseconds);
        else taken.set(subject.name, [...(taken.get(subject.name) ?? []), milliseconds]);
      }
    }
    await slack.stop();
    return [...taken].map(
      ([subject, milliseconds]): Row => ({
        subject,
        "first start ms": Math.round(first.get(subject) ?? Number.NaN),
        "start to first 200 ms": Math.round(median(milliseconds)),
      }),
    );
  });
