import type { Calendar } from "../../kernel/calendar/index.ts";
import type { Ids } from "../../kernel/clock.ts";
import type { Database, Sql } from "../../kernel/ports.ts";
import { nextSlot } from "../../kernel/schedule/next-slot.ts";
import { claimDue, type DueSchedule, type Plan, writePlans } from "./claim.ts";
import { dueOn, fateOf } from "./due.ts";
import type { Calendars } from "./schema.ts";

export interface PlannerDependencies {
  readonly database: Database;
  readonly ids: Ids;
  readonly calendars: Calendars;
}

/** Schedules that one transaction plans. */
const BATCH = 500;
/** Milliseconds after which a schedule that is not due within a year is looked at again. */
const DAY = 24 * 60 * 60_000;

/**
 * Puts into the outbox what is due at `now`, and finds out when each is due next. Any number of processes may do so at the
 * same time: each takes what no other has, and a slot is sent once. Resolves with how many schedules were due.
 */
export async function planDue(deps: PlannerDependencies, now: Date): Promise<number> {
  let planned = 0;
  for (;;) {
    const count = await deps.database.transaction((sql) => planBatch(sql, deps, now));
    planned += count;
    if (count < BATCH) return planned;
  }
}

async function planBatch(sql: Sql, { ids, calendars }: PlannerDependencies, now: Date): Promise<number> {
  const due = await claimDue(sql, now, BATCH);
  if (due.length === 0) return 0;
  const known = await calendars(sql, due);
  const plans = due.map((schedule, place): Plan => {
    const calendar = known[place];
    if (!calendar) throw new Error(`Unit ${schedule.unitId} has no calendar.`);
    return {
      ...planOf(schedule, calendar, now),
      ...nextOf(schedule, calendar),
      organizationId: schedule.organizationId,
      scheduleId: schedule.id,
      unitId: schedule.unitId,
      content: schedule.content,
      slotId: ids.next(),
      deliveryId: ids.next(),
    };
  });
  await writePlans(sql, plans);
  return due.length;
}

/** What becomes of the slot that is due; nothing, when the schedule was only waiting for its next one to be found. */
function planOf({ nextDay: day, nextAt, laneId }: DueSchedule, calendar: Calendar, now: Date) {
  if (day === null) return {};
  const fate = fateOf(day, nextAt, calendar, now);
  const slot = { day, plannedFor: nextAt };
  if ("reason" in fate) return { ...slot, reason: fate.reason };
  return laneId === null ? { ...slot, reason: "no channel" as const } : { ...slot, ...fate, laneId };
}

function nextOf(schedule: DueSchedule, calendar: Calendar) {
  const next = nextSlot(dueOn(schedule, calendar), calendar.timeZone, schedule.nextAt, schedule.fromDay);
  return next ? { nextAt: next.at, nextDay: next.day } : { nextAt: new Date(schedule.nextAt.getTime() + DAY) };
}
