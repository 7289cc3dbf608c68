export { daysWritten, LONGEST_WORDS, timeTyped, timetableWritten } from "./actions.ts";
export { fromCalendars } from "./calendars.ts";
export { addButton, scheduleButtons, wordsBlocks, wordsInShort } from "./cards.ts";
export { createSchedulesFeature } from "./feature.ts";
export { sendToThoseOnShift } from "./on-shift.ts";
export { planDue } from "./planner.ts";
export { type CalendarsOf, QUESTION, type Timetable, type UnitKey, WORDS } from "./schema.ts";
export { createSchedules, type Schedules, type Upcoming } from "./service.ts";
export type { NamedSchedule, SlotChange } from "./store.ts";
