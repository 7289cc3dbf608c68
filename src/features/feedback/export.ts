import { stringify } from "csv-stringify/sync";
import type { OpenDatabase } from "../../database/index.ts";
import { caseName } from "./schema.ts";

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
    yield format === "csv" ? csv([columns.map((column) => record[column])]) : `${JSON.stringify(record)}\n`;
  }
}

const csv = (rows: unknown[][]): string => stringify(rows, { escape_formulas: true, record_delimiter: "windows" });

type ExportedCase = Readonly<Record<(typeof columns)[number], string | number | null>>;
const columns = [
  "organization",
  "case",
  "kind",
  "category",
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

async function* records(database: OpenDatabase): AsyncGenerator<ExportedCase> {
  const prisma = await database.prisma();
  let after: { organizationId: string; number: number } | undefined;
  for (;;) {
    const page = await prisma.case.findMany({
      take: PAGE,
      ...(after ? { skip: 1, cursor: { organizationId_number: after } } : {}),
      orderBy: [{ organizationId: "asc" }, { number: "asc" }],
      include: { unit: { include: { organization: true } }, author: true, owner: true },
    });
    for (const found of page) {
      yield {
        organization: found.unit.organization.name,
        case: caseName(found.number),
        kind: found.kind,
        category: found.category,
        severity: found.severity,
        guessed: found.guessed.join(" "),
        text: found.text,
        unit: found.unit.name,
        logged_by: found.author.name,
        owner: found.owner.name,
        logged_at: found.loggedAt.toISOString(),
        changed_at: found.changedAt?.toISOString() ?? null,
        undone_at: found.undoneAt?.toISOString() ?? null,
      };
    }
    const last = page.at(-1);
    if (page.length < PAGE || !last) return;
    after = { organizationId: last.organizationId, number: last.number };
  }
}
