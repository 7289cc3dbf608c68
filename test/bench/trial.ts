import { monitorEventLoopDelay } from "node:perf_hooks";
import { type OpenDatabase, openDatabase } from "../../src/database/index.ts";
import { createSecretStore } from "../../src/database/secrets.ts";
import { createCalendars } from "../../src/features/calendar/index.ts";
import { builtInRules } from "../../src/features/escalation/rules/built-in.ts";
import { createTrial } from "../../src/features/escalation/rules/trial/trial.ts";
import { createOrganizations } from "../../src/features/organization/index.ts";
import { createIds } from "../../src/kernel/clock.ts";
import sentences from "../fixtures/feedback-sentences.json" with { type: "json" };
import { withDatabases } from "./databases.ts";
import { type Bench, type Row, round } from "./report.ts";

const CASES = 100_000;
const UNITS = 20;
const uuid = (kind: number, at: number): string => `019a0000-000${kind}-7000-8000-${at.toString(16).padStart(12, "0")}`;
const organizationId = uuid(1, 0);
const now = new Date("2026-11-20T12:00:00Z");
const nobody = (): void => undefined;
const silent = { debug: nobody, info: nobody, warn: nobody, error: nobody };

const texts = Object.values(sentences).flatMap((byKind) =>
  Object.values(byKind).flatMap((byLabel) => Object.values<string[]>(byLabel).flat()),
);

/** Rules tried on 100,000 cases of 30 days, in 20 units: how long it takes, and for how long it holds up a process. */
export const trial: Bench = async ({ databaseUrl }) =>
  withDatabases(databaseUrl, async ({ url, folder }) => [
    await measure("PostgreSQL", await openDatabase({ url, queryTimeout: 120_000 }, { log: silent })),
    await measure("embedded", await openDatabase({ folder }, { log: silent })),
  ]);

async function measure(name: string, database: OpenDatabase): Promise<Row> {
  await fill(database);
  const clock = { now: () => now };
  const secrets = createSecretStore(database, undefined);
  const organizations = createOrganizations({ database, secrets, clock, ids: createIds(clock) });
  const calendars = createCalendars({ database, organizations, clock });
  const tryRules = createTrial({ database, organizations, calendars });
  const asked = { organizationId, personId: uuid(5, 0), rules: builtInRules, before: builtInRules.slice(1), now };
  const heap = process.memoryUsage().heapUsed;
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const longest = watchTurns();
  const started = performance.now();
  const { cases, raised, cards } = await tryRules(asked);
  const seconds = (performance.now() - started) / 1_000;
  delay.disable();
  const turn = longest();
  await database.close();
  return {
    database: name,
    cases,
    raised: raised.length,
    cards,
    seconds: round(seconds),
    "held up, longest ms": round(delay.max / 1e6),
    "held up, p99 ms": round(delay.percentile(99) / 1e6),
    "longest turn, CPU ms": round(turn),
    "heap, MB more": round((process.memoryUsage().heapUsed - heap) / 1e6),
  };
}

/**
 * Measures what the process does between two of its ticks, in its own time: on a busy machine it is also held up when it does
 * nothing. Gives the most, in milliseconds, and ends.
 */
function watchTurns(): () => number {
  let last = process.threadCpuUsage();
  let most = 0;
  const tick = setInterval(() => {
    const now = process.threadCpuUsage();
    most = Math.max(most, (now.user + now.system - last.user - last.system) / 1_000);
    last = now;
  }, 1);
  return () => {
    clearInterval(tick);
    return most;
  };
}

async function fill(database: OpenDatabase): Promise<void> {
  const units = Array.from({ length: UNITS }, (_, at) => uuid(3, at));
  await database.query({
    text: `INSERT INTO organization (id, name, locale, time_zone, created_at) VALUES ($1, 'Bench', 'en', 'UTC', $2)`,
    values: [organizationId, now],
  });
  await database.query({
    text: `INSERT INTO unit (organization_id, id, name, locale, time_zone, is_default, created_at)
           SELECT $1, id, id::text, 'en', 'UTC', nth = 1, $3 FROM unnest($2::uuid[]) WITH ORDINALITY AS given(id, nth)`,
    values: [organizationId, units, now],
  });
  for (let from = 0; from < CASES; from += 5_000) {
    await database.query({
      text: `INSERT INTO "case" (organization_id, id, number, unit_id, kind, theme, severity, guessed, text, logged_by,
                                 owner_id, logged_at, named)
             SELECT $1, gen_random_uuid(), at, ($2::uuid[])[1 + at % ${UNITS}], 'complaint',
                    (ARRAY['waiting', 'staff', 'product', 'price', 'other'])[1 + at * 7 % 5], 2 + at % 3, '{}',
                    ($3::text[])[1 + at % ${texts.length}] || ', table ' || at % 97, $1, $1,
                    $4::timestamptz - (${CASES} - at) * interval '25 seconds', '{}'
             FROM generate_series($5::int + 1, $5::int + 5000) at`,
      values: [organizationId, units, texts, now, from],
    });
  }
  await database.query({ text: 'ANALYZE "case"', values: [] });
}
