import { monitorEventLoopDelay } from "node:perf_hooks";
import { type OpenDatabase, openDatabase } from "../../src/database/index.ts";
import { createSecretStore } from "../../src/database/secrets.ts";
import { createCalendars } from "../../src/features/calendar/index.ts";
import { createDigests } from "../../src/features/digest/digests.ts";
import { createMeasures } from "../../src/features/digest/measures/measures.ts";
import { readCounts } from "../../src/features/digest/moved/counts.ts";
import { COUNTED_WEEKS, whatMoved } from "../../src/features/digest/moved/moved.ts";
import { readPlaces } from "../../src/features/digest/places.ts";
import { createShowing } from "../../src/features/digest/shown/drawing.ts";
import { readNeeded } from "../../src/features/digest/sources/decisions.ts";
import { readHealth } from "../../src/features/digest/sources/health.ts";
import { readJudged } from "../../src/features/digest/sources/preventions.ts";
import { readSilent } from "../../src/features/digest/sources/silence.ts";
import { readVerbatims } from "../../src/features/digest/sources/verbatims.ts";
import { readWins } from "../../src/features/digest/sources/wins.ts";
import { weeksUntil } from "../../src/features/escalation/index.ts";
import { createLists } from "../../src/features/feedback/lists/lists.ts";
import { createOrganizations } from "../../src/features/organization/index.ts";
import { createIds, systemClock } from "../../src/kernel/clock.ts";
import type { Statement } from "../../src/kernel/ports.ts";
import { createTexts } from "../../src/texts/catalog.ts";
import { withDatabases } from "./databases.ts";
import { type Bench, median, type Row, round } from "./report.ts";

const WEEKS = 52;
const PEOPLE = 20;
const now = new Date("2026-11-22T12:00:00Z");
const uuid = (kind: number, at: number): string => `019a0000-000${kind}-7000-8000-${at.toString(16).padStart(12, "0")}`;
const organizationId = uuid(1, 0);
const nobody = (): void => undefined;
const silent = { debug: nobody, info: nobody, warn: nobody, error: nobody };

interface Size {
  readonly cases: number;
  readonly units: number;
}

/** A week of an organization with cases of a year: what is worked out once when it closes, and what each digest reads. */
export const digest: Bench = async ({ databaseUrl, rounds }) =>
  withDatabases(databaseUrl, async ({ url, folder }) => [
    ...(await measure(
      await openDatabase({ url, queryTimeout: 600_000 }, { log: silent }),
      { cases: 1_000_000, units: 300 },
      rounds,
    )),
    ...(await measure(await openDatabase({ folder }, { log: silent }), { cases: 50_000, units: 30 }, rounds)),
  ]);

async function measure(database: OpenDatabase, size: Size, rounds: number): Promise<Row[]> {
  await fill(database, size);
  const longest = { ms: 0, here: 0 };
  const timed: OpenDatabase = {
    ...database,
    async query<Result>(statement: Statement) {
      const [before, spent] = [performance.now(), process.cpuUsage()];
      const rows = await database.query<Result>(statement);
      longest.ms = Math.max(longest.ms, performance.now() - before);
      const { user, system } = process.cpuUsage(spent);
      longest.here = Math.max(longest.here, (user + system) / 1000);
      return rows;
    },
  };
  const steps = stepsOf(timed);
  const rows: Row[] = [];
  for (const [what, work] of Object.entries(steps)) {
    await work();
    Object.assign(longest, { ms: 0, here: 0 });
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const turns = watchTurns();
    const taken: number[] = [];
    for (let at = 0; at < rounds; at++) {
      const before = performance.now();
      const own = await work();
      taken.push(typeof own === "number" ? own : performance.now() - before);
    }
    delay.disable();
    const longestTurn = turns.stop();
    rows.push({
      ...{ database: `${database.engine}, ${size.cases} cases, ${size.units} units`, what, ms: round(median(taken)) },
      ...{ "longest statement ms": round(longest.ms) },
      ...{ "of this processor": round(longest.here), "longest stop ms": round(delay.max / 1e6) },
      ...{ "of it, of this processor": round(longestTurn) },
    });
  }
  await database.close();
  return rows;
}

/** How long this thread has worked at most, in milliseconds, before anybody else got their turn: whatever else the machine does. */
function watchTurns(): { stop(): number } {
  let [longest, last] = [0, process.threadCpuUsage()];
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(last);
    longest = Math.max(longest, (user + system) / 1000);
    last = process.threadCpuUsage();
  }, 1);
  return {
    stop() {
      clearInterval(timer);
      return longest;
    },
  };
}

/** What is measured; what takes only a part of its work into account gives that back, in milliseconds. */
function stepsOf(database: OpenDatabase): Readonly<Record<string, () => Promise<unknown>>> {
  const [clock, ids] = [systemClock, createIds(systemClock)];
  const organizations = createOrganizations({ database, secrets: createSecretStore(database, undefined), clock, ids });
  const calendars = createCalendars({ database, organizations, clock });
  const measures = createMeasures({ database, calendars });
  const weeks = weeksUntil("UTC", now, COUNTED_WEEKS);
  const [week] = weeks;
  if (!week) throw new Error("Every moment is in a week.");
  const texts = createTexts();
  const say = texts.for("en", "UTC");
  const asked = async () => {
    const { counted: units, large } = await readPlaces(database, organizationId);
    return { organizationId, units, large, week };
  };
  const lists = createLists(database);
  const digests = createDigests({ database, organizations, calendars, measures, lists, texts, ids, wake: nobody });
  const show = createShowing({ database, texts, offers: () => [] });
  const closed = weeksUntil("UTC", now, WEEKS).slice(1);
  /** A digest as it is sent to somebody who leads: made, kept in the chain and drawn. */
  const send = async (placeId: string, monday: string): Promise<void> => {
    const digest = await digests.keep({ organizationId, placeId, week: monday }, now);
    await show(digest, { roles: ["leader"], memberships: [] });
  };
  const nextWeek = (): string => closed.shift()?.monday ?? "";
  return {
    "measures of a week that has closed": () => measures.keep(organizationId, now),
    async "what really moved"() {
      await whatMoved(await readCounts(database, { ...(await asked()), weeks }));
    },
    async "the rest of a digest"() {
      const places = await asked();
      const { units } = await calendars.of(organizationId, { units: places.units });
      await measures.read(organizationId, organizationId, now);
      await readVerbatims(database, places, say);
      await readJudged(database, places);
      await readSilent(database, places, units);
      await readWins(database, places, say);
      await readNeeded(database, places, now, "2026-11-22");
      await readHealth(database, places);
    },
    "all of a digest as it is sent, with the measures of its week": () => send(organizationId, nextWeek()),
    async "the digests of all units"() {
      const monday = nextWeek();
      await measures.keep(organizationId, new Date(`${monday}T12:00:00Z`));
      const began = performance.now();
      for (const { id } of await organizations.units(organizationId)) await send(id, monday);
      return performance.now() - began;
    },
    async "counts of a week of each unit, one raw statement each"() {
      for (const { id } of await organizations.units(organizationId))
        await database.query({ name: "raw", text: RAW, values: [organizationId, id, week.from, week.until] });
    },
  };
}

/** What a digest of a unit could not do without. */
const RAW = `
  SELECT kind, theme, severity, state, count(*) FROM "case"
  WHERE organization_id = $1 AND unit_id = $2 AND logged_at >= $3 AND logged_at < $4 AND undone_at IS NULL
  GROUP BY 1, 2, 3, 4`;

/** Everything that a case goes through, over a year until now; each hundredth is confidential. */
async function fill(database: OpenDatabase, { cases, units }: Size): Promise<void> {
  const seconds = (WEEKS * 7 * 24 * 60 * 60) / cases;
  const made = { created_at: now, locale: "en", time_zone: "UTC" };
  const write = (text: string, ...values: readonly unknown[]) =>
    database.query({ text, values: [organizationId, ...values] });
  const unitIds = Array.from({ length: units }, (_, at) => uuid(3, at));
  const people = Array.from({ length: units * PEOPLE }, (_, at) => uuid(5, at));
  await write(
    "INSERT INTO organization (id, name, locale, time_zone, created_at) VALUES ($1, 'Bench', 'en', 'UTC', $2)",
    now,
  );
  await write(
    `INSERT INTO unit (organization_id, id, name, locale, time_zone, is_default, created_at)
     SELECT $1, id, id::text, 'en', 'UTC', false, $3 FROM unnest($2::uuid[]) id`,
    ...[unitIds, made.created_at],
  );
  await write(
    `INSERT INTO person (organization_id, id, name, roles, created_at)
     SELECT $1, id, 'Ana', '{}', $3 FROM unnest($2::uuid[]) id`,
    ...[people, now],
  );
  await write(
    `INSERT INTO membership (organization_id, unit_id, person_id, role)
     SELECT $1, ($3::uuid[])[1 + (place - 1) % ${units}], id, 'staff' FROM unnest($2::uuid[]) WITH ORDINALITY p(id, place)`,
    ...[people, unitIds],
  );
  await write(
    `INSERT INTO "case" (organization_id, id, number, unit_id, kind, theme, severity, guessed, text, logged_by, owner_id,
                         confidential, named, state, logged_at)
     SELECT $1, lpad(to_hex(at), 32, '0')::uuid, at, ($2::uuid[])[1 + at % ${units}],
            CASE WHEN at % 10 < 7 THEN 'complaint' ELSE 'compliment' END, 'theme ' || at / 7 % 9, 1 + at % 4, '{}',
            'cold soup', ($3::uuid[])[1 + at % ${people.length}], ($3::uuid[])[1 + at % ${people.length}], at % 100 = 0, '{}',
            'solved', $4::timestamptz - at * interval '1 second' * ${seconds}
     FROM generate_series(1, ${cases}) at`,
    ...[unitIds, people, now],
  );
  await write(
    `INSERT INTO case_event (organization_id, id, case_id, kind, at, before)
     SELECT $1, gen_random_uuid(), c.id, e.kind, c.logged_at + e.after, jsonb_build_object('state', e.was)
     FROM "case" c CROSS JOIN (VALUES ('taken', interval '2 hours', 'open'), ('solved', interval '1 day', 'in hand'))
       e(kind, after, was)
     WHERE c.organization_id = $1`,
  );
  await write(
    `INSERT INTO promise (organization_id, id, case_id, unit_id, what, owner_id, due_at, state, made_by, made_in, made_at, closed_at)
     SELECT $1, gen_random_uuid(), id, unit_id, 'a call', owner_id, logged_at + interval '2 days', 'kept', owner_id, $1,
            logged_at, logged_at + interval '1 day' * (number % 4)
     FROM "case" WHERE organization_id = $1 AND number % 10 = 1`,
  );
  await write(
    `INSERT INTO customer_check (organization_id, id, case_id, unit_id, due_at, state, planned_by, planned_in, planned_at)
     SELECT $1, gen_random_uuid(), id, unit_id, logged_at + interval '3 days', 'happy', owner_id, $1, logged_at
     FROM "case" WHERE organization_id = $1 AND number % 5 = 1`,
  );
  await write(
    `INSERT INTO win (organization_id, id, number, unit_id, text, people, logged_by, logged_at)
     SELECT $1, id, number, unit_id, 'a smile', '{}', owner_id, logged_at
     FROM "case" WHERE organization_id = $1 AND number % 10 = 2`,
  );
  await write(
    `INSERT INTO kudos (organization_id, id, number, unit_id, text, value, guessed, logged_by, logged_at)
     SELECT $1, id, number, unit_id, 'well done', 'care', false, owner_id, logged_at
     FROM "case" WHERE organization_id = $1 AND number % 10 = 3`,
  );
  await database.query({ text: "ANALYZE", values: [] });
}
