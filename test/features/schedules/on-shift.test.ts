import { describe, expect, it } from "vitest";
import { createSending } from "../../../src/features/attention/sending.ts";
import { createSchedules, sendToThoseOnShift } from "../../../src/features/schedules/index.ts";
import { type Calendar, everyDay, type PersonCalendar } from "../../../src/kernel/calendar/index.ts";
import { createIds } from "../../../src/kernel/clock.ts";
import type { SendToPeople } from "../../../src/kernel/gate/index.ts";
import { emptyDatabase, silent } from "../../support/database.ts";
import { planned } from "./world.ts";

const CAFE: Calendar = {
  timeZone: "UTC",
  hours: everyDay([{ from: 9 * 60, to: 18 * 60 }]),
  closed: [],
  startOfDay: everyDay(undefined),
};
const usual: PersonCalendar = { unit: CAFE, timeZone: "UTC", absences: [], shifts: [], planned: [] };
const onSundays: PersonCalendar = { ...usual, weekdays: [false, false, false, false, false, false, true] };
/** A Monday. */
const NOON = new Date("2026-06-01T12:00:00Z");

/** Two units; what is due at noon in each is for those on shift. */
async function openWorld(...people: (readonly PersonCalendar[])[]) {
  const database = await emptyDatabase();
  const clock = { now: () => NOON };
  const ids = createIds(clock);
  const units = people.map((of) => ({ calendar: CAFE, minute: 720, fromDay: "2026-06-01", people: of }));
  const world = await planned(database, units, new Date("2026-06-01T08:00:00Z"));
  const { organizationId, calendars, calendarsOf, unitIds } = world;
  const schedules = createSchedules({ database, clock, ids, calendarsOf });
  const sending = createSending({ database, calendars, clock, ids });
  let broken = false;
  const send: SendToPeople = async (...sent) => {
    if (broken) throw new Error("odd");
    await sending.send(...sent);
  };
  const query = (text: string, ...values: unknown[]) => database.query<{ [name: string]: unknown }>({ text, values });
  await schedules.plan(new Date("2026-06-01T08:00:00Z"));
  return {
    personIds: [...world.people.keys()],
    unitIds,
    query,
    schedules,
    schedule: async () => (await schedules.ofUnit({ organizationId, unitId: unitIds[0] ?? "" }))[0],
    plan: () => schedules.plan(NOON),
    sendAll: () => sendToThoseOnShift({ database, calendars, ids, send, log: silent }),
    broken(so: boolean) {
      broken = so;
    },
    shiftIn: (unitId: string | undefined, personId: string | undefined) =>
      query(
        `INSERT INTO shift (organization_id, id, unit_id, person_id, from_at, until_at)
         VALUES ($1, $2, $3, $4, '2026-06-01T10:00Z', '2026-06-01T14:00Z')`,
        ...[organizationId, ids.next(), unitId, personId],
      ),
    /** Who got what, by unit. */
    async received(): Promise<string[][]> {
      const rows = await query(
        `SELECT s.unit_id AS unit, substr(l.address, 3) AS person FROM delivery d
         JOIN slot s ON s.id::text = d.audience JOIN lane l ON l.id = d.lane_id ORDER BY l.address`,
      );
      return unitIds.map((unit) => rows.filter((row) => row.unit === unit).map(({ person }) => String(person)));
    },
    /** Why what was due went to nobody, by unit; null: it went. */
    async reasons(): Promise<unknown[]> {
      const rows = await query("SELECT unit_id AS unit, reason FROM slot WHERE planned_for IS NOT NULL");
      return unitIds.flatMap((unit) => rows.filter((row) => row.unit === unit).map(({ reason }) => reason));
    },
  };
}

describe("what is for those on shift", () => {
  it("is of use to each until it is quiet for them, for 90 minutes at most", async () => {
    const soonQuiet = { ...usual, quiet: { from: 12 * 60 + 30, to: 13 * 60 } };
    const quietNow = { ...usual, quiet: { from: 11 * 60, to: 12 * 60 + 30 } };
    const { plan, sendAll, query } = await openWorld([usual, soonQuiet, quietNow]);
    await plan();
    await sendAll();
    const found = await query(
      "SELECT not_before AS at, not_after AS until FROM delivery ORDER BY not_after, not_before",
    );
    expect(found).toEqual([
      { at: null, until: new Date("2026-06-01T12:30:00Z") },
      { at: new Date("2026-06-01T12:30:00Z"), until: new Date("2026-06-01T13:30:00Z") },
      { at: null, until: new Date("2026-06-01T13:30:00Z") },
    ]);
  });

  it("goes to each who works then, once, however many processes send it and however often", async () => {
    const { personIds, plan, sendAll, received, query, reasons } = await openWorld([usual, onSundays, usual], []);
    const [ana, , eva] = personIds;
    await plan();
    await Promise.all([sendAll(), sendAll(), sendAll()]);
    // As if a process had died before it wrote down that it was through.
    await query("UPDATE slot SET to_find = true");
    expect(await sendAll()).toBe(2);
    expect(await received()).toEqual([[ana, eva].toSorted(), []]);
    expect(await reasons()).toEqual([null, "nobody on shift"]);
    expect(await query("SELECT sum(used)::int AS used FROM attention")).toEqual([{ used: 2 }]);
    expect(await sendAll()).toBe(0);
  });

  it("goes to whoever has a shift there, wherever they belong, and not to whoever has it elsewhere", async () => {
    const { personIds, unitIds, shiftIn, plan, sendAll, received } = await openWorld([usual, usual], [usual]);
    const [ana, ben, dee] = personIds;
    await shiftIn(unitIds[1], ben);
    await plan();
    await sendAll();
    expect(await received()).toEqual([[ana], [ben, dee].toSorted()]);
  });

  it("is tried again when it failed", async () => {
    const { personIds, plan, broken, sendAll, received } = await openWorld([usual]);
    await plan();
    broken(true);
    expect(await sendAll()).toBe(0);
    broken(false);
    expect(await sendAll()).toBe(1);
    expect(await received()).toEqual([personIds]);
  });

  it("goes to nobody when it is left out", async () => {
    const { schedules, schedule, plan, sendAll, received, reasons } = await openWorld([usual]);
    const daily = await schedule();
    if (daily) await schedules.leaveOut(daily, "2026-06-01", daily.setUpBy);
    await plan();
    await sendAll();
    expect(await received()).toEqual([[]]);
    expect(await reasons()).toEqual(["left out"]);
  });
});
