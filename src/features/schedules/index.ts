export { fromCalendars } from "./calendars.ts";
export { planDue } from "./planner.ts";
export type { CalendarsOf, UnitKey } from "./schema.ts";
export { createSchedules, type Schedules, type Upcoming } from "./service.ts";
export type { NamedSchedule } from "./store.ts";
