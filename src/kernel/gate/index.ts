export { type Decision, decide, type Hold, type Nature } from "./decide.ts";
export type { PersonalMessage, SendToPeople } from "./personal.ts";
export { mondayOf } from "./week.ts";
