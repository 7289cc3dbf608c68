import { readCsv } from "./csv.ts";
import { problem, type ReadLines } from "./lines.ts";
import { readMarkdown } from "./markdown.ts";

/** Reads tips out of a text: Markdown if it begins with a heading, else CSV. */
export function readTipsFile(file: string): ReadLines {
  const read = /^\uFEFF?\s*#/.test(file) ? readMarkdown(file) : readCsv(file);
  return "lines" in read && read.lines.length === 0 ? { problems: [problem(1, "import.noTip")] } : read;
}
