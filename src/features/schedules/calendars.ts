import type { Calendars } from "../calendar/index.ts";
import type { CalendarsOf } from "./schema.ts";

/** The calendars of units of any organizations, each organization's at once. */
export const fromCalendars =
  (calendars: Pick<Calendars, "of">): CalendarsOf =>
  async (asked) => {
    const byOrganization = Map.groupBy(asked, ({ organizationId }) => organizationId);
    const found = await Promise.all(
      [...byOrganization].map(async ([organizationId, some]) => {
        const { units } = await calendars.of(organizationId, { units: some.map(({ unitId }) => unitId) });
        return [...units];
      }),
    );
    const byUnit = new Map(found.flat());
    return asked.map(({ unitId }) => byUnit.get(unitId));
  };
