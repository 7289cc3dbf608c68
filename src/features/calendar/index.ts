export { type Calendars, createCalendars, type FoundCalendars } from "./calendars.ts";
