import { expect } from "vitest";
import { createSending } from "../../../src/features/attention/sending.ts";
import { readCounts } from "../../../src/features/deliveries/store.ts";
import { createSchedules, sendToThoseOnShift } from "../../../src/features/schedules/index.ts";
import {
  type AnyCalendar,
  type Calendar,
  everyDay,
  isQuiet,
  isWorking,
  type PersonCalendar,
} from "../../../src/kernel/calendar/index.ts";
import { createIds } from "../../../src/kernel/clock.ts";
import type { Database } from "../../../src/kernel/ports.ts";
import { silent } from "../../support/database.ts";
import { type PlannedUnit, planned } from "./world.ts";

/** Zones of both hemispheres, with and without daylight saving, with odd offsets and odd changes. */
const ZONES = [
  "Europe/London",
  "Australia/Lord_Howe",
  "America/Santiago",
  "Asia/Kathmandu",
  "America/New_York",
  "Pacific/Auckland",
  "Africa/Cairo",
  "America/St_Johns",
  "Asia/Tokyo",
  "Australia/Adelaide",
  "America/Asuncion",
  "Europe/Berlin",
  "Africa/Casablanca",
  "America/Los_Angeles",
  "Asia/Kolkata",
  "Pacific/Chatham",
  "America/Havana",
  "Asia/Beirut",
  "Europe/Lisbon",
  "America/Phoenix",
  "Asia/Jerusalem",
  "Pacific/Kiritimati",
  "America/Sao_Paulo",
  "Antarctica/Troll",
];
const START = new Date("2026-12-31T00:00:00Z");
const FIRST = "2027-01-02";
const LAST = "2027-12-30";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Ticks after which a server would have tidied up, which has a year for them: else it looks through what is dead. */
const UNTIDY = 500;

/** Times of day that clocks jump over and repeat, and usual ones. */
const TIMES = [null, 150, 8 * 60, 90, 9 * 60 + 30, 0, 135];

/** Who belongs to every third unit: somebody as the unit, somebody on weekdays, with their own nights, and off in August. */
const peopleOf = (unit: Calendar): PersonCalendar[] => {
  const usual = { unit, timeZone: unit.timeZone, absences: [], shifts: [], planned: [] };
  const august = { from: new Date("2027-08-01T00:00:00Z"), until: new Date("2027-09-01T00:00:00Z") };
  return [
    { ...usual, ...(unit.quiet && { quiet: unit.quiet }) },
    { ...usual, weekdays: [true, true, true, true, true, false, false], quiet: { from: 20 * 60, to: 9 * 60 } },
    { ...usual, absences: [august] },
  ];
};

const unitIn = (place: number, weekdays: readonly number[]): PlannedUnit => {
  const minute = TIMES[place % TIMES.length] ?? null;
  const calendar: Calendar = {
    timeZone: ZONES[place % ZONES.length] ?? "UTC",
    hours: everyDay([{ from: 7 * 60 + (place % 4) * 15, to: 22 * 60 }]),
    closed: ["2027-01-06", "2027-03-28", "2027-12-25", `2027-0${1 + (place % 9)}-11`],
    // Some are set for a time of the night on purpose: those are never sent.
    ...(place % 5 === 3 && { quiet: { from: 21 * 60, to: 6 * 60 } }),
    startOfDay: everyDay(undefined),
  };
  return { calendar, minute, fromDay: FIRST, weekdays, ...(place % 3 === 2 && { people: peopleOf(calendar) }) };
};

/** Chance that is the same in every run. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

interface SlotRow {
  readonly unitId: string;
  readonly day: string;
  readonly plannedFor: Date;
  readonly reason: string | null;
  readonly deliveries: readonly {
    readonly id: string;
    /** Where it goes. */
    readonly address: string;
    readonly state: string;
    readonly notBefore: string | null;
  }[];
}

/**
 * Lives through a year, minute by minute where something is due, with two processes that come and go, and outages of six
 * hours; then expects that every slot came once, at its local minute, and that nothing came when it was quiet.
 */
export async function liveThroughAYear(
  database: Database,
  count: number,
  weekdays: readonly number[] = [1, 2, 3, 4, 5, 6, 7],
): Promise<Record<"slots" | "messages" | "late" | "overBudget", number>> {
  const units = Array.from({ length: count }, (_, place) => unitIn(place, weekdays));
  const { organizationId, calendarsOf, calendars, people, unitIds } = await planned(database, units, START);
  // Some of those who work every day get one too many.
  await database.query({ text: "UPDATE organization SET weekly_messages = 6", values: [] });
  const chance = createChance(count);
  let now = START.getTime();
  const clock = { now: () => new Date(now) };
  const process = () => {
    const ids = createIds(clock);
    const schedules = createSchedules({ database, clock, ids, calendarsOf });
    const { send } = createSending({ database, calendars, clock, ids });
    return {
      async tick() {
        await schedules.plan(clock.now());
        await sendToThoseOnShift({ database, calendars, ids, send, log: silent });
      },
    };
  };
  const processes = [process(), process()];
  const end = new Date(`${LAST}T23:59:00Z`).getTime() + 14 * HOUR;
  for (let outages = 0, ticks = 1; now < end; ticks += 1) {
    if (ticks % UNTIDY === 0) await database.query({ text: "VACUUM ANALYZE schedule, lane, slot", values: [] });
    const [one, other] = processes;
    if (chance() < 0.1) await Promise.all(processes.map((each) => each.tick()));
    else await (chance() < 0.5 ? one : other)?.tick();
    if (chance() < 0.05) processes[chance() < 0.5 ? 0 : 1] = process();
    const due = await nextDue(database);
    now = Math.max(now + MINUTE, Math.ceil(due / MINUTE) * MINUTE);
    if (outages < 3 && chance() < 0.002 * outages + 0.001) {
      outages += 1;
      now += 6 * HOUR;
    }
  }
  const slots = await readSlots(database);
  const byUnit = Map.groupBy(slots, ({ unitId }) => unitId);
  for (const [place, unitId] of unitIds.entries()) {
    const unit = units[place];
    if (unit) expectYear(unit, people, byUnit.get(unitId) ?? []);
  }
  const all = slots.flatMap(({ deliveries }) => deliveries);
  const counts = await readCounts(database, { organizationId, since: FIRST, timeZone: "UTC", now: clock.now() });
  const counted = counts.filter(({ day }) => day <= LAST).reduce((sum, one) => sum + one.count, 0);
  expect(counted).toBe(all.length + slots.filter(({ deliveries }) => deliveries.length === 0).length);
  return {
    slots: slots.length,
    messages: all.filter(({ state }) => state === "waiting").length,
    late: slots.filter(({ reason }) => reason === "too late" || reason === "in quiet hours").length,
    overBudget: all.filter(({ state }) => state === "skipped").length,
  };
}

async function nextDue(database: Database): Promise<number> {
  const [row] = await database.query<{ due: Date }>({
    text: "SELECT min(next_at) AS due FROM schedule WHERE active",
    values: [],
  });
  return row?.due.getTime() ?? Number.NaN;
}

const readSlots = (database: Database): Promise<SlotRow[]> =>
  database.query<SlotRow>({
    text: `SELECT s.unit_id AS "unitId", s.day, s.planned_for AS "plannedFor", s.reason, coalesce(
                    json_agg(json_build_object('id', d.id, 'address', l.address, 'state', d.state, 'notBefore', d.not_before))
                      FILTER (WHERE d.id IS NOT NULL), '[]') AS deliveries
           FROM slot s
           LEFT JOIN delivery d ON d.organization_id = s.organization_id AND d.audience = s.id::text
           LEFT JOIN lane l ON l.organization_id = d.organization_id AND l.id = d.lane_id
           WHERE s.day BETWEEN $1 AND $2 AND NOT s.to_find
           GROUP BY s.organization_id, s.id ORDER BY s.unit_id, s.day`,
    values: [FIRST, LAST],
  });

const DAYS = Array.from({ length: 363 }, (_, days) => Temporal.PlainDate.from(FIRST).add({ days }));

function expectYear(unit: PlannedUnit, people: ReadonlyMap<string, PersonCalendar>, slots: readonly SlotRow[]): void {
  const { calendar, minute, weekdays } = unit;
  const days = DAYS.filter(({ dayOfWeek }) => weekdays?.includes(dayOfWeek)).map(String);
  expect(slots.map(({ day }) => day)).toEqual(days);
  const wanted = minute ?? calendar.hours[0]?.[0]?.from ?? Number.NaN;
  for (const { day, plannedFor, reason, deliveries } of slots) {
    const about = `${calendar.timeZone} ${day} ${plannedFor.toISOString()} ${reason}`;
    expect(plannedFor.getTime(), about).toBe(whenClocksShow(calendar.timeZone, day, wanted));
    const onShift = unit.people?.filter((person) => isWorking(person, plannedFor)).length;
    // Sent to each or left out, never both, never neither: the audience adds up.
    expect(deliveries.length, about).toBe(reason === null ? (onShift ?? 1) : 0);
    if (onShift === 0) expect(["nobody on shift", "too late"], about).toContain(reason);
    if (calendar.closed.includes(day)) expect(["closed", "nobody on shift", "too late"], about).toContain(reason);
    for (const { id, address, state, notBefore } of deliveries) {
      if (state !== "waiting") continue;
      const receiver: AnyCalendar = people.get(address.replace("U-", "")) ?? calendar;
      const leaves = new Date(Math.max(decidedAt(id), Date.parse(notBefore ?? "") || 0));
      expect(leaves.getTime() - plannedFor.getTime(), about).toBeLessThanOrEqual(90 * MINUTE);
      expect(isQuiet(receiver, leaves), about).toBe(false);
      if (unit.people) expect(isWorking(receiver, leaves), about).toBe(true);
    }
  }
}

/** The moment that is in an id, in milliseconds. */
const decidedAt = (id: string): number => Number.parseInt(id.replace("-", "").slice(0, 12), 16);

/**
 * When clocks show that time on that day, by asking what they show on the days around it: the first time that they do, or if
 * they jump over it, as much later as they jump. In milliseconds.
 */
function whenClocksShow(timeZone: string, day: string, minute: number): number {
  const written = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE;
  const before = written - aheadAt(timeZone, written - 20 * HOUR);
  const after = written - aheadAt(timeZone, written + 20 * HOUR);
  const shown = [before, after].sort((a, b) => a - b).find((at) => at + aheadAt(timeZone, at) === written);
  return shown ?? before;
}

/** By how many milliseconds clocks there are ahead of UTC. */
function aheadAt(timeZone: string, at: number): number {
  const { year, month, day, hour, minute } = partsOf(timeZone, at);
  return Date.UTC(year, month - 1, day, hour, minute) - at;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function partsOf(timeZone: string, at: number) {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
  formats.set(timeZone, format);
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
  return { year, month, day, hour, minute };
}
