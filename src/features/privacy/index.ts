export { privacyCommands } from "./commands.ts";
export { createErasing } from "./erasing/erase.ts";
export { createPrivacyFeature } from "./feature.ts";
export { operate, PersonalRequest } from "./operator.ts";
export { textsKeptFrom } from "./retention/periods.ts";
export { createSweep } from "./retention/sweep.ts";
