export { createClocks, type RunOut } from "./clocks.ts";
export { clockCommands } from "./commands.ts";
export { createClockFeature } from "./feature.ts";
export { createRunOut, createStarting } from "./rules.ts";
export type { RuleClock } from "./schema.ts";
export { readAttained, readSizes } from "./store.ts";
export { type Week, weeksUntil } from "./weeks.ts";
