import { z } from "zod";
import { defineAction, defineFormAction, NoInput } from "../../kernel/action.ts";

const OneUnit = z.object({ unitId: z.uuid() });
const Days = z.object({ first: z.iso.date(), last: z.iso.date() });

export const calendarActions = {
  /** Opens the form of a unit's hours. */
  changeHours: defineFormAction("hours.change", OneUnit),
  /** Takes back what was just added. */
  reopen: defineAction("closed.remove", z.object({ unitId: z.uuid(), days: z.array(Days) })),
  /** Adds the public holidays that were suggested on a date. */
  addHolidays: defineAction("closed.addAll", z.object({ unitId: z.uuid(), place: z.string(), from: z.iso.date() })),
  endAbsence: defineAction("away.end", z.object({ absenceId: z.uuid() })),
  /** Opens the form of one's own hours. */
  changeWorking: defineFormAction("working.change", NoInput),
  workAsUnit: defineAction("working.asUnit", NoInput),
};
