import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { type Problem, problem, type ReadFile } from "../../calendar/index.ts";
import { cellAsTyped, csvLines } from "../../export/index.ts";
import { type Cells, COLUMNS, type Column, isColumn, type Line } from "./lines.ts";

const Rows = z.array(z.object({ record: z.array(z.string()), raw: z.string(), info: z.object({ lines: z.number() }) }));

/** Reads a CSV file whose first line names the columns; the delimiter is a comma, a semicolon or a tab. */
export function readCsv(file: string): ReadFile<Line> {
  const [header = ""] = file.split(/\r?\n/, 1);
  try {
    const rows = Rows.parse(
      parse(file, {
        bom: true,
        info: true,
        raw: true,
        relax_column_count: true,
        skip_empty_lines: true,
        delimiter: [",", ";", "\t"].find((sign) => header.includes(sign)) ?? ",",
      }),
    );
    const [first, ...rest] = rows;
    const names = (first?.record ?? []).map((name) => name.trim().toLowerCase());
    const wrong = problemsOfHeader(names);
    if (wrong.length > 0) return { problems: wrong };
    return linesOf(rest, names.filter(isColumn));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problems: [problem(Number(error.lines ?? 1), "import.quotes")] };
  }
}

function problemsOfHeader(names: readonly string[]): Problem[] {
  const known = COLUMNS.join(", ");
  const unknown = names.find((name, at) => !isColumn(name) || names.indexOf(name) !== at);
  if (!names.includes("what")) return [problem(1, "import.noWhat", { columns: known })];
  return unknown === undefined
    ? []
    : [problem(1, "import.unknownColumn", { name: unknown.slice(0, 40), columns: known })];
}

function linesOf(rows: z.infer<typeof Rows>, names: readonly Column[]): ReadFile<Line> {
  const lines: Line[] = [];
  const problems: Problem[] = [];
  for (const { record, raw, info } of rows) {
    // The parser counts to where a record ends.
    const line = info.lines - (raw.trim().match(/\n/g)?.length ?? 0);
    if (record.length === names.length) lines.push({ line, cells: cellsOf(record, names) });
    else problems.push(problem(line, "import.cells", { count: record.length, expected: names.length }));
  }
  return problems.length > 0 ? { problems } : { items: lines };
}

const cellsOf = (record: readonly string[], names: readonly Column[]): Cells =>
  Object.fromEntries(names.map((name, at) => [name, cellAsTyped(record[at] ?? "")]));

/** The same as CSV. */
export const writeCsv = (lines: readonly Cells[], columns: readonly Column[]): string =>
  csvLines([[...columns], ...lines.map((cells) => columns.map((column) => cells[column] ?? ""))]);
