import { expect, it } from "vitest";
import { createSchedules } from "../../../src/features/schedules/index.ts";
import { type Calendar, everyDay } from "../../../src/kernel/calendar/index.ts";
import { createIds } from "../../../src/kernel/clock.ts";
import { emptyDatabase } from "../../support/database.ts";
import { planned } from "./world.ts";

const CAFE: Calendar = {
  timeZone: "Europe/Berlin",
  hours: everyDay([{ from: 7 * 60, to: 18 * 60 }]),
  closed: [],
  quiet: { from: 21 * 60, to: 8 * 60 },
  startOfDay: everyDay(undefined),
};
/** Half past seven there: still quiet. */
const DUE = "2096-06-01T05:30:00Z";
const BEFORE_EIGHT = "2096-06-01T05:59:00Z";
const EIGHT = new Date("2096-06-01T06:00:00Z");

/** A post that waits until eight, in years, also for the database: nobody takes it before. */
async function openWorld() {
  const database = await emptyDatabase();
  let calendar: Calendar | undefined = CAFE;
  let now = new Date("2096-05-31T12:00:00Z");
  const clock = { now: () => now };
  const unit = { calendar: CAFE, minute: 7 * 60 + 30, fromDay: "2096-06-01" };
  await planned(database, [unit, { ...unit, minute: 12 * 60 }], now);
  const ids = createIds(clock);
  const schedules = createSchedules({ database, clock, ids, calendarsOf: async (asked) => asked.map(() => calendar) });
  const planAt = async (at: string) => {
    now = new Date(at);
    await schedules.plan(now);
  };
  for (const at of ["2096-05-31T12:00:00Z", DUE]) await planAt(at);
  const change = (text: string) => database.query({ text, values: [] });
  return {
    planAt,
    change,
    calendarIs(changed: Calendar | undefined) {
      calendar = changed;
    },
    post: async () => {
      const [found] = await database.query<{ state: string; reason: string | null; at: Date | null; channel: string }>({
        text: `SELECT d.state, d.reason, d.not_before AS at,
                 CASE WHEN d.lane_id = u.lane_id AND s.lane_id = u.lane_id THEN 'of the unit' ELSE 'another' END AS channel
               FROM delivery d JOIN slot s ON s.id = d.subject_id JOIN unit u ON u.id = s.unit_id`,
        values: [],
      });
      return found;
    },
    /** Waiting deliveries that lanes count and have, which is the same. */
    lanes: () =>
      database.query<{ counted: number; waiting: number }>({
        text: `SELECT pending AS counted, (SELECT count(*)::int FROM delivery d WHERE d.lane_id = l.id AND d.state = 'waiting') AS waiting
               FROM lane l ORDER BY pending`,
        values: [],
      }),
  };
}

it("releases a post after quiet hours where nothing has changed", async () => {
  const { planAt, post } = await openWorld();
  await planAt(BEFORE_EIGHT);
  expect(await post()).toEqual({ state: "waiting", reason: null, at: EIGHT, channel: "of the unit" });
});

it.each<[why: string, reason: string, change: Parameters<typeof openChanged>[0]]>([
  ["the unit is closed that day", "closed", ({ calendarIs }) => calendarIs({ ...CAFE, closed: ["2096-06-01"] })],
  [
    "it is quiet for too long now",
    "in quiet hours",
    ({ calendarIs }) => calendarIs({ ...CAFE, quiet: { from: 0, to: 600 } }),
  ],
  ["the unit is not known any more", "no channel", ({ calendarIs }) => calendarIs(undefined)],
  ["the unit has no channel any more", "no channel", ({ change }) => change("UPDATE unit SET lane_id = NULL")],
  ["the schedule was switched off", "left out", ({ change }) => change("UPDATE schedule SET active = false")],
  ["it was removed", "left out", ({ change }) => change("UPDATE schedule SET active = false, removed = true")],
])("leaves a post out when %s", async (_why, reason, change) => {
  const { planAt, post, lanes } = await openChanged(change);
  await planAt(BEFORE_EIGHT);
  expect(await post()).toMatchObject({ state: "skipped", reason });
  const none = { counted: 0, waiting: 0 };
  expect(await lanes()).toEqual([none, none]);
});

it("has a post wait on when quiet hours have become longer", async () => {
  const { planAt, post, calendarIs } = await openWorld();
  calendarIs({ ...CAFE, quiet: { from: 21 * 60, to: 8 * 60 + 30 } });
  for (let times = 0; times < 2; times += 1) await planAt(BEFORE_EIGHT);
  expect(await post()).toMatchObject({ state: "waiting", at: new Date("2096-06-01T06:30:00Z") });
});

it("posts in the channel that the unit has by then", async () => {
  const { planAt, post, change, lanes } = await openWorld();
  await change("UPDATE unit u SET lane_id = (SELECT id FROM lane l WHERE l.id <> u.lane_id LIMIT 1)");
  expect(await post()).toMatchObject({ channel: "another" });
  for (let times = 0; times < 2; times += 1) await planAt(BEFORE_EIGHT);
  expect(await post()).toEqual({ state: "waiting", reason: null, at: EIGHT, channel: "of the unit" });
  expect(await lanes()).toEqual([
    { counted: 0, waiting: 0 },
    { counted: 1, waiting: 1 },
  ]);
});

async function openChanged(change: (world: Awaited<ReturnType<typeof openWorld>>) => unknown) {
  const world = await openWorld();
  await change(world);
  return world;
}
