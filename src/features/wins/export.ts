import type { Sql } from "../../kernel/ports.ts";
import { type Exported, type ExportFormat, exportRows } from "../export/index.ts";

const WINS: Exported = {
  columns: [
    "organization",
    "win",
    "text",
    "people",
    "after",
    "unit",
    "logged_by",
    "logged_at",
    "changed_at",
    "undone_at",
  ],
  page: `
    SELECT w.organization_id, w.number, o.name AS organization, 'W-' || w.number AS win, w.text, 'C-' || c.number AS after,
           (SELECT string_agg(p.name, ', ' ORDER BY named.place) FROM unnest(w.people) WITH ORDINALITY named(id, place)
            JOIN person p ON p.organization_id = w.organization_id AND p.id = named.id) AS people,
           u.name AS unit, author.name AS logged_by, w.logged_at, w.changed_at, w.undone_at
    FROM win w
    JOIN organization o ON o.id = w.organization_id
    JOIN unit u ON u.organization_id = w.organization_id AND u.id = w.unit_id
    JOIN person author ON author.organization_id = w.organization_id AND author.id = w.logged_by
    LEFT JOIN "case" c ON c.organization_id = w.organization_id AND c.id = w.case_id AND NOT c.confidential
    WHERE (w.organization_id, w.number) > ($1, $2)
    ORDER BY w.organization_id, w.number LIMIT $3`,
};

/** Every win, for whoever operates Bellhop. */
export const exportWins = (sql: Sql, format: ExportFormat): AsyncGenerator<string> => exportRows(sql, WINS, format);
