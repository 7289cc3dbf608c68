import { stringify } from "csv-stringify/sync";
import type { Sql } from "../../kernel/ports.ts";
import { BESIDE, type Exported, headingsOf, type Part, pageOf, typedIn } from "./exported.ts";

export const exportFormats = ["jsonl", "csv"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Makes of something that was typed what others may read. */
export type Mask = (typed: string) => string;

type Cell = string | number | boolean | null;
type Row = Readonly<Record<string, Cell | Date | readonly unknown[]>>;

/** Lines that are read, and written, together: a page of them is all that is ever in memory. */
const PAGE = 500;

/**
 * Every line of something, as text, a page at a time, oldest first within an organization. In CSV a cell that a spreadsheet
 * would take for a formula is neutralised with an apostrophe. Times are ISO 8601 with the offset of the zone that is named
 * with them.
 * @param mask for whoever may not read all of it as it was typed
 */
export async function* exportRows(
  sql: Sql,
  exported: Exported,
  format: ExportFormat,
  part: Part = {},
  mask: Mask = (text) => text,
): AsyncGenerator<string> {
  const headings = headingsOf(exported);
  if (format === "csv") yield csvLines([headings]);
  for await (const rows of cellsOf(sql, exported, part, mask)) {
    if (format === "csv") yield csvLines(rows);
    else for (const cells of rows) yield jsonLine(headings, cells);
  }
}

const jsonLine = (headings: readonly string[], cells: readonly Cell[]): string =>
  `${JSON.stringify(Object.fromEntries(headings.map((name, at) => [name, cells[at]])))}\n`;

/** Some columns of an organization's lines, as CSV under headings of their own. */
export async function exportOf(
  sql: Sql,
  exported: Exported,
  organizationId: string,
  columns: readonly { readonly name: string; readonly heading: string }[],
): Promise<string> {
  const places = columns.map(({ name }) => headingsOf(exported).indexOf(name));
  const lines: unknown[][] = [columns.map(({ heading }) => heading)];
  for await (const rows of cellsOf(sql, exported, { organizationId }, (text) => text)) {
    for (const cells of rows) lines.push(places.map((place) => cells[place]));
  }
  return csvLines(lines);
}

/** The cells of all lines, a page at a time. */
async function* cellsOf(sql: Sql, exported: Exported, part: Part, mask: Mask): AsyncGenerator<Cell[][]> {
  const headings = headingsOf(exported);
  const typed = new Set(typedIn(exported));
  let after: readonly unknown[] | undefined;
  do {
    const rows: Row[] = await sql.query<Row>(pageOf(exported, part, after, PAGE));
    if (rows.length > 0) {
      yield rows.map((row) => {
        const zone = String(row[BESIDE.zone]);
        return headings.map((name): Cell => {
          const value = name === "time_zone" ? zone : (row[name] ?? null);
          if (value instanceof Date) return written(value, zone);
          return row[BESIDE.masked] === true && typeof value === "string" && typed.has(name)
            ? mask(value)
            : (value as Cell);
        });
      });
    }
    after = rows.length === PAGE ? (rows.at(-1)?.[BESIDE.key] as readonly unknown[]) : undefined;
  } while (after);
}

/** ISO 8601 with the offset of a zone (IANA) at that moment. */
const written = (at: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toString({ timeZone, smallestUnit: "millisecond" });

/** What is an apostrophe before a formula already gets one more, so that every cell can be read as it was. */
const NEUTRALISED = /^'+[=+\-@\t\r＝＋－＠]/;

/** Lines of CSV in which no spreadsheet takes a cell for a formula. */
export const csvLines = (lines: readonly (readonly unknown[])[]): string =>
  stringify(
    lines.map((cells) => cells.map((cell) => (typeof cell === "string" && NEUTRALISED.test(cell) ? `'${cell}` : cell))),
    // A line feed alone ends a line for some spreadsheets.
    { escape_formulas: true, record_delimiter: "windows", cast: { boolean: String }, quoted_match: /[\r\n]/ },
  );

/** A cell of such lines as it was. */
export const cellAsTyped = (cell: string): string => (NEUTRALISED.test(cell) ? cell.slice(1) : cell);
