import type { Calendar } from "../../kernel/calendar/index.ts";
import { localTime } from "../../kernel/calendar/index.ts";
import type { Clock, Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Database, Sql } from "../../kernel/ports.ts";
import { nextSlots, type Slot } from "../../kernel/schedule/next-slot.ts";
import { isFirstSight } from "../../kernel/seen.ts";
import { decideAgain } from "./again.ts";
import { dueOn, fateOf } from "./due.ts";
import { planDue } from "./planner.ts";
import type { CalendarsOf, Schedule, Timetable, UnitKey } from "./schema.ts";
import {
  type Arranged,
  changeSlot,
  everHad,
  hasRoom,
  insertDaily,
  insertSchedule,
  leaveOut,
  MOST,
  type NamedSchedule,
  readArranged,
  readSchedule,
  readSchedules,
  removeSchedule,
  replan,
  restoreSchedule,
  type SlotChange,
  setActive,
  updateSchedule,
} from "./store.ts";

/** A slot to come, with what is arranged for it. */
export interface Upcoming extends Slot, Partial<Omit<Arranged, "day">> {
  /** The unit is closed on that date: nothing will be sent. */
  readonly closed: boolean;
  /** It falls into quiet hours that last too long: nothing will be sent. */
  readonly quiet: boolean;
}

export interface Schedules {
  /** Sets up a schedule at the unit's start of day, from tomorrow on, unless there is one. */
  begin(unit: UnitKey, content: string, personId: string): Promise<NamedSchedule>;
  /** True if the unit ever had a schedule of that content, also one that was removed on purpose. */
  everHad(unit: UnitKey, content: string): Promise<boolean>;
  /**
   * Sets up one more, from today on. False if the unit has the same at its start of day already. The same request again
   * changes nothing. Throws UserError when the unit has as many as it can have.
   */
  add(unit: UnitKey, timetable: Timetable, request: Pick<Context, "actor" | "delivery" | "now">): Promise<boolean>;
  /** False if the unit has the same at its start of day already. */
  change(schedule: Schedule, to: Timetable): Promise<boolean>;
  remove(schedule: Schedule): Promise<void>;
  /** False if the unit has the same at its start of day by now. Throws UserError when it has as many as it can have. */
  putBack(schedule: Schedule): Promise<boolean>;
  /** The schedules of a unit, or those with one kind of content, in the order in which they were set up. */
  ofUnit(unit: UnitKey, content?: string): Promise<readonly NamedSchedule[]>;
  /** One that was removed is found only by whoever asks for such. */
  find(organizationId: string, id: string, which?: { removed: boolean }): Promise<NamedSchedule | undefined>;
  switch(schedule: Schedule, active: boolean): Promise<void>;
  /** The next slots, in their order. */
  upcoming(schedule: Schedule, count: number): Promise<readonly Upcoming[]>;
  /** Leaves a slot out (`by` somebody), or not. False if it was planned already. */
  leaveOut(schedule: Schedule, day: string, by: string | undefined): Promise<boolean>;
  /** Changes one slot, and no other. False if it was planned already. */
  changeSlot(schedule: Schedule, day: string, change: SlotChange): Promise<boolean>;
  /** To be called when the zone or the calendar of units has changed. */
  calendarChanged(organizationId: string, unitIds: readonly string[]): Promise<void>;
  /** Puts what is due at `now` into the outbox, and decides again about what it held; see planDue and decideAgain. */
  plan(now: Date): Promise<number>;
}

export interface SchedulesDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly calendarsOf: CalendarsOf;
}

export function createSchedules(deps: SchedulesDependencies): Schedules {
  const { database, clock, ids, calendarsOf } = deps;

  async function calendarOf(unit: UnitKey): Promise<Calendar> {
    const [calendar] = await calendarsOf([unit]);
    if (!calendar) throw new Error(`Unit ${unit.unitId} has no calendar.`);
    return calendar;
  }

  return {
    async begin(unit, content, setUpBy) {
      const { timeZone } = await calendarOf(unit);
      const now = clock.now();
      const fromDay = Temporal.PlainDate.from(localTime(timeZone, now).date).add({ days: 1 }).toString();
      await insertDaily(database, { ...unit, id: ids.next(), content, setUpBy, fromDay }, now);
      const all = await readSchedules(database, unit);
      const daily = all.find((one) => one.content === content && one.minute === null && one.audience === "channel");
      if (!daily) throw new Error("A schedule that was just made is not there.");
      return daily;
    },
    everHad: (unit, content) => everHad(database, unit, content),
    async add(unit, timetable, { actor, delivery, now: at }) {
      const { timeZone } = await calendarOf(unit);
      const now = clock.now();
      const fromDay = localTime(timeZone, now).date;
      const schedule = { ...unit, ...timetable, id: ids.next(), setUpBy: actor.id, fromDay };
      return database.transaction(async (sql) => {
        const sight = { organizationId: unit.organizationId, delivery, subjectId: schedule.id, at };
        if (!(await isFirstSight(sql, sight))) return true;
        await requireRoom(sql, unit);
        return insertSchedule(sql, schedule, now);
      });
    },
    change: (schedule, to) => updateSchedule(database, schedule, to, clock.now()),
    remove: async (schedule) => void (await removeSchedule(database, schedule)),
    putBack: (schedule) =>
      database.transaction(async (sql) => {
        await requireRoom(sql, schedule);
        return restoreSchedule(sql, schedule, clock.now());
      }),
    async ofUnit(unit, content) {
      const all = await readSchedules(database, unit);
      return content === undefined ? all : all.filter((one) => one.content === content);
    },
    find: (organizationId, id, which = { removed: false }) => readSchedule(database, organizationId, id, which.removed),
    switch: async (schedule, active) => void (await setActive(database, schedule, active, clock.now())),
    async upcoming(schedule, count) {
      const calendar = await calendarOf(schedule);
      const due = dueOn(schedule, calendar);
      const slots = nextSlots(due, calendar.timeZone, clock.now(), count, schedule.fromDay);
      const days = slots.map(({ day }) => day);
      const arranged = new Map((await readArranged(database, schedule, days)).map((one) => [one.day, one]));
      return slots.map((slot) => {
        const fate = fateOf(slot.day, slot.at, schedule.audience, calendar, slot.at);
        const reason = "reason" in fate ? fate.reason : undefined;
        const arrangement = arranged.get(slot.day);
        return { ...slot, ...arrangement, closed: reason === "closed", quiet: reason === "in quiet hours" };
      });
    },
    leaveOut: (schedule, day, by) => leaveOut(database, schedule, day, by ?? null, ids.next()),
    changeSlot: (schedule, day, change) =>
      database.transaction((sql) => changeSlot(sql, schedule, day, change, { id: ids.next(), now: clock.now() })),
    calendarChanged: async (organizationId, unitIds) =>
      void (await replan(database, organizationId, unitIds, clock.now())),
    async plan(now) {
      await decideAgain(deps, now);
      return planDue(deps, now);
    },
  };
}

async function requireRoom(sql: Sql, unit: UnitKey): Promise<void> {
  if (!(await hasRoom(sql, unit))) throw userError("schedule.tooMany", { count: MOST });
}
