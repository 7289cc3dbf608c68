import { openDatabase } from "../../src/database/index.ts";
import { createSecretStore } from "../../src/database/secrets.ts";
import { createAttention } from "../../src/features/attention/index.ts";
import { createCalendars } from "../../src/features/calendar/index.ts";
import { createNudgesFeature } from "../../src/features/coaching/index.ts";
import { readLists } from "../../src/features/feedback/index.ts";
import { createOrganizations } from "../../src/features/organization/index.ts";
import { createIds } from "../../src/kernel/clock.ts";
import type { Drawing } from "../../src/kernel/outbox/index.ts";
import type { Sql, Statement } from "../../src/kernel/ports.ts";
import { createTexts } from "../../src/texts/catalog.ts";
import { withDatabases } from "./databases.ts";
import { fillOrganization, organizationOf } from "./organization.ts";
import { type Bench, round } from "./report.ts";

const CASES = 1_000_000;
const UNITS = 500;
const PEOPLE = 10_000;

const bench = organizationOf(UNITS, PEOPLE);
const { organizationId, units, people } = bench;
const now = new Date("2026-11-20T12:00:00Z");
/** Of the unit that a case or a win is in. */
const SOMEBODY = `at % ${UNITS} + ${UNITS} * (1 + at / ${UNITS} % ${PEOPLE / UNITS - 1})`;
const nobody = (): void => undefined;
const fail = (fields: object): never => {
  throw new Error("Managers could not be asked.", { cause: fields });
};
const silent = { debug: nobody, info: nobody, warn: nobody, error: fail };

/** Cards that are drawn together, as the outbox does. */
const AT_ONCE = 256;
type Asked = Parameters<Drawing>[0][number];
const ASKED = `
  SELECT n.organization_id AS "organizationId", n.id AS "subjectId", json_build_object(
    'organizationId', a.organization_id, 'installationId', a.installation_id, 'address', a.external_id) AS destination
  FROM nudge n JOIN identity a ON a.person_id = n.manager_id`;

/**
 * All managers of an organization due at once: 500 units, 10,000 people, a million cases of one year. How long it takes to ask
 * them, and the longest statement.
 */
export const nudges: Bench = ({ databaseUrl }) =>
  withDatabases(databaseUrl, async ({ url }) => {
    const database = await openDatabase({ url, queryTimeout: 600_000 }, { log: silent });
    await fill(database);
    const longest = new Map<string, number>();
    const measured = <Of extends Sql>(sql: Of): Of => ({
      ...sql,
      async query<Row>(statement: Statement): Promise<Row[]> {
        const before = performance.now();
        const rows = await sql.query<Row>(statement);
        const name = statement.name ?? "another";
        longest.set(name, Math.max(longest.get(name) ?? 0, performance.now() - before));
        return rows;
      },
    });
    const watched = {
      ...measured(database),
      transaction: <Result>(work: (sql: Sql) => Promise<Result>) => database.transaction((sql) => work(measured(sql))),
    };
    const clock = { now: () => now };
    const ids = createIds(clock);
    const texts = createTexts();
    const secrets = createSecretStore(database, undefined);
    const organizations = createOrganizations({ database, secrets, clock, ids });
    const calendars = createCalendars({ database: watched, organizations, clock });
    const attention = createAttention({
      ...{ database: watched, calendars, clock, ids, log: silent, texts },
      drawings: () => ({}),
      stale: async () => new Set(),
    });
    const { nudgeDue, drawings } = createNudgesFeature({
      ...{ database: watched, attention, calendars, texts, clock, ids, log: silent, wake: nobody },
      lists: (id) => readLists(database, id),
    });
    const before = performance.now();
    await nudgeDue(now);
    const seconds = (performance.now() - before) / 1_000;
    const asked = await database.query<Asked>({ text: ASKED, values: [] });
    const drawing = performance.now();
    for (let from = 0; from < asked.length; from += AT_ONCE) {
      const cards = await drawings.nudge?.(asked.slice(from, from + AT_ONCE));
      if (!cards?.every((card) => card !== undefined)) throw new Error("A nudge that has just been sent is not true.");
    }
    const drawn = (performance.now() - drawing) / 1_000;
    await database.close();
    const [name, milliseconds] = [...longest].reduce((one, other) => (other[1] > one[1] ? other : one));
    return [
      {
        ...{
          managers: UNITS,
          people: PEOPLE,
          cases: CASES,
          asked: asked.length,
          seconds: round(seconds),
          "drawn in, s": round(drawn),
        },
        ...{ "longest statement, ms": round(milliseconds), "which is": name },
      },
    ];
  });

async function fill(database: Sql): Promise<void> {
  const write = (text: string, values: unknown[] = []) => database.query({ text, values });
  await fillOrganization(database, bench, now);
  await write(
    `INSERT INTO membership (organization_id, unit_id, person_id, role, nudge_at)
     SELECT $1, ($2::uuid[])[1 + at % ${UNITS}], id, CASE WHEN at <= ${UNITS} THEN 'manager' ELSE 'staff' END, $4
     FROM unnest($3::uuid[]) WITH ORDINALITY given(id, at)`,
    [organizationId, units, people, now],
  );
  for (let from = 0; from < CASES; from += 100_000)
    await write(
      `WITH given AS (
         INSERT INTO "case" (organization_id, id, number, unit_id, kind, theme, severity, guessed, text, logged_by, owner_id,
                             state, named, logged_at)
         SELECT $1, gen_random_uuid(), at, ($2::uuid[])[1 + at % ${UNITS}],
                CASE at % 5 WHEN 0 THEN 'friction' ELSE 'complaint' END,
                (ARRAY['waiting', 'staff', 'product', 'price', 'other'])[1 + at * 7 % 5], 1 + at * 31 % 4, '{}', 'cold soup',
                ($3::uuid[])[${SOMEBODY}], ($3::uuid[])[${SOMEBODY}],
                (ARRAY['open', 'solved', 'confirmed'])[1 + at % 3], '{}',
                $4::timestamptz - (${CASES} - at) * interval '31 seconds'
         FROM generate_series($5::int + 1, $5::int + 100000) at
         RETURNING id, unit_id, owner_id, state, logged_at, number
       ), recovered AS (
         INSERT INTO recovery (organization_id, case_id, unit_id, logged_at, empathised, apologised, resolved, said_by, said_at)
         SELECT $1, id, unit_id, logged_at, true, number % 7 > 2, true, owner_id, logged_at FROM given WHERE state <> 'open'
       ), promised AS (
         INSERT INTO promise (organization_id, id, case_id, unit_id, what, owner_id, due_at, state, made_by, made_in, made_at, closed_at)
         SELECT $1, gen_random_uuid(), id, unit_id, 'call her back', owner_id, logged_at + interval '1 day', 'kept', owner_id, $1,
                logged_at, logged_at FROM given WHERE number % 20 = 0
       )
       INSERT INTO customer_check (organization_id, id, case_id, unit_id, due_at, state, planned_by, planned_in, planned_at,
                                   answered_by, answered_at)
       SELECT $1, gen_random_uuid(), id, unit_id, logged_at, 'happy', owner_id, $1, logged_at, owner_id, logged_at
       FROM given WHERE state = 'confirmed'`,
      [organizationId, units, people, now, from],
    );
  await write(
    `INSERT INTO win (organization_id, id, number, unit_id, text, people, logged_by, logged_at)
     SELECT $1, gen_random_uuid(), at, ($2::uuid[])[1 + at % ${UNITS}], 'mailed the scarf', ARRAY[($3::uuid[])[${SOMEBODY}]],
            ($3::uuid[])[1 + at * 17 % ${PEOPLE}], $4::timestamptz - (50000 - at) * interval '10 minutes'
     FROM generate_series(1, 50000) at`,
    [organizationId, units, people, now],
  );
  // As a running server does by itself after so many new rows.
  await write("VACUUM ANALYZE");
}
