import type { Sql } from "../../../kernel/ports.ts";
import type { Say } from "../../../texts/catalog.ts";
import { type Exported, type ExportFormat, exportOf, exportRows } from "../../export/index.ts";

const stepOf = (kind: string, alias: string): string => `
  LEFT JOIN LATERAL (
    SELECT e.at, p.name FROM award_event e JOIN person p ON p.organization_id = e.organization_id AND p.id = e.person_id
    WHERE e.organization_id = a.organization_id AND e.award_id = a.id AND e.kind = '${kind}' ORDER BY e.id DESC LIMIT 1
  ) ${alias} ON true`;

/** @param which one more condition on an award `a` */
const awards = (which: string): Exported => ({
  columns: [
    "organization",
    "award",
    "receiver",
    "amount",
    "currency",
    "item",
    "kind",
    "text",
    "unit",
    "quarter",
    "state",
    "nominated_by",
    "nominated_at",
    "approved_by",
    "approved_at",
    "paid_by",
    "paid_at",
    "reason",
    "undone_at",
  ],
  page: `
    SELECT a.organization_id, a.number, o.name AS organization, 'A-' || a.number AS award, receiver.name AS receiver,
           a.amount::text AS amount, a.currency, a.item, a.kind, a.text, u.name AS unit, b.quarter, a.state,
           author.name AS nominated_by, a.logged_at AS nominated_at, approved.name AS approved_by,
           approved.at AS approved_at, paid.name AS paid_by, paid.at AS paid_at, a.reason, a.undone_at
    FROM award a
    JOIN organization o ON o.id = a.organization_id
    JOIN unit u ON u.organization_id = a.organization_id AND u.id = a.unit_id
    JOIN award_budget b ON b.organization_id = a.organization_id AND b.id = a.budget_id
    JOIN person receiver ON receiver.organization_id = a.organization_id AND receiver.id = a.receiver_id
    JOIN person author ON author.organization_id = a.organization_id AND author.id = a.logged_by
    ${stepOf("approved", "approved")}
    ${stepOf("paid", "paid")}
    WHERE (a.organization_id, a.number) > ($1, $2) ${which}
    ORDER BY a.organization_id, a.number LIMIT $3`,
});

/** Every award with its steps, for whoever operates Bellhop. */
export const exportAwards = (sql: Sql, format: ExportFormat): AsyncGenerator<string> =>
  exportRows(sql, awards(""), format);

const PAYROLL = [
  "award",
  "receiver",
  "amount",
  "currency",
  "item",
  "text",
  "unit",
  "quarter",
  "approved_by",
  "approved_at",
  "paid_by",
  "paid_at",
] as const;

/** What an organization has to pay, and has paid, as CSV: only what is announced, so that nobody learns of more by it. */
export const exportPayroll = (sql: Sql, organizationId: string, say: Say): Promise<string> =>
  exportOf(
    sql,
    { ...awards("AND a.undone_at IS NULL AND a.state IN ('announced', 'paid')"), columns: PAYROLL },
    organizationId,
    PAYROLL.map((column) => say(`payroll.${column}`)),
  );
