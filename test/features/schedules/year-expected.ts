import { expect } from "vitest";
import { type AnyCalendar, isQuiet, isWorking, type PersonCalendar } from "../../../src/kernel/calendar/index.ts";
import type { Database } from "../../../src/kernel/ports.ts";
import type { PlannedUnit } from "./world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Local dates, both included. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/** What came where, by address and slot: when, in milliseconds. */
export type Posts = Map<string, number[]>;

export interface SlotRow {
  readonly id: string;
  readonly unitId: string;
  readonly day: string;
  readonly plannedFor: Date;
  readonly reason: string | null;
  readonly deliveries: readonly {
    /** Where it goes. */
    readonly address: string;
    readonly state: string;
    readonly reason: string | null;
    readonly notBefore: string | null;
  }[];
}

/** What became of the slots of these local dates. */
export const readSlots = (database: Database, { first, last }: Span): Promise<SlotRow[]> =>
  database.query<SlotRow>({
    text: `SELECT s.id, s.unit_id AS "unitId", s.day, s.planned_for AS "plannedFor", s.reason, coalesce(
                    json_agg(json_build_object(
                      'address', l.address, 'state', d.state, 'reason', d.reason, 'notBefore', d.not_before))
                      FILTER (WHERE d.id IS NOT NULL), '[]') AS deliveries
           FROM slot s
           LEFT JOIN delivery d ON d.organization_id = s.organization_id AND d.audience = s.id::text
           LEFT JOIN lane l ON l.organization_id = d.organization_id AND l.id = d.lane_id
           WHERE s.day BETWEEN $1 AND $2 AND NOT s.to_find
           GROUP BY s.organization_id, s.id ORDER BY s.unit_id, s.day`,
    values: [first, last],
  });

function daysOf({ first, last }: Span): string[] {
  const begin = Temporal.PlainDate.from(first);
  return Array.from({ length: begin.until(last).days + 1 }, (_, days) => begin.add({ days }).toString());
}

/** Every slot came once, at its local minute, or was left out; nothing came when it was quiet, or somebody did not work. */
export function expectAll(
  unit: PlannedUnit,
  people: ReadonlyMap<string, PersonCalendar>,
  slots: readonly SlotRow[],
  posts: Posts,
  span: Span,
): void {
  const { calendar, minute, weekdays } = unit;
  const days = daysOf(span).filter((day) => weekdays?.includes(Temporal.PlainDate.from(day).dayOfWeek));
  expect(slots.map(({ day }) => day)).toEqual(days);
  const wanted = minute ?? calendar.hours[0]?.[0]?.from ?? Number.NaN;
  for (const { id, day, plannedFor, reason, deliveries } of slots) {
    const about = `${calendar.timeZone} ${day} ${plannedFor.toISOString()} ${reason}`;
    expect(plannedFor.getTime(), about).toBe(whenClocksShow(calendar.timeZone, day, wanted));
    const onShift = unit.people?.filter((person) => isWorking(person, plannedFor)).length;
    // Sent to each or left out, never both, never neither: the audience adds up.
    expect(deliveries.length, about).toBe(reason === null ? (onShift ?? 1) : 0);
    if (onShift === 0) expect(["nobody on shift", "too late"], about).toContain(reason);
    if (calendar.closed.includes(day)) expect(["closed", "nobody on shift", "too late"], about).toContain(reason);
    for (const { address, state, reason: why } of deliveries) {
      const came = posts.get(`${address} ${id}`) ?? [];
      expect(came.length, `${about} ${state} ${why}`).toBe(state === "sent" || why === "folded" ? 1 : 0);
      expect(["sent", "skipped"], about).toContain(state);
      const receiver: AnyCalendar = people.get(address.replace("U-", "")) ?? calendar;
      for (const at of came) expectInTime(receiver, plannedFor, at, about);
    }
  }
}

/** What people were told besides came once, or waits; and not when it was quiet, or they did not work. Says how much it is. */
export async function expectNotes(
  database: Database,
  people: ReadonlyMap<string, PersonCalendar>,
  posts: Posts,
): Promise<number> {
  const notes = await database.query<{ key: string; address: string; state: string; reason: string | null }>({
    text: `SELECT d.key, l.address, d.state, d.reason FROM delivery d
           JOIN lane l ON l.organization_id = d.organization_id AND l.id = d.lane_id WHERE d.key LIKE 'note %'`,
    values: [],
  });
  for (const { key, address, state, reason } of notes) {
    const came = posts.get(`${address} ${key.replace("note ", "")}`) ?? [];
    const about = `${key} to ${address}: ${state} ${reason}`;
    expect(came.length, about).toBe(state === "sent" || reason === "folded" ? 1 : 0);
    expect(["sent", "waiting", "skipped"], about).toContain(state);
    const person = people.get(address.replace("U-", ""));
    if (person) for (const at of came) expectAwake(person, at, 0, about);
  }
  return notes.length;
}

/** What was let go may be on its way for so long before the gate is asked again. */
const LET_GO = 2 * MINUTE;

/** Up to 90 minutes late, and not when it was quiet. */
function expectInTime(receiver: AnyCalendar, plannedFor: Date, at: number, about: string): void {
  expect(at - plannedFor.getTime(), about).toBeLessThanOrEqual(90 * MINUTE + LET_GO);
  expectAwake(receiver, at, plannedFor.getTime(), about);
}

/** It was not quiet, and who gets it worked, when it was posted, or when it was let go at the earliest. */
function expectAwake(receiver: AnyCalendar, at: number, notBefore: number, about: string): void {
  const said = `${about} came ${new Date(at).toISOString()}`;
  const moments = [Math.max(notBefore, at - LET_GO), at].map((moment) => new Date(moment));
  expect(
    moments.some((moment) => !isQuiet(receiver, moment)),
    said,
  ).toBe(true);
  if ("unit" in receiver)
    expect(
      moments.some((moment) => isWorking(receiver, moment)),
      said,
    ).toBe(true);
}

/** How many messages of a slot came in the minute in which they were due, or were held until. */
export const inTheirMinute = ({ id, plannedFor, deliveries }: SlotRow, posts: Posts): number =>
  deliveries.filter(({ address, notBefore }) => {
    const due = Math.max(plannedFor.getTime(), Date.parse(notBefore ?? "") || 0);
    return posts.get(`${address} ${id}`)?.some((at) => at - due < MINUTE);
  }).length;

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
