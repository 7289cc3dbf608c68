import { type Exported, typed } from "../export/index.ts";
import { managesItsUnit, mayKnowOfItsCase } from "../feedback/index.ts";
import { FOR_EVERYBODY } from "./causes-store.ts";

/** Customers who are, or were, to be asked whether they are happy. Of a confidential case for those who may know of that. */
export const checkExport: Exported = {
  name: "checks",
  table: "customer_check",
  order: ["id"],
  at: "it.planned_at",
  zone: "u.time_zone",
  hidden: "k.confidential",
  known: mayKnowOfItsCase,
  clear: managesItsUnit,
  columns: {
    case: "'C-' || k.number",
    unit: "u.name",
    customer: typed("k.customer"),
    due_at: "it.due_at",
    state: "it.state",
    not_reached: "it.attempts",
    planned_by: "planner.name",
    planned_at: "it.planned_at",
    asked_at: "it.asked_at",
    answered_by: "answerer.name",
    answered_at: "it.answered_at",
  },
  beside: `
  LEFT JOIN "case" k ON k.organization_id = it.organization_id AND k.id = it.case_id
  LEFT JOIN unit u ON u.organization_id = it.organization_id AND u.id = it.unit_id
  LEFT JOIN person planner ON planner.organization_id = it.organization_id AND planner.id = it.planned_by
  LEFT JOIN person answerer ON answerer.organization_id = it.organization_id AND answerer.id = it.answered_by`,
};

/** Is the cause known from what is not confidential? Who may not know of a case learns nothing of what it came from. */
const KNOWN_CAUSE = `EXISTS (SELECT FROM cause c WHERE c.organization_id = it.organization_id AND c.id = it.cause_id
  AND EXISTS (${FOR_EVERYBODY}))`;

/** What people do so that a cause does not come again, and what came of it. */
export const preventionExport: Exported = {
  name: "preventions",
  table: "prevention",
  order: ["id"],
  at: "it.added_at",
  zone: "u.time_zone",
  hidden: `k.confidential IS TRUE OR NOT ${KNOWN_CAUSE}`,
  known: (personId) =>
    `it.owner_id = ${personId} OR ${KNOWN_CAUSE} AND (it.case_id IS NULL OR ${mayKnowOfItsCase(personId)})`,
  clear: (personId) => `it.owner_id = ${personId} OR ${managesItsUnit(personId)}`,
  columns: {
    cause: typed("cause.name"),
    theme: "coalesce(theme.name, cause.theme)",
    unit: "u.name",
    what: typed("it.what"),
    owner: "owner.name",
    due_on: "to_char(it.due_on, 'YYYY-MM-DD')",
    case: "'C-' || k.number",
    state: "it.state",
    done_at: "it.done_at",
    cases_before: "it.before",
    cases_after: "it.after",
    added_by: "adder.name",
    added_at: "it.added_at",
  },
  beside: `
  LEFT JOIN cause ON cause.organization_id = it.organization_id AND cause.id = it.cause_id
  LEFT JOIN list_entry theme ON theme.organization_id = it.organization_id AND theme.list = 'theme' AND theme.key = cause.theme
  LEFT JOIN "case" k ON k.organization_id = it.organization_id AND k.id = it.case_id
  LEFT JOIN unit u ON u.organization_id = it.organization_id AND u.id = it.unit_id
  LEFT JOIN person owner ON owner.organization_id = it.organization_id AND owner.id = it.owner_id
  LEFT JOIN person adder ON adder.organization_id = it.organization_id AND adder.id = it.added_by`,
};
