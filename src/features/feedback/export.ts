import type { Sql } from "../../kernel/ports.ts";
import { type Exported, type ExportFormat, exportRows } from "../export/index.ts";

const CASES: Exported = {
  columns: [
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
  ],
  page: `
  SELECT c.organization_id, c.number, o.name AS organization, 'C-' || c.number AS "case", c.kind, c.theme, c.severity,
         array_to_string(c.guessed, ' ') AS guessed, c.text, u.name AS unit, author.name AS logged_by, owner.name AS owner,
         c.logged_at, c.changed_at, c.undone_at
  FROM "case" c
  JOIN organization o ON o.id = c.organization_id
  JOIN unit u ON u.organization_id = c.organization_id AND u.id = c.unit_id
  JOIN person author ON author.organization_id = c.organization_id AND author.id = c.logged_by
  JOIN person owner ON owner.organization_id = c.organization_id AND owner.id = c.owner_id
  WHERE (c.organization_id, c.number) > ($1, $2)
  ORDER BY c.organization_id, c.number LIMIT $3`,
};

/** Every case, for whoever operates Bellhop. */
export const exportCases = (sql: Sql, format: ExportFormat): AsyncGenerator<string> => exportRows(sql, CASES, format);
