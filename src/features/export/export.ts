import { stringify } from "csv-stringify/sync";
import type { Sql } from "../../kernel/ports.ts";

export const exportFormats = ["jsonl", "csv"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What is exported of a table: the columns in their order, and the query of a page. */
export interface Exported {
  readonly columns: readonly string[];
  /**
   * Selects the columns, `organization_id` and `number` of the `$3` rows that follow organization `$1` and number `$2`, in
   * that order.
   */
  readonly page: string;
}

type Cell = string | number | boolean | Date | null;
type Row = Readonly<Record<string, Cell>> & { readonly organization_id: string; readonly number: number };

const PAGE = 500;
const FIRST_UUID = "00000000-0000-0000-0000-000000000000";

/**
 * Every row of every organization, oldest first within one, for whoever operates Bellhop: texts exactly as typed. In CSV a
 * cell that a spreadsheet would take for a formula is neutralised with an apostrophe.
 */
export async function* exportRows(sql: Sql, { columns, page }: Exported, format: ExportFormat): AsyncGenerator<string> {
  if (format === "csv") yield csvLines([[...columns]]);
  for await (const row of rows(sql, page)) {
    const cells = cellsIn(row, columns);
    yield format === "csv"
      ? csvLines([cells])
      : `${JSON.stringify(Object.fromEntries(columns.map((column, at) => [column, cells[at]])))}\n`;
  }
}

/** The same of one organization alone, as lines of CSV under headings of its own: one for each column. */
export async function exportOf(
  sql: Sql,
  { columns, page }: Exported,
  organizationId: string,
  headings: readonly string[],
): Promise<string> {
  const lines: unknown[][] = [[...headings]];
  for await (const row of rows(sql, page, organizationId)) {
    if (row.organization_id !== organizationId) break;
    lines.push(cellsIn(row, columns));
  }
  return csvLines(lines);
}

const cellsIn = (row: Row, columns: readonly string[]): Exclude<Cell, Date>[] =>
  columns.map((column) => cellOf(row[column] ?? null));

const cellOf = (value: Cell): Exclude<Cell, Date> => (value instanceof Date ? value.toISOString() : value);

/** What is an apostrophe before a formula already gets one more, so that every cell can be read as it was. */
const NEUTRALISED = /^'+[=+\-@\t\r＝＋－＠]/;

/** Lines of CSV in which no spreadsheet takes a cell for a formula. */
export const csvLines = (lines: readonly (readonly unknown[])[]): string =>
  stringify(
    lines.map((cells) => cells.map((cell) => (typeof cell === "string" && NEUTRALISED.test(cell) ? `'${cell}` : cell))),
    { escape_formulas: true, record_delimiter: "windows" },
  );

/** A cell of such lines as it was. */
export const cellAsTyped = (cell: string): string => (NEUTRALISED.test(cell) ? cell.slice(1) : cell);

async function* rows(sql: Sql, text: string, from = FIRST_UUID): AsyncGenerator<Row> {
  let after: Pick<Row, "organization_id" | "number"> | undefined = { organization_id: from, number: 0 };
  while (after) {
    const page: Row[] = await sql.query({ text, values: [after.organization_id, after.number, PAGE] });
    yield* page;
    after = page.length === PAGE ? page.at(-1) : undefined;
  }
}
