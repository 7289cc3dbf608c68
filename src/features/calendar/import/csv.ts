import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { type Problem, problem, type ReadFile } from "./outcome.ts";

/** One shift as it stands in the file: local times of the unit, or instants with their offset. */
export interface ShiftLine {
  readonly line: number;
  /** Name or account. */
  readonly person: string;
  readonly unit: string;
  readonly start: string;
  readonly end: string;
}

const COLUMNS = ["person", "unit", "start", "end"] as const;
/** What they may be called too. */
const NAMES: Readonly<Record<string, string>> = { persona: "person", unidad: "unit", inicio: "start", fin: "end" };

/** The columns that a first line names, as they are called here. */
const columnsIn = (names: readonly string[]): string[] =>
  names.map((name) => name.trim().toLowerCase()).map((name) => NAMES[name] ?? name);
const Cell = z.string().trim().min(1);
const Record = z.object({
  record: z.object({ person: Cell, unit: Cell, start: Cell, end: Cell }),
  info: z.object({ lines: z.number() }),
});

/** Reads a CSV file with the columns person, unit, start and end; the delimiter is a comma, a semicolon or a tab. */
export function readShiftLines(text: string): ReadFile<ShiftLine> {
  const problems: Problem[] = [];
  const [header = ""] = text.trimStart().split(/\r?\n/, 1);
  let named: readonly string[] = [];
  try {
    const rows: unknown[] = parse(text, {
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      delimiter: [",", ";", "\t"].find((sign) => header.includes(sign)) ?? ",",
      columns(names: string[]) {
        named = columnsIn(names);
        return [...named];
      },
    });
    const missing = COLUMNS.filter((name) => !named.includes(name));
    if (missing.length > 0) return { problems: [problem(1, "shiftFile.columns", { columns: missing.join(", ") })] };
    const items = rows.flatMap((row): ShiftLine[] => {
      const read = Record.safeParse(row);
      if (read.success) return [{ line: read.data.info.lines, ...read.data.record }];
      const line = (row as { info: { lines: number } }).info.lines;
      const empty = read.error.issues.map(({ path }) => String(path.at(-1)));
      problems.push(problem(line, "shiftFile.missing", { columns: empty.join(", ") }));
      return [];
    });
    if (rows.length === 0) problems.push(problem(1, "shiftFile.empty"));
    return problems.length > 0 ? { problems } : { items };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problems: [problem(Number(error.lines ?? 1), "shiftFile.unreadable")] };
  }
}
