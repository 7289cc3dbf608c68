import { type Problem, problem, type ReadFile } from "../../calendar/index.ts";
import { type Cells, type Column, isColumn, type Line } from "./lines.ts";

const HEADING = /^##\s+(.*)$/;
const ITEM = /^[-*]\s+(\w+)\s*:(.*)$/;

/** Reads a Markdown file: for each tip a heading "## What to do", and below it a list of what else is known: "- Why: …". */
export function readMarkdown(file: string): ReadFile<Line> {
  const tips: { line: number; cells: Partial<Record<Column, string>> }[] = [];
  const problems: Problem[] = [];
  for (const [at, text] of file
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    const line = at + 1;
    const [, what] = HEADING.exec(text) ?? [];
    const [, name = "", value = ""] = ITEM.exec(text) ?? [];
    const column = name.toLowerCase();
    const last = tips.at(-1);
    if (what !== undefined) tips.push({ line, cells: { what: unescaped(what.trim()) } });
    else if (last && isColumn(column) && column !== "what" && last.cells[column] === undefined)
      last.cells[column] = unescaped(value.trim());
    else if (text.trim() !== "" && !(tips.length === 0 && /^#\s/.test(text)))
      problems.push(problem(line, "import.notMarkdown", { text: text.trim().slice(0, 40) }));
  }
  return problems.length > 0 ? { problems } : { items: tips };
}

/** The same as Markdown in which every text is literal. */
export const writeMarkdown = (lines: readonly Cells[], columns: readonly Column[]): string =>
  `${lines.map((cells) => writeTip(cells, columns)).join("\n\n")}\n`;

const writeTip = (cells: Cells, columns: readonly Column[]): string => {
  const items = columns.flatMap((column) => {
    const value = column === "what" ? undefined : cells[column];
    return value ? [`- ${column[0]?.toUpperCase()}${column.slice(1)}: ${escaped(value)}`] : [];
  });
  return [`## ${escaped(cells.what ?? "")}`, ...items].join("\n");
};

/** Everything that Markdown may take for markup (CommonMark 2.4: a backslash before punctuation makes it literal). */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>&~|#]/g, "\\$&");
const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
