import type { Calendars } from "../calendar/index.ts";
import type { CalendarsOf } from "./schema.ts";

/** The calendars of units of any organizations. */
export const fromCalendars =
  (calendars: Pick<Calendars, "ofUnits">): CalendarsOf =>
  (asked) =>
    calendars.ofUnits(asked.map(({ organizationId, unitId: id }) => ({ organizationId, id })));
