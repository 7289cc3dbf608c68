import { z } from "zod";
import { everyDay, isTimeZone, type Week } from "../../kernel/calendar/index.ts";

const Minute = z
  .number()
  .int()
  .min(0)
  .max(24 * 60 - 1);
const Hours = z.object({ from: Minute, to: Minute });

const week = <Value>(day: z.ZodType<Value>): z.ZodType<Week<Value>> => z.tuple([day, day, day, day, day, day, day]);

/** What managers set of their unit: see Calendar. */
export const UnitHours = z.object({
  hours: week(z.array(Hours).readonly()),
  /** Null: it is never quiet. */
  quiet: Hours.nullable(),
  /** Null: the day starts with the first hours. */
  startOfDay: week(Minute.nullable()),
});
export type UnitHours = z.infer<typeof UnitHours>;

/** What somebody set of their own: see PersonCalendar. What is absent is as in their unit. */
export const OwnHours = z.object({
  timeZone: z.string().refine(isTimeZone).optional(),
  hours: week(z.array(Hours).readonly()).optional(),
  weekdays: week(z.boolean()).optional(),
  /** Null: it is never quiet. */
  quiet: Hours.nullable().optional(),
});
export type OwnHours = z.infer<typeof OwnHours>;

/** Of a unit for which nobody has set anything: open from 7 to 22 every day, quiet from 21 to 8. */
export const DEFAULT_HOURS: UnitHours = {
  hours: everyDay([{ from: 7 * 60, to: 22 * 60 }]),
  quiet: { from: 21 * 60, to: 8 * 60 },
  startOfDay: everyDay(null),
};

/** Local dates, first and last. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

export type AbsenceKind = "away" | "pause";

/** A time in which somebody does not work. */
export interface Absence {
  readonly id: string;
  readonly kind: AbsenceKind;
  readonly from: Date;
  readonly until: Date;
}

export interface ClosedDay {
  /** Local. */
  readonly date: string;
  /** Why, such as the name of a holiday. */
  readonly name?: string;
}
