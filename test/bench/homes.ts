import { openDatabase } from "../../src/database/index.ts";
import { createSecretStore } from "../../src/database/secrets.ts";
import { createCalendars } from "../../src/features/calendar/index.ts";
import { readLists } from "../../src/features/feedback/index.ts";
import { createHomeFeature } from "../../src/features/home/index.ts";
import { createOrganizations } from "../../src/features/organization/index.ts";
import { createIds, systemClock } from "../../src/kernel/clock.ts";
import { createOutbox } from "../../src/kernel/outbox/index.ts";
import type { Sql, Statement } from "../../src/kernel/ports.ts";
import { createTexts } from "../../src/texts/catalog.ts";
import { withDatabases } from "./databases.ts";
import { NO_LIMITS } from "./fan-out.ts";
import { fillOrganization, organizationOf } from "./organization.ts";
import { type Bench, type Row, round } from "./report.ts";

const PEOPLE = 2_000;
const UNITS = 100;
const CASES = 200_000;
const { organizationId, units, people } = organizationOf(UNITS, PEOPLE);
const nobody = (): void => undefined;
const fail = (fields: object): never => {
  throw new Error("Homes could not be shown.", { cause: fields });
};
const silent = { debug: nobody, info: nobody, warn: nobody, error: fail };
const platform = {
  pace: NO_LIMITS,
  post: async () => "a message",
  replace: async () => undefined,
  withdraw: async () => undefined,
  publish: async () => undefined,
  find: async () => undefined,
};

/**
 * The Homes of 2,000 people who have opened them, in an organization of 100 units with 200,000 cases in a year: how long it takes
 * to see that none has changed, to see that all have, and to show them to a platform without limits.
 */
export const homes: Bench = ({ databaseUrl }) =>
  withDatabases(databaseUrl, async ({ url, folder }) => [
    await measure("postgresql", { url }),
    await measure("embedded", { folder }),
  ]);

async function measure(engine: string, where: { readonly url: string } | { readonly folder: string }): Promise<Row> {
  const database = await openDatabase("url" in where ? { ...where, queryTimeout: 600_000 } : where, { log: silent });
  const now = systemClock.now();
  await fill(database, now);
  const statements = { count: 0, longest: 0 };
  const measured = <Of extends Sql>(sql: Of): Of => ({
    ...sql,
    async query<Found>(statement: Statement): Promise<Found[]> {
      const before = performance.now();
      const rows = await sql.query<Found>(statement);
      statements.count += 1;
      statements.longest = Math.max(statements.longest, performance.now() - before);
      return rows;
    },
  });
  const watched = {
    ...measured(database),
    transaction: <Result>(work: (sql: Sql) => Promise<Result>) => database.transaction((sql) => work(measured(sql))),
  };
  const ids = createIds(systemClock);
  const organizations = createOrganizations({
    ...{ database, clock: systemClock, ids },
    secrets: createSecretStore(database, undefined),
  });
  const home = createHomeFeature({
    ...{ database: watched, organizations, texts: createTexts(), clock: systemClock, ids, log: silent, wake: nobody },
    calendars: createCalendars({ database, organizations, clock: systemClock }),
    lists: (id) => readLists(database, id),
    commands: () => [],
  });
  const outbox = createOutbox({
    ...{ database: watched, ids, log: silent, drawings: home.drawings, messengers: { slack: platform } },
    askAgain: async () => new Set(),
    unreachable: async (_where, reason) => fail({ reason }),
    reached: async () => undefined,
    options: { concurrency: 512 },
  });
  const look = async (): Promise<number> => {
    await database.query({ text: "UPDATE home SET look_at = $1", values: [now] });
    await database.query({ text: "UPDATE lane SET free_at = now(), ready_at = now() WHERE pending = 0", values: [] });
    return seconds(() => home.look(now));
  };
  const send = () =>
    seconds(async () => {
      while ((await outbox.drain()) > 0);
    });
  await look();
  await send();
  const [unchanged, statementsOfALook] = [await look(), statements.count];
  await database.query({ text: "UPDATE person SET name = name || '!'", values: [] });
  statements.longest = 0;
  const [changed, sent] = [await look(), await send()];
  const tally = await outbox.tally(organizationId);
  await outbox.stop(0);
  await database.close();
  if (tally.sent !== PEOPLE) throw new Error(`Only ${tally.sent} Homes were shown.`);
  return {
    ...{ engine, homes: PEOPLE, cases: CASES, "none changed, s": round(unchanged), "all changed, s": round(changed) },
    ...{ "shown, s": round(sent), "longest statement, ms": round(statements.longest), statements: statementsOfALook },
  };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return (performance.now() - before) / 1_000;
}

async function fill(database: Sql, now: Date): Promise<void> {
  const write = (text: string, values: unknown[] = []) => database.query({ text, values });
  await fillOrganization(database, { organizationId, units, people }, now);
  await write(
    `INSERT INTO membership (organization_id, unit_id, person_id, role)
     SELECT $1, ($2::uuid[])[1 + at % ${UNITS}], id, CASE WHEN at <= ${UNITS} THEN 'manager' ELSE 'staff' END
     FROM unnest($3::uuid[]) WITH ORDINALITY given(id, at)`,
    [organizationId, units, people],
  );
  await write(
    `UPDATE person SET roles = ARRAY[(ARRAY['champion', 'leader', 'admin'])[given.at]]
     FROM unnest($1::uuid[]) WITH ORDINALITY given(id, at) WHERE person.id = given.id`,
    [people.slice(-3)],
  );
  await write(
    `INSERT INTO "case" (organization_id, id, number, unit_id, kind, theme, severity, guessed, text, logged_by, owner_id,
                         state, named, logged_at)
     SELECT $1, gen_random_uuid(), at, ($2::uuid[])[1 + at % ${UNITS}], 'complaint',
            (ARRAY['waiting', 'staff', 'product', 'price', 'other'])[1 + at * 7 % 5], 1 + at * 31 % 4, '{}', 'cold soup',
            ($3::uuid[])[1 + at % ${PEOPLE}], ($3::uuid[])[1 + at % ${PEOPLE}],
            CASE WHEN at % 20 = 0 THEN 'open' ELSE 'confirmed' END, '{}',
            $4::timestamptz - (${CASES} - at) * interval '157 seconds'
     FROM generate_series(1, ${CASES}) at`,
    [organizationId, units, people, now],
  );
  await write(
    `INSERT INTO lane (organization_id, id, installation_id, address)
     SELECT organization_id, gen_random_uuid(), installation_id, 'home ' || external_id FROM identity`,
  );
  await write("INSERT INTO home (organization_id, lane_id, opened_at) SELECT organization_id, id, $1 FROM lane", [now]);
  await write("VACUUM ANALYZE");
}
