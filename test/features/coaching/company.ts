import type { Calendars } from "../../../src/features/calendar/index.ts";
import { createIds, systemClock } from "../../../src/kernel/clock.ts";
import type { Database, Sql } from "../../../src/kernel/ports.ts";
import { insertOrganization } from "../../support/organizations.ts";

export const DAY = 24 * 60 * 60_000;
const ids = createIds(systemClock);

/** Managers with a unit each, and its staff. */
export interface Company {
  readonly organizationId: string;
  readonly managers: readonly string[];
  /** Of each manager. */
  readonly unitOf: ReadonlyMap<string, string>;
  /** Of each unit. */
  readonly staffOf: ReadonlyMap<string, readonly string[]>;
  /** Managers to whom nothing is ever needed. */
  readonly grumpy: ReadonlySet<string>;
  /** On which weekday some managers want to be asked, and on no other: 1 for Monday. */
  readonly weekdayOf: ReadonlyMap<string, number>;
  readonly standardId: string;
}

const insert = (database: Sql, table: string, rows: readonly object[]): Promise<unknown> => {
  const columns = Object.keys(rows[0] ?? {}).join(", ");
  if (rows.length === 0) return Promise.resolve();
  return database.query({
    text: `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
    values: [JSON.stringify(rows)],
  });
};

/** Nobody is asked on another day of the week. */
const WORKDAYS = [1, 2, 3, 4, 5];

/** A company that was set up a year before, whose people were there from then on. */
export async function createCompany(database: Database, start: Date, count: number, size: number): Promise<Company> {
  const { organizationId: organization_id, installationIds } = await insertOrganization(database);
  const created_at = new Date(start.getTime() - 365 * DAY);
  const managers = Array.from({ length: count }, () => ids.next());
  const units = managers.map(() => ids.next());
  const staff = units.map(() => Array.from({ length: size }, () => ids.next()));
  await insert(
    database,
    "unit",
    units.map((id, at) => ({
      ...{ organization_id, id, name: `Unit ${at}`, locale: "en", time_zone: "UTC", is_default: at === 0, created_at },
    })),
  );
  await addPeople(database, organization_id, installationIds[0] ?? "", [...managers, ...staff.flat()], created_at);
  const member = (unit_id: string | undefined, role: string) => (person_id: string) => ({
    ...{ organization_id, unit_id, person_id, role, nudge_at: new Date(0) },
  });
  await insert(database, "membership", [
    ...managers.map((id, at) => member(units[at], "manager")(id)),
    ...staff.flatMap((people, at) => people.map(member(units[at], "staff"))),
  ]);
  const weekdayOf = new Map(managers.flatMap((id, at) => (at % 2 === 1 ? [[id, 1 + (at % 5)] as const] : [])));
  const paces = managers.map((manager_id) => {
    const weekday = weekdayOf.get(manager_id);
    return { organization_id, manager_id, weekdays: weekday === undefined ? WORKDAYS : [weekday] };
  });
  await insert(
    database,
    "nudge_pace",
    paces.map((pace) => ({ ...pace, paused: false })),
  );
  const standardId = ids.next();
  await insert(database, "content_entry", [
    {
      ...{ organization_id, id: standardId, kind: "standard", state: "in use", added_at: created_at },
      says: { step: "clock answer", what: "Somebody answers within the hour." },
    },
  ]);
  return {
    organizationId: organization_id,
    managers,
    unitOf: new Map(managers.map((id, at) => [id, units[at] ?? ""])),
    staffOf: new Map(units.map((id, at) => [id, staff[at] ?? []])),
    grumpy: new Set(managers.filter((_, at) => at % 2 === 0).slice(0, 3)),
    weekdayOf,
    standardId,
  };
}

async function addPeople(
  database: Database,
  organization_id: string,
  installation_id: string,
  people: readonly string[],
  created_at: Date,
): Promise<void> {
  await insert(
    database,
    "person",
    people.map((id, at) => ({ organization_id, id, name: `Person ${at}`, roles: [], created_at })),
  );
  await insert(
    database,
    "identity",
    people.map((person_id) => ({
      ...{ organization_id, installation_id, external_id: `U-${person_id}`, person_id, active: true, kind: "member" },
    })),
  );
}

/** What happens in a company on the day before `now`: by chance, some of it often in one unit. */
export async function liveThroughADay(
  database: Database,
  company: Company,
  now: Date,
  chance: () => number,
  calendars: Pick<Calendars, "change">,
): Promise<void> {
  const { organizationId: organization_id, standardId } = company;
  const day = Math.floor(now.getTime() / DAY);
  const one = <Item>(of: readonly Item[]): Item => of[Math.floor(chance() * of.length)] as Item;
  const at = (): Date => new Date(now.getTime() - Math.floor(chance() * 0.9 * DAY));
  const rows: Record<string, object[]> = {
    case: [],
    recovery: [],
    customer_check: [],
    promise: [],
    case_clock: [],
    win: [],
    absence: [],
  };
  let number = day * 1_000;
  for (const [place, [unit_id, staff]] of [...company.staffOf].entries()) {
    const isSilent = place % 13 === 12 && day % 91 > 30;
    const isRising = place % 7 === 3 && day % 40 > 28;
    for (let times = isSilent ? 0 : Math.floor(chance() * (isRising ? 5 : 3)); times > 0; times -= 1) {
      const logged_at = at();
      // Some hear more than others, and one never says that they are sorry.
      const logged_by = chance() < 0.3 ? (staff[day % 15] as string) : one(staff);
      const id = ids.next();
      const state = one(["open", "solved", "confirmed"]);
      rows.case?.push({
        ...{
          organization_id,
          id,
          number: number++,
          unit_id,
          kind: chance() < 0.8 ? "complaint" : "friction",
          logged_at,
          state,
        },
        ...{
          theme: isRising ? "waiting" : one(["waiting", "staff", "product", "price"]),
          severity: 1 + Math.floor(chance() * 4),
        },
        ...{ guessed: [], text: "cold soup", logged_by, owner_id: logged_by, named: [], public: false },
        ...{ confidential: chance() < 0.1, undone_at: chance() < 0.05 ? now : null },
      });
      const beside = { organization_id, case_id: id, unit_id };
      const done = chance() < 0.5;
      if (state !== "open")
        rows.recovery?.push({
          ...{ ...beside, logged_at, empathised: true, apologised: done && place % 2 === 0, resolved: true },
          ...{ said_by: logged_by, said_at: logged_at },
        });
      if (state === "confirmed")
        rows.customer_check?.push({
          ...{
            ...beside,
            id: ids.next(),
            state: "happy",
            due_at: logged_at,
            told: 1,
            attempts: 0,
            planned_by: logged_by,
          },
          ...{ planned_in: organization_id, planned_at: logged_at, answered_by: logged_by, answered_at: logged_at },
        });
      if (chance() < 0.2)
        rows.promise?.push({
          ...{ ...beside, id: ids.next(), what: "call her back", owner_id: logged_by, state: "kept", again: false },
          ...{
            due_at: new Date(logged_at.getTime() + DAY / 2),
            made_by: logged_by,
            made_in: organization_id,
            made_at: logged_at,
          },
          closed_at: new Date(Math.min(now.getTime(), logged_at.getTime() + (chance() < 0.7 ? 0 : DAY))),
        });
      if (place % 3 === 0)
        rows.case_clock?.push({
          ...{ ...beside, source_id: standardId, waits_for: "answer", minutes: 60, severity: 4, from_at: logged_at },
          ...{ ended_at: logged_at, attained: chance() < 0.4 },
        });
    }
    if (!isSilent && chance() < 0.3)
      rows.win?.push({
        ...{
          organization_id,
          id: ids.next(),
          number: number++,
          unit_id,
          text: "mailed the scarf",
          people: [one(staff)],
        },
        ...{ logged_by: one(staff), logged_at: at() },
      });
    if (chance() < 0.15) {
      const from_at = new Date(now.getTime() - DAY / 2);
      const until_at = new Date(from_at.getTime() + (3 + Math.floor(chance() * 9)) * DAY);
      rows.absence?.push({ organization_id, id: ids.next(), person_id: one(staff), kind: "away", from_at, until_at });
    }
  }
  const away = (rows.absence ?? []).map((row) => (row as { person_id: string }).person_id);
  for (const [table, some] of Object.entries(rows)) if (table !== "absence") await insert(database, table, some);
  await calendars.change(organization_id, away, (sql) => insert(sql, "absence", rows.absence ?? []));
  if (day % 5 === 0) await hire(database, company, one([...company.staffOf.keys()]), now);
}

async function hire(
  database: Database,
  { organizationId, staffOf }: Company,
  unit_id: string,
  now: Date,
): Promise<void> {
  const id = ids.next();
  const [installation] = await database.query<{ id: string }>({
    text: "SELECT id FROM installation WHERE organization_id = $1",
    values: [organizationId],
  });
  await addPeople(database, organizationId, installation?.id ?? "", [id], now);
  await insert(database, "membership", [
    { organization_id: organizationId, unit_id, person_id: id, role: "staff", nudge_at: new Date(0) },
  ]);
  (staffOf.get(unit_id) as string[]).push(id);
}

const VISIBLE = "NOT c.confidential AND c.undone_at IS NULL AND c.merged_into IS NULL";

/** Whether what a signal says is so, asked in other words than the signal does: $2 unit, $3 person, $4 now. */
const TRUE: Readonly<Record<string, string>> = {
  hard_cases: `SELECT count(*) >= 3 AS so FROM "case" c WHERE c.unit_id = $2 AND c.logged_by = $3 AND c.kind = 'complaint'
    AND c.severity < 3 AND c.logged_at >= $4 - interval '7 days' AND ${VISIBLE}`,
  recovery_done_well: `SELECT EXISTS (SELECT FROM "case" c JOIN recovery r ON r.case_id = c.id
      AND (r.empathised, r.apologised, r.resolved) = (true, true, true)
    WHERE c.unit_id = $2 AND c.owner_id = $3 AND c.state = 'confirmed' AND ${VISIBLE}) AS so`,
  win_not_spoken_about: `SELECT EXISTS (SELECT FROM win w WHERE w.unit_id = $2 AND $3 = ANY (w.people) AND w.undone_at IS NULL
      AND w.logged_at >= $4 - interval '7 days') AS so`,
  new_person: `SELECT created_at > $4 - interval '30 days' AS so FROM person WHERE id = $3`,
  no_coaching: `SELECT NOT EXISTS (SELECT FROM coaching_talk t WHERE t.person_id = $3 AND t.undone_at IS NULL
      AND t.at > $4 - interval '30 days') AS so`,
  apology_missing: `SELECT count(*) >= 3 AND NOT bool_or(r.apologised) AS so FROM "case" c JOIN recovery r ON r.case_id = c.id
    WHERE c.unit_id = $2 AND c.owner_id = $3 AND c.state <> 'open' AND c.kind = 'complaint'
      AND c.logged_at >= $4 - interval '28 days' AND ${VISIBLE}`,
  same_friction: `SELECT coalesce(max(n), 0) >= 3 AS so FROM (SELECT count(*) AS n FROM "case" c WHERE c.unit_id = $2
      AND c.kind = 'friction' AND c.logged_at >= $4 - interval '14 days' AND ${VISIBLE} GROUP BY c.theme) themes`,
  promise_under_pressure: `SELECT EXISTS (SELECT FROM promise p JOIN "case" c ON c.id = p.case_id
    WHERE p.unit_id = $2 AND p.owner_id = $3 AND p.state = 'kept' AND p.closed_at <= p.due_at
      AND p.closed_at >= $4 - interval '7 days' AND ${VISIBLE}) AS so`,
  silent_unit: `SELECT NOT EXISTS (SELECT FROM "case" c WHERE c.unit_id = $2 AND c.logged_at >= $4 - interval '21 days') AS so`,
  theme_rising: `SELECT coalesce(max(n), 0) >= 3 AS so FROM (SELECT count(*) AS n FROM "case" c WHERE c.unit_id = $2
      AND c.kind = 'complaint' AND c.logged_at >= $4 - interval '14 days' AND ${VISIBLE} GROUP BY c.theme) themes`,
  standard_missed: `SELECT count(*) >= 3 AS so FROM case_clock k JOIN "case" c ON c.id = k.case_id
    WHERE k.unit_id = $2 AND NOT k.attained AND k.ended_at >= $4 - interval '14 days' AND ${VISIBLE}`,
  back_from_absence: `SELECT EXISTS (SELECT FROM absence a WHERE a.person_id = $3 AND a.until_at <= $4
      AND a.until_at > $4 - interval '3 days') AS so`,
};

/** A nudge as it was sent. */
export interface Told {
  readonly id: string;
  readonly unitId: string;
  readonly personId: string | null;
  readonly signal: string;
  readonly shownAt: Date;
}

const NAMES = { $2: "given.unit", $3: "given.person", $4: "given.now" };
const SO = Object.entries(TRUE).map(
  ([signal, text]) =>
    `WHEN '${signal}' THEN (${Object.entries(NAMES).reduce((sql, [place, name]) => sql.replaceAll(place, name), text)})`,
);

/** Of some nudges those that were not so when they were sent: their reason, or that somebody of the unit is there. */
export const untrueOf = (database: Database, told: readonly Told[]): Promise<{ id: string; signal: string }[]> =>
  database.query({
    name: "company.untrue",
    text: `SELECT given.id, given.signal
           FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::text[]) given(id, unit, person, now, signal)
           WHERE (CASE given.signal ${SO.join(" ")} END) IS NOT TRUE
             OR given.person IS NOT NULL AND (
               NOT EXISTS (SELECT FROM membership m WHERE m.unit_id = given.unit AND m.person_id = given.person AND m.role = 'staff')
               OR EXISTS (SELECT FROM absence a WHERE a.person_id = given.person AND a.from_at <= given.now AND a.until_at > given.now))`,
    values: [
      told.map(({ id }) => id),
      told.map(({ unitId }) => unitId),
      told.map(({ personId }) => personId),
      told.map(({ shownAt }) => shownAt),
      told.map(({ signal }) => signal),
    ],
  });

/** Between choosing and sending, cases are taken back and people go away. */
export async function sabotage(
  database: Database,
  { organizationId, staffOf }: Company,
  now: Date,
  chance: () => number,
  calendars: Pick<Calendars, "change">,
): Promise<void> {
  await database.query({
    text: `UPDATE "case" SET undone_at = $1 WHERE undone_at IS NULL AND number % 17 = $2 AND logged_at > $1::timestamptz - interval '8 days'`,
    values: [now, Math.floor(chance() * 17)],
  });
  const away = [...staffOf.values()].map((staff) => staff[Math.floor(chance() * staff.length)] as string).slice(0, 5);
  await calendars.change(organizationId, away, (sql) =>
    insert(
      sql,
      "absence",
      away.map((person_id) => ({
        ...{ organization_id: organizationId, id: ids.next(), person_id, kind: "away" },
        ...{ from_at: now, until_at: new Date(now.getTime() + 6 * DAY) },
      })),
    ),
  );
}
