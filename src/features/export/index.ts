export {
  cellAsTyped,
  csvLines,
  type Exported,
  type ExportFormat,
  exportFormats,
  exportOf,
  exportRows,
} from "./export.ts";
