import { type OpenDatabase, openDatabase } from "../../src/database/index.ts";
import { countCauses, countOfCause } from "../../src/features/recovery/causes-store.ts";
import { withDatabases } from "./databases.ts";
import { type Bench, type Row, round } from "./report.ts";

const CASES = 1_000_000;
const UNITS = 300;
const CAUSES = 500;
const EACH = 100;
const WARM_UP = 6;
const DAY = 24 * 60 * 60_000;

const uuid = (kind: number, at: number): string => `019a0000-000${kind}-7000-8000-${at.toString(16).padStart(12, "0")}`;
const organizationId = uuid(1, 0);
const now = new Date("2026-11-20T12:00:00Z");
const nobody = (): void => undefined;
const silent = { debug: nobody, info: nobody, warn: nobody, error: nobody };

/** A million cases of two years in 300 units, two thirds of which came from one of 500 causes. PostgreSQL. */
export const causes: Bench = async ({ databaseUrl }) =>
  withDatabases(databaseUrl, async ({ url }) =>
    measure(await openDatabase({ url, queryTimeout: 300_000 }, { log: silent })),
  );

async function measure(database: OpenDatabase): Promise<Row[]> {
  await fill(database);
  const asked: readonly (readonly [string, (at: number) => Promise<unknown>])[] = [
    [
      "a cause, four weeks before and after",
      async (at) => {
        const doneAt = new Date(now.getTime() - (28 + (at % 300)) * DAY);
        const key = { organizationId, causeId: uuid(4, at % CAUSES), unitId: uuid(3, at % UNITS) };
        await countOfCause(database, key, new Date(doneAt.getTime() - 28 * DAY), doneAt);
        await countOfCause(database, key, doneAt, new Date(doneAt.getTime() + 28 * DAY));
      },
    ],
    [
      "what a unit’s cases came from",
      (at) => countCauses(database, { organizationId, unitId: uuid(3, at % UNITS) }, now, 10),
    ],
  ];
  const rows: Row[] = [];
  for (const [what, ask] of asked) {
    const taken: number[] = [];
    for (let at = 0; at < EACH + WARM_UP; at += 1) {
      const before = performance.now();
      await ask(at * 7);
      if (at >= WARM_UP) taken.push(performance.now() - before);
    }
    taken.sort((a, b) => a - b);
    const at = (share: number): number => round(taken[Math.floor(EACH * share)] ?? 0);
    rows.push({ question: what, "p50 ms": at(0.5), "p95 ms": at(0.95) });
  }
  await database.close();
  return rows;
}

async function fill(database: OpenDatabase): Promise<void> {
  await database.query({
    text: `INSERT INTO organization (id, name, locale, time_zone, created_at) VALUES ($1, 'Bench', 'en', 'UTC', $2)`,
    values: [organizationId, now],
  });
  await database.query({
    text: `INSERT INTO cause (organization_id, id, theme, name, added_by, added_at)
           SELECT $1, id, 'waiting', 'Cause ' || id, $1, $3 FROM unnest($2::uuid[]) id`,
    values: [organizationId, Array.from({ length: CAUSES }, (_, at) => uuid(4, at)), now],
  });
  await database.query({
    text: `WITH made AS (
             INSERT INTO "case" (organization_id, id, number, unit_id, kind, theme, severity, guessed, text, logged_by, owner_id,
                                 confidential, named, state, logged_at)
             SELECT $1, gen_random_uuid(), at, ($2::uuid[])[1 + at % ${UNITS}], 'complaint', 'waiting', 3, '{}', 'cold soup',
                    $1, $1, false, '{}', 'solved', $4::timestamptz - at * interval '63 seconds'
             FROM generate_series(1, ${CASES}) at RETURNING organization_id, id, unit_id, logged_at, number
           )
           INSERT INTO recovery (organization_id, case_id, unit_id, logged_at, cause_id, said_by, said_at)
           SELECT organization_id, id, unit_id, logged_at, ($3::uuid[])[1 + number * 13 % ${CAUSES}], $1, logged_at
           FROM made WHERE number % 3 <> 0`,
    values: [
      organizationId,
      Array.from({ length: UNITS }, (_, at) => uuid(3, at)),
      Array.from({ length: CAUSES }, (_, at) => uuid(4, at)),
      now,
    ],
  });
  await database.query({ text: 'ANALYZE "case", recovery, cause', values: [] });
}
