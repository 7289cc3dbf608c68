import { type OpenDatabase, openDatabase } from "../../src/database/index.ts";
import { daysBefore } from "../../src/features/recognition/coverage/cards.ts";
import { readCoverage, readDeeds, readTeam } from "../../src/features/recognition/coverage/store.ts";
import { readRecord } from "../../src/features/recognition/record/store.ts";
import { withDatabases } from "./databases.ts";
import { fillOrganization, organizationOf } from "./organization.ts";
import { type Bench, type Row, round } from "./report.ts";

const KUDOS = 1_000_000;
const UNITS = 250;
const PEOPLE = 5_000;
const CASES = 100_000;
const EACH = 60;
const WARM_UP = 6;

const bench = organizationOf(UNITS, PEOPLE);
const { organizationId, units, people } = bench;
const now = new Date("2026-11-20T12:00:00Z");
const nobody = (): void => undefined;
const silent = { debug: nobody, info: nobody, warn: nobody, error: nobody };

/** A million thanks in two years, in one organization of 250 units and 5,000 people: what managers and those who lead see. */
export const recognition: Bench = async ({ databaseUrl }) =>
  withDatabases(databaseUrl, async ({ url }) => {
    const database = await openDatabase({ url, queryTimeout: 600_000 }, { log: silent });
    await fill(database);
    const rows: Row[] = [];
    for (const [what, read] of READS) {
      const taken: number[] = [];
      for (let at = 0; at < EACH + WARM_UP; at += 1) {
        const before = performance.now();
        await read(database, at);
        if (at >= WARM_UP) taken.push(performance.now() - before);
      }
      taken.sort((a, b) => a - b);
      const [p50, p95] = [0.5, 0.95].map((part) => round(taken[Math.floor(EACH * part)] ?? 0));
      rows.push({ what, "p50 ms": p50 ?? 0, "p95 ms": p95 ?? 0 });
    }
    await database.close();
    return rows;
  });

type Read = (database: OpenDatabase, at: number) => Promise<unknown>;

const READS: readonly (readonly [string, Read])[] = [
  [
    "/bellhop team of one unit",
    async (database, at) => {
      const unitId = units[at % UNITS] ?? "";
      const team = await readTeam(database, organizationId, unitId);
      // As if none of them had been thanked.
      const all = team.map(({ id }) => id);
      await readDeeds(database, organizationId, unitId, all, daysBefore(now, 60));
    },
  ],
  ["coverage of 250 units", (database) => readCoverage(database, organizationId, units, daysBefore(now, 30))],
  ["/bellhop me", (database, at) => readRecord(database, organizationId, people[at] ?? "")],
];

async function fill(database: OpenDatabase): Promise<void> {
  const write = (text: string, values: unknown[] = []) => database.query({ text, values });
  await fillOrganization(database, bench, now);
  await write(
    `INSERT INTO membership (organization_id, unit_id, person_id, role)
     SELECT $1, ($2::uuid[])[1 + at % ${UNITS}], id, 'staff' FROM unnest($3::uuid[]) WITH ORDINALITY given(id, at)`,
    [organizationId, units, people],
  );
  await write(
    `WITH given AS (
       INSERT INTO kudos (organization_id, id, number, unit_id, text, value, guessed, logged_by, logged_at)
       SELECT $1, gen_random_uuid(), at, ($2::uuid[])[1 + at % ${UNITS}], 'calmed the angry guest at till ' || at, 'care', true,
              ($3::uuid[])[1 + at * 7 % ${PEOPLE}], $4::timestamptz - (${KUDOS} - at) * interval '1 minute'
       FROM generate_series(1, ${KUDOS}) at RETURNING id, number, logged_at
     )
     INSERT INTO kudos_receiver (organization_id, kudos_id, person_id, place, given_at)
     SELECT $1, id, ($3::uuid[])[1 + (number * 31 + 11) % ${PEOPLE}], 1, logged_at FROM given`,
    [organizationId, units, people, now],
  );
  await write(
    `INSERT INTO "case" (organization_id, id, number, unit_id, kind, theme, severity, guessed, text, logged_by, owner_id,
                         state, named, logged_at)
     SELECT $1, gen_random_uuid(), at, ($2::uuid[])[1 + at % ${UNITS}], 'complaint', 'waiting', 2, '{}', 'cold soup',
            ($3::uuid[])[1 + at % ${PEOPLE}], ($3::uuid[])[1 + at % ${PEOPLE}], 'solved', '{}',
            $4::timestamptz - (${CASES} - at) * interval '10 minutes'
     FROM generate_series(1, ${CASES}) at`,
    [organizationId, units, people, now],
  );
  // As a running server does by itself after so many new rows.
  await write("VACUUM ANALYZE");
}
