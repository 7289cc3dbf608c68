/**
 * The benches: `npm run bench -- P1 P2` (all when none is named). Each measures Bellhop beside a floor on the same machine
 * in the same run, interleaved, and reports medians of per-round ratios. A table on standard error, JSON on standard output.
 *   --rounds N    rounds of each (5)      --seconds N   of each measurement (4)      --minutes N   of soak and P12 (10)
 * BENCH_DATABASE_URL: the PostgreSQL to measure on (postgresql://postgres@127.0.0.1:5432/test).
 */
import { parseArgs } from "node:util";
import { calendar } from "./calendar.ts";
import { cases } from "./cases.ts";
import { causes } from "./causes.ts";
import { crowd } from "./crowd.ts";
import { digest } from "./digest.ts";
import { duplicates } from "./duplicates.ts";
import { exporting } from "./export.ts";
import { guesses } from "./guesses.ts";
import { homes } from "./homes.ts";
import { nudges } from "./nudges.ts";
import { p1 } from "./p1-log-a-complaint.ts";
import { p2 } from "./p2-tail.ts";
import { p3 } from "./p3-teams.ts";
import { p5 } from "./p5-drain.ts";
import { p6 } from "./p6-fan-out.ts";
import { p7 } from "./p7-kill.ts";
import { p8 } from "./p8-planner.ts";
import { p10 } from "./p10-start.ts";
import { p11 } from "./p11-idle-memory.ts";
import { p12, p15 } from "./p12-flat-memory.ts";
import { p13 } from "./p13-install.ts";
import { p14 } from "./p14-many-commands.ts";
import { recognition } from "./recognition.ts";
import { replay } from "./replay.ts";
import { type Bench, type Row, table } from "./report.ts";
import { soak } from "./soak/index.ts";
import { trial } from "./trial.ts";
import { year } from "./year.ts";

const benches: Readonly<Record<string, Bench>> = {
  P1: p1,
  P2: p2,
  P3: p3,
  P5: p5,
  P6: p6,
  P7: p7,
  P8: p8,
  P10: p10,
  P11: p11,
  P12: p12,
  P13: p13,
  P14: p14,
  P15: p15,
  year,
  calendar,
  digest,
  duplicates,
  export: exporting,
  cases,
  causes,
  crowd,
  guesses,
  homes,
  nudges,
  recognition,
  replay,
  soak,
  trial,
};

const { values, positionals } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "4" },
    minutes: { type: "string", default: "10" },
  },
  allowPositionals: true,
});
const settings = {
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  minutes: Number(values.minutes),
  databaseUrl: process.env.BENCH_DATABASE_URL ?? "postgresql://postgres@127.0.0.1:5432/test",
};
const rows: Row[] = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
  const bench = benches[name];
  if (!bench) throw new Error(`There is no bench ${name}: choose from ${Object.keys(benches).join(", ")}.`);
  process.stderr.write(`\n${name} …\n`);
  const taken = await bench(settings);
  rows.push(...taken.map((row) => ({ bench: name, ...row })));
  process.stderr.write(table(taken));
}
process.stdout.write(
  `${JSON.stringify({ node: process.version, settings: { ...settings, databaseUrl: undefined }, rows }, null, 2)}\n`,
);
