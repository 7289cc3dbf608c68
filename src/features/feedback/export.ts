import type { Sql } from "../../kernel/ports.ts";
import { type Exported, type ExportFormat, exportRows } from "../export/index.ts";

/** What is confidential keeps its line, so that the counts are right, and says nothing else. */
const unlessConfidential = (column: string, name: string): string =>
  `CASE WHEN NOT c.confidential THEN ${column} END AS ${name}`;

const CASES: Exported = {
  columns: [
    "organization",
    "case",
    "kind",
    "theme",
    "step",
    "severity",
    "guessed",
    "text",
    "came_by",
    "public",
    "customer",
    "happened_at",
    "permalink",
    "written_at",
    "unit",
    "logged_by",
    "on_behalf_of",
    "owner",
    "state",
    "confidential",
    "logged_at",
    "changed_at",
    "undone_at",
  ],
  page: `
  SELECT c.organization_id, c.number, o.name AS organization, 'C-' || c.number AS "case", c.confidential, c.logged_at,
         c.changed_at, c.undone_at,
         ${[
           ["c.kind", "kind"],
           ["coalesce(theme.name, c.theme)", "theme"],
           ["coalesce(step.name, c.step)", "step"],
           ["c.severity", "severity"],
           ["array_to_string(c.guessed, ' ')", "guessed"],
           ["c.text", "text"],
           ["c.came_by", "came_by"],
           ["c.public", "public"],
           ["c.customer", "customer"],
           ["c.happened_at", "happened_at"],
           ["c.permalink", "permalink"],
           ["c.written_at", "written_at"],
           ["u.name", "unit"],
           ["author.name", "logged_by"],
           ["behalf.name", "on_behalf_of"],
           ["owner.name", "owner"],
           ["c.state", "state"],
         ]
           .map(([column = "", name = ""]) => unlessConfidential(column, name))
           .join(", ")}
  FROM "case" c
  JOIN organization o ON o.id = c.organization_id
  JOIN unit u ON u.organization_id = c.organization_id AND u.id = c.unit_id
  JOIN person author ON author.organization_id = c.organization_id AND author.id = c.logged_by
  JOIN person owner ON owner.organization_id = c.organization_id AND owner.id = c.owner_id
  LEFT JOIN list_entry theme ON theme.organization_id = c.organization_id AND theme.list = 'theme' AND theme.key = c.theme
  LEFT JOIN list_entry step ON step.organization_id = c.organization_id AND step.list = 'step' AND step.key = c.step
  LEFT JOIN person behalf ON behalf.organization_id = c.organization_id AND behalf.id = c.on_behalf_of
  WHERE (c.organization_id, c.number) > ($1, $2)
  ORDER BY c.organization_id, c.number LIMIT $3`,
};

/** Every case, for whoever operates Bellhop; of what is confidential only that it is there. */
export const exportCases = (sql: Sql, format: ExportFormat): AsyncGenerator<string> => exportRows(sql, CASES, format);
