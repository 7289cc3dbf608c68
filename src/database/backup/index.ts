export { copyData, removeCopies } from "./copy.ts";
export { readLines, writeWhole } from "./file.ts";
export type { Contents } from "./format.ts";
export { putBack } from "./put-back.ts";
export { takeBackup } from "./take.ts";
