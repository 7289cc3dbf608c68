import type { Sql } from "../../../kernel/ports.ts";
import type { Say } from "../../../texts/catalog.ts";
import { type Exported, exportOf, typed } from "../../export/index.ts";

const stepOf = (kind: string, alias: string): string => `
  LEFT JOIN LATERAL (
    SELECT e.at, p.name FROM award_event e JOIN person p ON p.organization_id = e.organization_id AND p.id = e.person_id
    WHERE e.organization_id = it.organization_id AND e.award_id = it.id AND e.kind = '${kind}' ORDER BY e.id DESC LIMIT 1
  ) ${alias} ON true`;

const ANNOUNCED = "it.state IN ('announced', 'paid')";

/** The same as `/bellhop awards` shows, and as is to be paid: admins who do not lead see only what is announced. */
const mayKnow = (
  personId: string,
): string => `it.undone_at IS NULL AND (${ANNOUNCED} OR it.receiver_id <> ${personId} AND (
  ${personId} IN (it.logged_by, it.approver_id)
  OR EXISTS (SELECT FROM person p WHERE p.organization_id = it.organization_id AND p.id = ${personId}
               AND p.roles && '{champion,leader}')))`;

/** Every award with its steps. */
export const awardExport: Exported = {
  name: "awards",
  table: "award",
  order: ["number"],
  at: "it.logged_at",
  zone: "u.time_zone",
  known: mayKnow,
  clear: (personId) => `${personId} IN (it.logged_by, it.approver_id)`,
  columns: {
    award: "'A-' || it.number",
    receiver: "receiver.name",
    amount: "it.amount::text",
    currency: "it.currency",
    item: typed("it.item"),
    kind: "it.kind",
    text: typed("it.text"),
    unit: "u.name",
    quarter: "b.quarter",
    state: "it.state",
    nominated_by: "author.name",
    nominated_at: "it.logged_at",
    approved_by: "approved.name",
    approved_at: "approved.at",
    paid_by: "paid.name",
    paid_at: "paid.at",
    reason: typed("it.reason"),
    undone_at: "it.undone_at",
  },
  beside: `
  LEFT JOIN unit u ON u.organization_id = it.organization_id AND u.id = it.unit_id
  LEFT JOIN award_budget b ON b.organization_id = it.organization_id AND b.id = it.budget_id
  LEFT JOIN person receiver ON receiver.organization_id = it.organization_id AND receiver.id = it.receiver_id
  LEFT JOIN person author ON author.organization_id = it.organization_id AND author.id = it.logged_by
  ${stepOf("approved", "approved")}
  ${stepOf("paid", "paid")}`,
};

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
    { ...awardExport, where: `it.undone_at IS NULL AND ${ANNOUNCED}` },
    organizationId,
    PAYROLL.map((name) => ({ name, heading: say(`payroll.${name}`) })),
  );
