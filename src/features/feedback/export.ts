import type { Sql } from "../../kernel/ports.ts";
import { type Exported, type ExportFormat, exportRows } from "../export/index.ts";

/** What is confidential keeps its line, so that the counts are right, and says nothing else. */
const unlessConfidential = (column: string, name: string): string =>
  `CASE WHEN NOT c.confidential THEN ${column} END AS ${name}`;

/** What was said of something in the history of a case, with how much money that was. */
const WORDED = `string_agg(said.what || coalesce(' (' || said.amount || ' ' || said.currency || ')', ''), '; ' ORDER BY said.id)`;

/**
 * What was given to its customer, each as it was said last, without what was taken back; the totals by currency, in the
 * order of these.
 */
const GIVEN = `CROSS JOIN LATERAL (
    WITH said AS (
      SELECT e.id, last.detail ->> 'what' AS what, (last.detail ->> 'amount')::numeric(12, 2) AS amount,
             last.detail ->> 'currency' AS currency
      FROM case_event e
      CROSS JOIN LATERAL (
        SELECT b.detail FROM case_event b
        WHERE b.organization_id = e.organization_id AND b.case_id = e.case_id
          AND (b.id = e.id OR b.kind = 'decided anew' AND b.detail ->> 'event' = e.id::text)
        ORDER BY b.id DESC LIMIT 1) last
      WHERE e.organization_id = c.organization_id AND e.case_id = c.id AND e.kind = 'decided' AND NOT EXISTS (
        SELECT FROM case_event b WHERE b.organization_id = e.organization_id AND b.case_id = e.case_id
          AND b.kind = 'not decided' AND b.detail ->> 'event' = e.id::text)
    ), sums AS (
      SELECT currency, sum(amount) AS total FROM said WHERE amount IS NOT NULL GROUP BY currency
    )
    SELECT (SELECT string_agg(total::text, ' ' ORDER BY currency) FROM sums) AS total,
           (SELECT string_agg(currency, ' ' ORDER BY currency) FROM sums) AS currency,
           (SELECT ${WORDED} FROM said) AS what
  ) given`;

/** What was asked for beyond what people may decide, and approved. */
const APPROVED = `CROSS JOIN LATERAL (
    SELECT ${WORDED} AS what FROM (
      SELECT e.id, e.detail ->> 'what' AS what, (e.detail ->> 'amount')::numeric(12, 2) AS amount,
             e.detail ->> 'currency' AS currency
      FROM case_event e WHERE e.organization_id = c.organization_id AND e.case_id = c.id AND e.kind = 'approved') said
  ) approved`;

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
    "given_total",
    "given_currency",
    "given",
    "approved",
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
           ["given.total", "given_total"],
           ["given.currency", "given_currency"],
           ["given.what", "given"],
           ["approved.what", "approved"],
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
  ${GIVEN}
  ${APPROVED}
  WHERE (c.organization_id, c.number) > ($1, $2)
  ORDER BY c.organization_id, c.number LIMIT $3`,
};

/** Every case, for whoever operates Bellhop; of what is confidential only that it is there. */
export const exportCases = (sql: Sql, format: ExportFormat): AsyncGenerator<string> => exportRows(sql, CASES, format);
