import { problem, type ReadFile } from "../../calendar/index.ts";
import { readCsv } from "./csv.ts";
import type { Line } from "./lines.ts";
import { readMarkdown } from "./markdown.ts";

/** Reads tips out of a text: Markdown if it begins with a heading, else CSV. */
export function readTipsFile(file: string): ReadFile<Line> {
  const read = /^\uFEFF?\s*#/.test(file) ? readMarkdown(file) : readCsv(file);
  return "items" in read && read.items.length === 0 ? { problems: [problem(1, "import.noTip")] } : read;
}
