import type { Sql } from "../../../kernel/ports.ts";
import { type Exported, type ExportFormat, exportRows } from "../../export/index.ts";

const KUDOS: Exported = {
  columns: [
    "organization",
    "kudos",
    "given_by",
    "people",
    "text",
    "value",
    "about",
    "unit",
    "seconds",
    "private",
    "given_at",
    "changed_at",
    "undone_at",
  ],
  page: `
    SELECT k.organization_id, k.number, o.name AS organization, 'K-' || k.number AS kudos, author.name AS given_by,
           (SELECT string_agg(p.name, ', ' ORDER BY r.place) FROM kudos_receiver r
            JOIN person p ON p.organization_id = r.organization_id AND p.id = r.person_id
            WHERE r.organization_id = k.organization_id AND r.kudos_id = k.id) AS people,
           k.text, k.value, coalesce('C-' || c.number, 'W-' || w.number) AS about, u.name AS unit,
           (SELECT count(DISTINCT s.person_id)::int FROM seconding s
            WHERE s.organization_id = k.organization_id AND s.subject_id = k.id AND s.stands) AS seconds,
           k.private_by IS NOT NULL AS private, k.logged_at AS given_at, k.changed_at, k.undone_at
    FROM kudos k
    JOIN organization o ON o.id = k.organization_id
    JOIN unit u ON u.organization_id = k.organization_id AND u.id = k.unit_id
    JOIN person author ON author.organization_id = k.organization_id AND author.id = k.logged_by
    LEFT JOIN "case" c ON c.organization_id = k.organization_id AND c.id = k.case_id AND NOT c.confidential
    LEFT JOIN win w ON w.organization_id = k.organization_id AND w.id = k.win_id
    WHERE (k.organization_id, k.number) > ($1, $2)
    ORDER BY k.organization_id, k.number LIMIT $3`,
};

/** All thanks, for whoever operates Bellhop. */
export const exportKudos = (sql: Sql, format: ExportFormat): AsyncGenerator<string> => exportRows(sql, KUDOS, format);
