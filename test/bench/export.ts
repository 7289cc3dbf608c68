import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import manifest from "../../package.json" with { type: "json" };
import { openDatabase } from "../../src/database/index.ts";
import type { Sql } from "../../src/kernel/ports.ts";
import { silent } from "../support/database.ts";
import { withDatabases } from "./databases.ts";
import { fillOrganization, organizationOf } from "./organization.ts";
import { type Bench, type Row, round } from "./report.ts";

const CASES = 1_000_000;
/** Lines after which a process has everything that it needs: from then on its memory is not to grow with what is exported. */
const BEGUN = CASES / 100;
/** Megabytes by which it may. */
const MOST = 50;
const now = new Date("2026-11-22T12:00:00Z");

/** Export: a million cases with all that is exported of them, by the command line as it is; fails if its memory grows. */
export const exporting: Bench = ({ databaseUrl }) =>
  withDatabases(databaseUrl, async ({ url }) => {
    const database = await openDatabase({ url, queryTimeout: 900_000 }, { log: silent });
    await fill(database);
    await database.close();
    return [await measure("jsonl", url), await measure("csv", url)];
  });

/** The arguments of `npm run bellhop`. */
const npmBellhop = manifest.scripts.bellhop
  .split(" ")
  .slice(1)
  .map((argument) =>
    argument.startsWith("src/") ? fileURLToPath(new URL(`../../${argument}`, import.meta.url)) : argument,
  );

async function measure(format: "jsonl" | "csv", url: string): Promise<Row> {
  const child = spawn(process.execPath, [...npmBellhop, "export", "cases", "--format", format], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { PATH: process.env.PATH, DATABASE_URL: url },
  });
  const rss = (): number =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1_024;
  const began = performance.now();
  const read = { lines: 0, bytes: 0, begun: 0, most: 0 };
  for await (const part of child.stdout as AsyncIterable<Buffer>) {
    read.bytes += part.length;
    for (const byte of part) if (byte === NEW_LINE) read.lines += 1;
    const megabytes = rss() || read.most;
    if (read.lines < BEGUN) read.begun = megabytes;
    read.most = Math.max(read.most, megabytes);
  }
  const seconds = (performance.now() - began) / 1_000;
  const growth = read.most - read.begun;
  if (read.lines < CASES) throw new Error(`Only ${read.lines} lines came of ${CASES} cases.`);
  if (growth > MOST) throw new Error(`The memory of an export grew by ${round(growth)} MB.`);
  return {
    ...{ format, cases: CASES, "file MB": round(read.bytes / 1_000_000), seconds: round(seconds) },
    ...{ "RSS MB after the first hundredth": round(read.begun), "at most": round(read.most), growth: round(growth) },
  };
}

const NEW_LINE = 10;

/** A million cases of 300 units; each hundredth is confidential, and for each tenth something was given. */
async function fill(database: Sql): Promise<void> {
  const there = organizationOf(300, 6_000);
  await fillOrganization(database, there, now);
  await database.query({
    text: `INSERT INTO "case" (organization_id, id, number, unit_id, kind, theme, severity, guessed, text, logged_by, owner_id,
                               confidential, named, state, logged_at)
           SELECT $1, lpad(to_hex(at), 32, '0')::uuid, at, ($2::uuid[])[1 + at % 300], 'complaint', 'waiting', 1 + at % 4,
                  '{theme,severity}', 'The soup was cold, and table ' || at % 40 || ' waited for ' || at % 90 || ' minutes.',
                  ($3::uuid[])[1 + at % 6000], ($3::uuid[])[1 + at * 7 % 6000], at % 100 = 0, '{}', 'solved',
                  $4::timestamptz - ($5 - at) * interval '30 seconds'
           FROM generate_series(1, $5::int) at`,
    values: [there.organizationId, there.units, there.people, now, CASES],
  });
  await database.query({
    text: `INSERT INTO case_event (organization_id, id, case_id, kind, person_id, at, detail)
           SELECT organization_id, gen_random_uuid(), id, 'decided', logged_by, logged_at,
                  '{"what": "a free dessert", "amount": 6, "currency": "EUR"}'
           FROM "case" WHERE number % 10 = 0`,
    values: [],
  });
  await database.query({ text: "ANALYZE", values: [] });
}
