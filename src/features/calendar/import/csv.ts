import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import type { Problem, ReadFile } from "./outcome.ts";

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
const Cell = z.string().trim().min(1);
const Record = z.object({
  record: z.object({ person: Cell, unit: Cell, start: Cell, end: Cell }),
  info: z.object({ lines: z.number() }),
});

/** Reads a CSV file with the columns person, unit, start and end; the delimiter is a comma, a semicolon or a tab. */
export function readShiftLines(text: string): ReadFile<ShiftLine> {
  const problems: Problem[] = [];
  const [header = ""] = text.split(/\r?\n/, 1);
  try {
    const rows: unknown[] = parse(text, {
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      delimiter: [",", ";", "\t"].find((sign) => header.includes(sign)) ?? ",",
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
    });
    const missing = COLUMNS.filter((name) => !header.toLowerCase().includes(name));
    if (missing.length > 0)
      return { problems: [{ line: 1, says: `The first line has to name the columns ${missing.join(", ")}.` }] };
    const items = rows.flatMap((row): ShiftLine[] => {
      const read = Record.safeParse(row);
      if (read.success) return [{ line: read.data.info.lines, ...read.data.record }];
      const line = (row as { info: { lines: number } }).info.lines;
      problems.push({ line, says: `There is no ${read.error.issues.map(({ path }) => path.at(-1)).join(", ")}.` });
      return [];
    });
    if (rows.length === 0) problems.push({ line: 1, says: "There is no shift in it." });
    return problems.length > 0 ? { problems } : { items };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problems: [{ line: Number(error.lines ?? 1), says: error.message }] };
  }
}
