export { ruleCommands } from "./editing/commands.ts";
export { createRulesFeature } from "./feature.ts";
export { createRules } from "./rules.ts";
export { createWatch } from "./watch/watch.ts";
