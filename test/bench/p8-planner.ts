import { monitorEventLoopDelay } from "node:perf_hooks";
import { cpuUsage } from "node:process";
import pg from "pg";
import { openDatabase } from "../../src/database/index.ts";
import { createSecretStore } from "../../src/database/secrets.ts";
import { createCalendars } from "../../src/features/calendar/index.ts";
import { createOrganizations } from "../../src/features/organization/index.ts";
import { fromCalendars, planDue } from "../../src/features/schedules/index.ts";
import { everyDay } from "../../src/kernel/calendar/index.ts";
import { createIds, systemClock } from "../../src/kernel/clock.ts";
import type { Database } from "../../src/kernel/ports.ts";
import { planned } from "../features/schedules/world.ts";
import { silent } from "../support/database.ts";
import { withDatabases } from "./databases.ts";
import { type Bench, median, round } from "./report.ts";

const SCHEDULES = 100_000;
const DUE = 5_000;
const MANY = 1_000_000;
const TICKS = 200;
/** When the others are due. */
const LATER = new Date("2028-01-01T00:00:00Z");
const NOON = new Date("2027-01-01T12:00:00Z");

/** P8: a tick of the planner when 5,000 of 100,000 schedules are due, and when none of a million is. */
export const p8: Bench = ({ rounds, databaseUrl }) =>
  withDatabases(databaseUrl, async ({ url }) => {
    const database = await openDatabase({ url }, { log: silent });
    const clock = systemClock;
    const ids = createIds(clock);
    const calendar = {
      timeZone: "Europe/London",
      hours: everyDay([{ from: 420, to: 1_320 }]),
      closed: [],
      startOfDay: everyDay(undefined),
    };
    const unit = { calendar, minute: 720, fromDay: "2027-01-01" };
    await planned(database, new Array(SCHEDULES).fill(unit), LATER);
    // As a server has done by itself some time after so much was written.
    await tidyUp(url, "schedule, lane, unit, slot, delivery");

    // The first time its memory is empty: it reads all units and calendars.
    const secrets = createSecretStore(database, undefined);
    const organizations = createOrganizations({ database, secrets, clock, ids });
    const planner = { database, ids, calendarsOf: fromCalendars(createCalendars({ database, organizations, clock })) };
    const bursts = [];
    for (let turn = 0; turn < rounds; turn += 1) bursts.push(await burst(database, planner));

    await more(url);
    const ticks = [];
    for (let tick = 0; tick < TICKS; tick += 1) ticks.push(await timed(() => planDue(planner, NOON)));
    await database.close();
    return [
      {
        what: `${DUE} due of ${SCHEDULES}, planned and in the outbox, ms`,
        median: round(median(bursts.map(({ took }) => took))),
        worst: round(Math.max(...bursts.map(({ took }) => took))),
      },
      {
        what: "the same: processor of this process, ms",
        median: round(median(bursts.map(({ cpu }) => cpu))),
        worst: round(Math.max(...bursts.map(({ cpu }) => cpu))),
      },
      {
        what: "the same: longest that other work waited, ms",
        median: round(median(bursts.map(({ delay }) => delay))),
        worst: round(Math.max(...bursts.map(({ delay }) => delay))),
      },
      {
        what: `none due of ${MANY}, ms`,
        median: round(median(ticks)),
        worst: round(Math.max(...ticks)),
      },
    ];
  });

/** Makes some due that were not before, and plans them. */
async function burst(
  database: Database,
  planner: Parameters<typeof planDue>[0],
): Promise<{ took: number; delay: number; cpu: number }> {
  await database.query({
    text: `UPDATE schedule SET next_at = $1, next_day = '2027-01-01'
           WHERE id IN (SELECT id FROM schedule WHERE next_at = $2 ORDER BY md5(id::text) LIMIT $3)`,
    values: [NOON, LATER, DUE],
  });
  const waitingBefore = await waiting(database);
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const before = cpuUsage();
  const took = await timed(() => planDue(planner, NOON));
  const { user, system } = cpuUsage(before);
  delays.disable();
  const made = (await waiting(database)) - waitingBefore;
  if (made !== DUE) throw new Error(`${made} deliveries were made instead of ${DUE}.`);
  return { took, delay: delays.max / 1e6, cpu: (user + system) / 1e3 };
}

async function waiting(database: Database): Promise<number> {
  const [row] = await database.query<{ count: number }>({
    text: "SELECT count(*)::int AS count FROM delivery WHERE state = 'waiting'",
    values: [],
  });
  return row?.count ?? Number.NaN;
}

/** Ten schedules for each unit. */
async function more(url: string): Promise<void> {
  await asOperator(
    url,
    `INSERT INTO schedule (organization_id, id, unit_id, content, weekdays, minute, set_up_by, created_at, from_day, next_at, next_day)
     SELECT organization_id, gen_random_uuid(), unit_id, content, weekdays, 60 * extra, set_up_by, created_at, from_day,
            timestamptz '2028-01-01' + random() * interval '1 year', '2028-01-01'
     FROM schedule, generate_series(1, ${MANY / SCHEDULES - 1}) extra`,
  );
  await tidyUp(url, "schedule");
}

const tidyUp = (url: string, tables: string): Promise<void> => asOperator(url, `VACUUM ANALYZE ${tables}`);

async function asOperator(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
