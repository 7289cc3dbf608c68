export { planDue } from "./planner.ts";
export type { Calendars } from "./schema.ts";
export { createSchedules, type Schedules, type Upcoming } from "./service.ts";
export type { NamedSchedule } from "./store.ts";
