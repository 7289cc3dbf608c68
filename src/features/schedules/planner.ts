import { setImmediate } from "node:timers/promises";
import type { Calendar } from "../../kernel/calendar/index.ts";
import type { Ids } from "../../kernel/clock.ts";
import type { Database } from "../../kernel/ports.ts";
import { nextSlot } from "../../kernel/schedule/next-slot.ts";
import { claimDue, type DueSchedule, type Plan, readDue, writePlans } from "./claim.ts";
import { dueOn, fateOf } from "./due.ts";
import type { CalendarsOf, UnitKey } from "./schema.ts";

export interface PlannerDependencies {
  readonly database: Database;
  readonly ids: Ids;
  readonly calendarsOf: CalendarsOf;
}

/** Schedules that one transaction plans, and how many transactions there are at the same time. */
const BATCH = 500;
const AT_ONCE = 4;
/** Schedules that are decided about before whatever else there is to do gets its turn. */
const PORTION = 50;
/** Milliseconds after which a schedule that is not due within a year is looked at again. */
const DAY = 24 * 60 * 60_000;
/** The same of one whose unit is not known at the moment. */
const HOUR = 60 * 60_000;

/**
 * Puts into the outbox what is due at `now`, and finds out when each is due next. Any number of processes may do so at the
 * same time: each takes what no other has, and a slot is sent once. Resolves with how many schedules were due.
 */
export async function planDue(deps: PlannerDependencies, now: Date): Promise<number> {
  let planned = 0;
  for (;;) {
    const due = await readDue(deps.database, now, BATCH * AT_ONCE);
    const batches = Array.from({ length: Math.ceil(due.length / BATCH) }, (_, at) =>
      due.slice(at * BATCH, (at + 1) * BATCH),
    );
    const counts = await Promise.all(batches.map((batch) => planBatch(deps, batch, now)));
    const count = counts.reduce((sum, one) => sum + one, 0);
    planned += count;
    // None: another process is at it.
    if (count === 0 || due.length < BATCH * AT_ONCE) return planned;
  }
}

async function planBatch(
  { database, ids, calendarsOf }: PlannerDependencies,
  due: readonly (UnitKey & { readonly id: string })[],
  now: Date,
): Promise<number> {
  const known = await calendarsOf(due);
  const calendars = new Map(due.map(({ unitId }, place) => [unitId, known[place]]));
  return database.transaction(async (sql) => {
    const claimed = await claimDue(sql, due, now);
    const plans: Plan[] = [];
    for (const schedule of claimed) {
      plans.push(planFor(schedule, calendars.get(schedule.unitId), ids, now));
      // Nothing is waited for that could need this transaction's connection.
      if (plans.length % PORTION === 0) await setImmediate();
    }
    if (plans.length > 0) await writePlans(sql, plans);
    return plans.length;
  });
}

function planFor(schedule: DueSchedule, calendar: Calendar | undefined, ids: Ids, now: Date): Plan {
  const { organizationId, id: scheduleId, unitId, content } = schedule;
  const plan = { organizationId, scheduleId, unitId, content, slotId: ids.next(), deliveryId: ids.next() };
  // A unit that is gone at this moment must not hold up the others.
  if (!calendar) return { ...plan, nextAt: new Date(now.getTime() + HOUR) };
  return { ...plan, ...planOf(schedule, calendar, now), ...nextOf(schedule, calendar) };
}

/** What becomes of the slot that is due; nothing, when the schedule was only waiting for its next one to be found. */
function planOf({ nextDay: day, nextAt, laneId, audience }: DueSchedule, calendar: Calendar, now: Date) {
  if (day === null) return {};
  const fate = fateOf(day, nextAt, audience, calendar, now);
  const slot = { day, plannedFor: nextAt };
  if ("reason" in fate || "toFind" in fate) return { ...slot, ...fate };
  return laneId === null ? { ...slot, reason: "no channel" as const } : { ...slot, ...fate, laneId };
}

function nextOf(schedule: DueSchedule, calendar: Calendar) {
  const next = nextSlot(dueOn(schedule, calendar), calendar.timeZone, schedule.nextAt, schedule.fromDay);
  return next ? { nextAt: next.at, nextDay: next.day } : { nextAt: new Date(schedule.nextAt.getTime() + DAY) };
}
