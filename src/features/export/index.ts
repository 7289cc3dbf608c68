export { cellAsTyped, csvLines, type Exported, type ExportFormat, exportFormats, exportRows } from "./export.ts";
