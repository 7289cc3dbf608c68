export { privacyCommands } from "./commands.ts";
export { createErasing } from "./erasing/erase.ts";
export { createPrivacyFeature } from "./feature.ts";
