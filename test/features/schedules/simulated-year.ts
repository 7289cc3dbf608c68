import { expect } from "vitest";
import { createSchedules } from "../../../src/features/schedules/index.ts";
import { type Calendar, everyDay, isQuiet } from "../../../src/kernel/calendar/index.ts";
import { createIds } from "../../../src/kernel/clock.ts";
import type { Database } from "../../../src/kernel/ports.ts";
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

/** Times of day that clocks jump over and repeat, and usual ones. */
const TIMES = [null, 150, 8 * 60, 90, 9 * 60 + 30, 0, 135];

const unitIn = (place: number): PlannedUnit => {
  const minute = TIMES[place % TIMES.length] ?? null;
  const calendar: Calendar = {
    timeZone: ZONES[place % ZONES.length] ?? "UTC",
    hours: everyDay([{ from: 7 * 60 + (place % 4) * 15, to: 22 * 60 }]),
    closed: ["2027-01-06", "2027-03-28", "2027-12-25", `2027-0${1 + (place % 9)}-11`],
    // Some are set for a time of the night on purpose: those are never sent.
    ...(place % 5 === 3 && { quiet: { from: 21 * 60, to: 6 * 60 } }),
    startOfDay: everyDay(undefined),
  };
  return { calendar, minute, fromDay: FIRST };
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
  readonly deliveries: number;
  readonly deliveryId: string | null;
  readonly notBefore: Date | null;
}

/**
 * Lives through a year, minute by minute where something is due, with two processes that come and go, and outages of six
 * hours; then expects that every slot came once, at its local minute, and that nothing came when it was quiet.
 */
export async function liveThroughAYear(database: Database, count: number): Promise<{ slots: number; late: number }> {
  const units = Array.from({ length: count }, (_, place) => unitIn(place));
  const { calendarsOf, unitIds } = await planned(database, units, START);
  const chance = createChance(count);
  let now = START.getTime();
  const clock = { now: () => new Date(now) };
  const process = () => createSchedules({ database, clock, ids: createIds(clock), calendarsOf });
  const processes = [process(), process()];
  const end = new Date(`${LAST}T23:59:00Z`).getTime() + 14 * HOUR;
  for (let outages = 0; now < end; ) {
    const [one, other] = processes;
    if (chance() < 0.1) await Promise.all(processes.map((each) => each.plan(clock.now())));
    else await (chance() < 0.5 ? one : other)?.plan(clock.now());
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
    if (unit) expectYear(unit, byUnit.get(unitId) ?? []);
  }
  return { slots: slots.length, late: slots.filter(({ reason }) => reason === "too late").length };
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
    text: `SELECT s.unit_id AS "unitId", s.day, s.planned_for AS "plannedFor", s.reason, count(d.id)::int AS deliveries,
                  min(d.id::text) AS "deliveryId", min(d.not_before) AS "notBefore"
           FROM slot s LEFT JOIN delivery d ON d.organization_id = s.organization_id AND d.audience = s.id::text
           WHERE s.day BETWEEN $1 AND $2
           GROUP BY s.organization_id, s.id ORDER BY s.unit_id, s.day`,
    values: [FIRST, LAST],
  });

const DAYS = Array.from({ length: 363 }, (_, days) => Temporal.PlainDate.from(FIRST).add({ days }).toString());

function expectYear({ calendar, minute }: PlannedUnit, slots: readonly SlotRow[]): void {
  expect(slots.map(({ day }) => day)).toEqual(DAYS);
  const wanted = minute ?? calendar.hours[0]?.[0]?.from ?? Number.NaN;
  for (const { day, plannedFor, reason, deliveries, deliveryId, notBefore } of slots) {
    const about = `${calendar.timeZone} ${day} ${plannedFor.toISOString()} ${reason}`;
    expect(plannedFor.getTime(), about).toBe(whenClocksShow(calendar.timeZone, day, wanted));
    // Sent or left out, never both, never neither: the audience adds up.
    expect(deliveries, about).toBe(reason === null ? 1 : 0);
    if (calendar.closed.includes(day)) expect(["closed", "too late"], about).toContain(reason);
    if (deliveryId === null) continue;
    const decided = Number.parseInt(deliveryId.replace("-", "").slice(0, 12), 16);
    const leaves = new Date(Math.max(decided, notBefore?.getTime() ?? 0));
    expect(leaves.getTime() - plannedFor.getTime(), about).toBeLessThanOrEqual(90 * MINUTE);
    expect(isQuiet(calendar, leaves), about).toBe(false);
  }
}

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
