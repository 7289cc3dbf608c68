import { hash } from "node:crypto";
import {
  type AnyCalendar,
  type Calendar,
  localMoment,
  localTime,
  workingMinutes,
} from "../../kernel/calendar/index.ts";
import { decide } from "../../kernel/gate/index.ts";
import type { Calendars } from "../calendar/index.ts";

/** The first moment not before `at` at which somebody works and it is not quiet; `at` where that never comes. */
export function firstFree(calendar: AnyCalendar, at: Date): Date {
  const decision = decide("proactive", { kind: "person", calendar, left: () => 1 }, at);
  return decision.go === "later" ? decision.at : at;
}

/** When the local day after that of `at` begins. */
export const endOfDay = ({ timeZone }: Pick<Calendar, "timeZone">, at: Date): Date =>
  localMoment(timeZone, addDays(localTime(timeZone, at).date, 1), 0);

/** The first moment of work so many local days later. */
export const daysLater = (calendar: Calendar, days: number, at: Date): Date =>
  firstFree(calendar, localMoment(calendar.timeZone, addDays(localTime(calendar.timeZone, at).date, days), 0));

/** Do they work in the rest of that local day? */
export const worksToday = (owner: AnyCalendar, now: Date): boolean =>
  workingMinutes(owner, now, endOfDay(owner, now)) > 0;

export async function calendarOfUnit(
  calendars: Pick<Calendars, "of">,
  organizationId: string,
  unitId: string,
): Promise<Calendar> {
  const { units } = await calendars.of(organizationId, { units: [unitId] });
  const calendar = units.get(unitId);
  if (!calendar) throw new Error("A check has a unit.");
  return calendar;
}

const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

/** The same for the same customer, however somebody writes who that is. */
export const customerKey = (customer: string): string =>
  hash(
    "sha256",
    customer
      .normalize("NFKD")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
    "hex",
  );
