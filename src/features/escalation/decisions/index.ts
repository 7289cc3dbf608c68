export { decisionCommands } from "./commands.ts";
export { createDecisionFeature } from "./feature.ts";
