import { createSecretStore } from "../../../src/database/secrets.ts";
import { createOrganizations, type Unit } from "../../../src/features/organization/index.ts";
import { drawReminders } from "../../../src/features/reminders/drawing.ts";
import { createIngredients } from "../../../src/features/reminders/ingredients.ts";
import { foreseePosts } from "../../../src/features/reminders/preview.ts";
import { createSchedules } from "../../../src/features/schedules/index.ts";
import { type Calendar, everyDay } from "../../../src/kernel/calendar/index.ts";
import { createIds, systemClock } from "../../../src/kernel/clock.ts";
import type { Database } from "../../../src/kernel/ports.ts";
import type { Block, Card } from "../../../src/message/card.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { emptyDatabase } from "../../support/database.ts";
import { insertOrganization } from "../../support/organizations.ts";

const ids = createIds(systemClock);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const calendar: Calendar = {
  timeZone: "UTC",
  hours: everyDay([{ from: 8 * 60, to: 22 * 60 }]),
  closed: [],
  startOfDay: everyDay(undefined),
};

/** The units of an organization (in English, unless `locales` says otherwise), each with a daily reminder at 8:00 from `first` on, and what is sent and known there. */
export async function reminded(
  first: string,
  names: readonly string[],
  locales: Readonly<Record<string, string>> = {},
) {
  const opened = await emptyDatabase();
  const database = counting(opened);
  let now = new Date(`${first}T00:00:00Z`);
  const clock = { now: () => now };
  const organizations = createOrganizations({
    database: opened,
    secrets: createSecretStore(opened, undefined),
    clock,
    ids,
  });
  const { organizationId, installationIds } = await insertOrganization(opened);
  const person = ids.next();
  const rows = names.map((name) => ({
    name,
    locale: locales[name] ?? "en",
    unit: ids.next(),
    lane: ids.next(),
    schedule: ids.next(),
  }));
  await opened.query({
    text: `WITH given AS (
             SELECT * FROM jsonb_to_recordset($3::jsonb) AS given(name text, locale text, unit uuid, lane uuid, schedule uuid)
           ), people AS (
             INSERT INTO person (organization_id, id, name, roles, created_at) VALUES ($1, $4, 'Mo Haddad', '{}', now())
           ), lanes AS (
             INSERT INTO lane (organization_id, id, installation_id, address) SELECT $1, lane, $2, name FROM given
           ), units AS (
             INSERT INTO unit (organization_id, id, name, locale, time_zone, is_default, lane_id, created_at)
             SELECT $1, unit, name, locale, 'UTC', false, lane, now() FROM given
           )
           INSERT INTO schedule (organization_id, id, unit_id, content, weekdays, set_up_by, created_at, from_day, next_at)
           SELECT $1, schedule, unit, 'reminder', '{1,2,3,4,5,6,7}', $4, now(), $5, now() FROM given`,
    values: [organizationId, installationIds[0], JSON.stringify(rows), person, first],
  });
  const calendarsOf = async (units: readonly unknown[]) => units.map(() => calendar);
  const schedules = createSchedules({ database: opened, clock, ids, calendarsOf });
  const deps = {
    database,
    organizations,
    schedules,
    calendarsOf,
    themes: async () => [],
    texts: createTexts(),
  };
  const ingredientsOf = createIngredients(deps);
  const draw = drawReminders(deps, ingredientsOf);
  const destination = {
    organizationId,
    installationId: installationIds[0] ?? "",
    platform: "slack" as const,
    externalId: "T",
    address: "C",
  };
  const rowOf = (name: string) => {
    const row = rows.find((one) => one.name === name);
    if (!row) throw new Error(`There is no unit ${name}.`);
    return row;
  };

  return {
    organizationId,
    person,
    database: opened,
    /** The local date so many days after the first. */
    dayAfter: (days: number): string => new Date(Date.parse(first) + days * DAY).toISOString().slice(0, 10),
    /** Draws the slots of a day of all units at once, as when they are sent; undefined where it was left out. */
    async send(day: string): Promise<ReadonlyMap<string, Card | undefined>> {
      now = new Date(`${day}T08:00:00Z`);
      const slots = await opened.query<{ id: string; name: string; going: boolean }>({
        text: `INSERT INTO slot AS known (organization_id, id, schedule_id, unit_id, day, planned_for, lane_id)
               SELECT s.organization_id, md5(s.id || $2)::uuid, s.id, s.unit_id, $2, $3, u.lane_id
               FROM schedule s JOIN unit u ON u.organization_id = s.organization_id AND u.id = s.unit_id
               WHERE s.organization_id = $1
               ON CONFLICT (organization_id, schedule_id, day) DO UPDATE SET planned_for = excluded.planned_for,
                 lane_id = excluded.lane_id, reason = CASE WHEN known.skipped_by IS NOT NULL THEN 'left out' END
               RETURNING id, (SELECT name FROM unit u WHERE u.organization_id = $1 AND u.id = known.unit_id) AS name,
                         reason IS NULL AS going`,
        values: [organizationId, day, now],
      });
      const going = slots.filter((slot) => slot.going);
      const cards = await draw(going.map(({ id }) => ({ organizationId, subjectId: id, destination })));
      return new Map(going.map(({ name }, place) => [name, cards[place]]));
    },
    /** Draws a slot once more. */
    async redraw(name: string, day: string): Promise<Card | undefined> {
      const [slot] = await opened.query<{ id: string }>({
        text: "SELECT id FROM slot WHERE organization_id = $1 AND schedule_id = $2 AND day = $3",
        values: [organizationId, rowOf(name).schedule, day],
      });
      return (await draw([{ organizationId, subjectId: slot?.id ?? "", destination }]))[0];
    },
    /** What is shown of the next days before `day`. */
    async preview(name: string, day: string) {
      now = new Date(`${day}T00:00:00Z`);
      const unit: Unit = await organizations.unit(organizationId, rowOf(name).unit);
      return foreseePosts(deps, ingredientsOf, unit, await schedules.ofUnit({ organizationId, unitId: unit.id }));
    },
    schedules,
    scheduleOf: (name: string) => schedules.find(organizationId, rowOf(name).schedule),
    /** Logs cases at noon of their days; `set` has other columns. */
    async log(name: string, cases: readonly LoggedCase[]): Promise<void> {
      await opened.query({
        text: `INSERT INTO "case" SELECT (jsonb_populate_record(NULL::"case", jsonb_build_object(
                 'organization_id', $1::uuid, 'id', gen_random_uuid(), 'number', base.number + given.place, 'unit_id', $2::uuid,
                 'kind', 'complaint', 'theme', 'waiting', 'severity', 3, 'guessed', '[]'::jsonb, 'public', false,
                 'logged_by', $3::uuid, 'owner_id', $3::uuid, 'state', 'open', 'confidential', false,
                 'logged_at', given.one ->> 'day' || 'T12:00:00Z') || given.one)).*
               FROM (SELECT coalesce(max(number), 0) AS number FROM "case" WHERE organization_id = $1) base,
                 jsonb_array_elements($4::jsonb) WITH ORDINALITY AS given(one, place)`,
        values: [organizationId, rowOf(name).unit, person, JSON.stringify(cases)],
      });
    },
    /** Statements that the reminders have asked of the database. */
    statements: () => database.statements(),
  };
}

export type Reminded = Awaited<ReturnType<typeof reminded>>;

/** Columns of a case, and the local date on which it was logged. */
type LoggedCase = { readonly day: string; readonly text: string } & Readonly<Record<string, unknown>>;

const isBody = (block: Block): boolean => block.kind === "text" && block.style === "body";

/** The lines of a post. */
export const linesOf = (card: Card | undefined): string[] =>
  (card?.blocks ?? [])
    .filter(isBody)
    .map((block) =>
      block.kind === "text" ? block.spans.map((span) => ("text" in span ? span.text : "")).join("") : "",
    );

function counting(database: Database): Database & { statements(): number } {
  let count = 0;
  return {
    query(statement) {
      count += 1;
      return database.query(statement);
    },
    transaction: (work) => database.transaction(work),
    statements: () => count,
  };
}
