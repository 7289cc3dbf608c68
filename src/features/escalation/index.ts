export { escalationActions } from "./actions.ts";
export { escalateButton } from "./card/buttons.ts";
export {
  clockCommands,
  createClockFeature,
  createClocks,
  createRunOut,
  createStarting,
  readSizes,
  type Week,
  weeksUntil,
} from "./clocks/index.ts";
export { escalationCommands } from "./commands.ts";
export { decisionCommands } from "./decisions/index.ts";
export { decisionExport, escalationExport } from "./export.ts";
export { createEscalationFeature } from "./feature.ts";
export { createLadder, createLadderFeature, ladderCommands, requireKnowing, saveDeputy } from "./ladder/index.ts";
export { createRules, createRulesFeature, createWatch, ruleCommands } from "./rules/index.ts";
