export { ChainSays, verifyDigests } from "./chain/report.ts";
export { weekExport } from "./measures/export.ts";
export { morningCommands } from "./morning/commands.ts";
export { createMorningFeature } from "./morning/feature.ts";
