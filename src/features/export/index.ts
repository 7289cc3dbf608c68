export { exportCommands } from "./commands.ts";
export { cellAsTyped, csvLines, type ExportFormat, exportFormats, exportOf, exportRows } from "./export.ts";
export { bare, type Exported, typed } from "./exported.ts";
export { createExportFeature } from "./feature.ts";
