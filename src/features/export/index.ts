export { exportCommands } from "./commands.ts";
export { cellAsTyped, csvLines, exportFormats, exportOf, exportRows } from "./export.ts";
export { bare, type Exported, typed } from "./exported.ts";
export { createExportFeature } from "./feature.ts";
