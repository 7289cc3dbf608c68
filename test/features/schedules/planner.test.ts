import { describe, expect, it } from "vitest";
import { createSchedules } from "../../../src/features/schedules/index.ts";
import { type Calendar, everyDay } from "../../../src/kernel/calendar/index.ts";
import { createIds } from "../../../src/kernel/clock.ts";
import { emptyDatabase } from "../../support/database.ts";
import { planned } from "./world.ts";

const CAFE: Calendar = {
  timeZone: "Europe/Berlin",
  hours: everyDay([{ from: 9 * 60, to: 18 * 60 }]),
  closed: ["2026-06-03"],
  quiet: { from: 21 * 60, to: 7 * 60 },
  startOfDay: everyDay(undefined),
};

interface Unit {
  readonly calendar?: Calendar;
  readonly minute?: number;
  /** It has no calendar. */
  readonly gone?: boolean;
}

/** Units with a schedule each, which has found its first slot, on 1 June 2026 or later. */
async function openWorld(...units: readonly Unit[]) {
  const database = await emptyDatabase();
  let now = new Date("2026-05-31T12:00:00Z");
  const clock = { now: () => now };
  const ids = createIds(clock);
  const { organizationId, unitIds, calendarsOf } = await planned(
    database,
    units.map(({ calendar = CAFE, minute = null }) => ({ calendar, minute, fromDay: "2026-06-01" })),
    now,
  );
  const gone = new Set(unitIds.filter((_, place) => units[place]?.gone));
  const schedules = createSchedules({
    ...{ database, clock, ids },
    calendarsOf: async (asked) =>
      (await calendarsOf(asked)).map((calendar, place) =>
        gone.has(asked[place]?.unitId ?? "") ? undefined : calendar,
      ),
  });
  await schedules.plan(clock.now());
  return {
    schedules,
    async planAt(at: string, processes = 1) {
      now = new Date(at);
      await Promise.all(Array.from({ length: processes }, () => schedules.plan(clock.now())));
    },
    async schedule() {
      const [found] = await schedules.ofUnit({ organizationId, unitId: unitIds[0] ?? "" }, "reminder");
      if (!found) throw new Error("There is no schedule.");
      return found;
    },
    withoutChannel: () => database.query({ text: "UPDATE unit SET lane_id = NULL", values: [] }),
    calendarChanged: () => schedules.calendarChanged(organizationId, unitIds),
    dues: async () =>
      (
        await database.query<{ due: Date }>({
          text: "SELECT planned_for AS due FROM slot WHERE planned_for IS NOT NULL ORDER BY day",
          values: [],
        })
      ).map(({ due }) => due),
    untils: () => database.query({ text: "SELECT not_after AS until FROM delivery", values: [] }),
    slots: () =>
      database.query<{ day: string; reason: string | null; deliveries: number; held: string | null }>({
        text: `SELECT s.day, s.reason, count(d.id)::int AS deliveries, min(d.held_for) AS held
               FROM slot s LEFT JOIN delivery d ON d.organization_id = s.organization_id AND d.audience = s.id::text
               WHERE s.planned_for IS NOT NULL GROUP BY s.organization_id, s.id ORDER BY s.day`,
        values: [],
      }),
  };
}

const sent = (day: string) => ({ day, reason: null, deliveries: 1, held: null });
const skipped = (day: string, reason: string) => ({ day, reason, deliveries: 0, held: null });

describe("what is due", () => {
  it("is sent once, however many processes look at the same moment and however often", async () => {
    const { planAt, slots } = await openWorld(...Array.from({ length: 30 }, () => ({})));
    await planAt("2026-06-01T06:59:00Z");
    expect(await slots()).toEqual([]);
    await planAt("2026-06-01T07:00:00Z", 3);
    await planAt("2026-06-01T07:01:00Z", 3);
    expect(await slots()).toEqual(Array.from({ length: 30 }, () => sent("2026-06-01")));
  });

  it("is of use for 90 minutes, and that is written down with it", async () => {
    const { planAt, untils } = await openWorld({ minute: 420 });
    await planAt("2026-06-01T05:00:00Z");
    expect(await untils()).toEqual([{ until: new Date("2026-06-01T06:30:00Z") }]);
  });

  it("is of use only until it is quiet, where that is sooner", async () => {
    const { planAt, untils } = await openWorld({ minute: 20 * 60 });
    await planAt("2026-06-01T18:00:00Z");
    expect(await untils()).toEqual([{ until: new Date("2026-06-01T19:00:00Z") }]);
  });

  it("is left out in quiet hours that last longer than that, which is known before", async () => {
    const { planAt, schedules, schedule, slots } = await openWorld({ minute: 23 * 60 + 30 });
    expect((await schedules.upcoming(await schedule(), 1)).map(({ quiet }) => quiet)).toEqual([true]);
    await planAt("2026-06-01T21:30:00Z");
    expect(await slots()).toEqual([skipped("2026-06-01", "in quiet hours")]);
  });

  it("does not wait for a unit that is not there any more", async () => {
    const { planAt, slots } = await openWorld({ gone: true }, {});
    await planAt("2026-06-01T07:00:00Z");
    expect(await slots()).toEqual([sent("2026-06-01")]);
  });

  it("is left out on a closed day, when somebody wants that, and where there is no channel, and says why", async () => {
    const { planAt, schedules, schedule, withoutChannel, slots } = await openWorld({});
    const daily = await schedule();
    await schedules.leaveOut(daily, "2026-06-02", daily.setUpBy);
    await schedules.leaveOut(daily, "2026-06-04", daily.setUpBy);
    await schedules.leaveOut(daily, "2026-06-04", undefined);
    for (const day of [1, 2, 3, 4]) await planAt(`2026-06-0${day}T07:00:00Z`);
    await withoutChannel();
    await planAt("2026-06-05T07:00:00Z");
    expect(await slots()).toEqual([
      sent("2026-06-01"),
      skipped("2026-06-02", "left out"),
      skipped("2026-06-03", "closed"),
      sent("2026-06-04"),
      skipped("2026-06-05", "no channel"),
    ]);
  });

  it("is sent up to 90 minutes late; every slot that was missed for longer is listed", async () => {
    const { planAt, slots } = await openWorld({});
    await planAt("2026-06-01T08:30:00Z");
    await planAt("2026-06-05T09:00:00Z");
    for (let tick = 0; tick < 5; tick += 1) await planAt("2026-06-05T09:00:00Z");
    expect(await slots()).toEqual([
      sent("2026-06-01"),
      ...["2026-06-02", "2026-06-03", "2026-06-04", "2026-06-05"].map((day) => skipped(day, "too late")),
    ]);
  });

  it("waits for the end of quiet hours when they end soon, and is left out when they do not", async () => {
    const { planAt, slots } = await openWorld({ minute: 6 * 60 }, { minute: 3 * 60 });
    await planAt("2026-06-01T01:00:00Z");
    await planAt("2026-06-01T04:00:00Z");
    expect(await slots()).toEqual(
      expect.arrayContaining([
        { day: "2026-06-01", reason: null, deliveries: 1, held: "quiet hours" },
        skipped("2026-06-01", "in quiet hours"),
      ]),
    );
  });

  it("comes at another time on a day for which somebody has said so, and on no other", async () => {
    const { planAt, schedules, schedule, slots, dues } = await openWorld({});
    const daily = await schedule();
    expect(await schedules.changeSlot(daily, "2026-06-01", { minute: 11 * 60 })).toBe(true);
    expect(await schedules.changeSlot(daily, "2026-06-02", { minute: 8 * 60 })).toBe(true);
    const upcoming = await schedules.upcoming(await schedule(), 3);
    expect(upcoming.map(({ at }) => at.toISOString())).toEqual([
      "2026-06-01T09:00:00.000Z",
      "2026-06-02T06:00:00.000Z",
      "2026-06-03T07:00:00.000Z",
    ]);
    for (const at of ["2026-05-31T12:01:00Z", "2026-06-01T07:00:00Z"]) await planAt(at);
    expect(await slots()).toEqual([]);
    for (const day of ["01T09", "02T06", "02T07", "03T07"]) await planAt(`2026-06-${day}:00:00Z`);
    expect(await slots()).toEqual([sent("2026-06-01"), sent("2026-06-02"), skipped("2026-06-03", "closed")]);
    expect(await dues()).toEqual(upcoming.map(({ at }) => at));
    expect(await schedules.changeSlot(daily, "2026-06-02", { minute: 12 * 60 })).toBe(false);
  });

  it("comes at its usual time again when that is taken back, and is not lost when it is due at that moment", async () => {
    const { planAt, schedules, schedule, slots, dues } = await openWorld({});
    await schedules.changeSlot(await schedule(), "2026-06-01", { minute: 11 * 60 });
    await schedules.changeSlot(await schedule(), "2026-06-01", {});
    expect((await schedule()).moved).toBeNull();
    await planAt("2026-05-31T12:01:00Z");
    await planAt("2026-06-01T07:00:00Z", 0);
    await schedules.changeSlot(await schedule(), "2026-06-02", { minute: 8 * 60 });
    for (const at of ["2026-06-01T07:00:00Z", "2026-06-02T06:00:00Z"]) await planAt(at);
    expect(await slots()).toEqual([sent("2026-06-01"), sent("2026-06-02")]);
    expect(await dues()).toEqual([new Date("2026-06-01T07:00:00Z"), new Date("2026-06-02T06:00:00Z")]);
  });

  it("is not lost when its schedule gets another timetable in the minute in which it is due", async () => {
    const { planAt, schedules, schedule, slots, dues } = await openWorld({});
    await planAt("2026-06-01T07:00:00Z", 0);
    const daily = await schedule();
    expect(await schedules.change(daily, { ...daily, weekdays: [1, 2] })).toBe(true);
    for (let ticks = 0; ticks < 2; ticks += 1) await planAt("2026-06-01T07:01:00Z");
    for (let ticks = 0; ticks < 2; ticks += 1) await planAt("2026-06-02T07:00:00Z");
    expect(await slots()).toEqual([sent("2026-06-01"), sent("2026-06-02")]);
    expect(await dues()).toEqual([new Date("2026-06-01T07:00:00Z"), new Date("2026-06-02T07:00:00Z")]);
  });

  it("is not made up for after it was switched off", async () => {
    const { planAt, schedules, schedule, slots } = await openWorld({});
    await schedules.switch(await schedule(), false);
    await planAt("2026-06-01T07:00:00Z");
    await planAt("2026-06-02T12:00:00Z");
    await schedules.switch(await schedule(), true);
    for (const at of ["2026-06-02T12:01:00Z", "2026-06-03T07:00:00Z", "2026-06-04T07:00:00Z"]) await planAt(at);
    expect(await slots()).toEqual([skipped("2026-06-03", "closed"), sent("2026-06-04")]);
  });

  it("is found anew when the calendar changes, and no day is sent twice", async () => {
    const { planAt, calendarChanged, slots } = await openWorld({});
    await planAt("2026-06-01T07:00:00Z");
    await calendarChanged();
    await planAt("2026-06-01T07:01:00Z");
    await planAt("2026-06-02T07:00:00Z");
    expect(await slots()).toEqual([sent("2026-06-01"), sent("2026-06-02")]);
  });
});
