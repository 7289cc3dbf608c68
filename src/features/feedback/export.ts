import { stringify } from "csv-stringify/sync";
import type { OpenDatabase } from "../../database/index.ts";

export const exportFormats = ["jsonl", "csv"] as const;
export type ExportFormat = (typeof exportFormats)[number];

const PAGE = 500;

/**
 * Every case of every organization, oldest first within one, for whoever operates Bellhop: texts exactly as typed. In CSV a
 * cell that a spreadsheet would take for a formula is neutralised with an apostrophe.
 */
export async function* exportCases(database: OpenDatabase, format: ExportFormat): AsyncGenerator<string> {
  if (format === "csv") yield csv([[...columns]]);
  for await (const record of records(database)) {
    const cells = columns.map((column) => cellOf(record[column]));
    yield format === "csv"
      ? csv([cells])
      : `${JSON.stringify(Object.fromEntries(columns.map((column, at) => [column, cells[at]])))}\n`;
  }
}

const cellOf = (value: string | number | Date | null): string | number | null =>
  value instanceof Date ? value.toISOString() : value;

const csv = (rows: unknown[][]): string => stringify(rows, { escape_formulas: true, record_delimiter: "windows" });

type ExportedCase = Readonly<Record<(typeof columns)[number], string | number | Date | null>>;
const columns = [
  "organization",
  "case",
  "kind",
  "theme",
  "severity",
  "guessed",
  "text",
  "unit",
  "logged_by",
  "owner",
  "logged_at",
  "changed_at",
  "undone_at",
] as const;

const NEXT_PAGE = `
  SELECT c.organization_id, c.number, o.name AS organization, 'C-' || c.number AS "case", c.kind, c.theme, c.severity,
         array_to_string(c.guessed, ' ') AS guessed, c.text, u.name AS unit, author.name AS logged_by, owner.name AS owner,
         c.logged_at, c.changed_at, c.undone_at
  FROM "case" c
  JOIN organization o ON o.id = c.organization_id
  JOIN unit u ON u.organization_id = c.organization_id AND u.id = c.unit_id
  JOIN person author ON author.organization_id = c.organization_id AND author.id = c.logged_by
  JOIN person owner ON owner.organization_id = c.organization_id AND owner.id = c.owner_id
  WHERE (c.organization_id, c.number) > ($1, $2)
  ORDER BY c.organization_id, c.number LIMIT ${PAGE}`;

async function* records(database: OpenDatabase): AsyncGenerator<ExportedCase> {
  let after: { organization_id: string; number: number } | undefined = { organization_id: FIRST_UUID, number: 0 };
  while (after) {
    const values = [after.organization_id, after.number];
    const page: (ExportedCase & typeof after)[] = await database.query({ text: NEXT_PAGE, values });
    yield* page;
    after = page.length === PAGE ? page.at(-1) : undefined;
  }
}

const FIRST_UUID = "00000000-0000-0000-0000-000000000000";
