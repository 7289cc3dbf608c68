import { type Exported, typed } from "../export/index.ts";
import { managesItsUnit, mayKnowOfItsCase } from "../feedback/index.ts";

/** Each time that a case was raised. Of a confidential case it is for those who may know of that. */
export const escalationExport: Exported = {
  name: "escalations",
  table: "escalation",
  order: ["id"],
  at: "it.raised_at",
  zone: "u.time_zone",
  hidden: "k.confidential",
  known: mayKnowOfItsCase,
  clear: (personId) => `coalesce(it.raised_by = ${personId}, false) OR ${managesItsUnit(personId)}`,
  columns: {
    case: "'C-' || k.number",
    unit: "u.name",
    raised_at: "it.raised_at",
    raised_by: "raiser.name",
    rule: "CASE WHEN it.rule_id IS NOT NULL THEN coalesce(it.rule_name, it.rule_id::text) END",
    reason: typed("it.reason"),
    state: "it.state",
    ended_at: "it.ended_at",
    began_with: "it.start_rung",
    is_with: "it.rung",
    holder: "holder.name",
    held_from: "it.held_from",
    held_until: "it.held_until",
    offered_to: "other.name",
    offered_until: "it.offered_until",
    answered_with: "'C-' || into_case.number",
  },
  beside: `
  LEFT JOIN "case" k ON k.organization_id = it.organization_id AND k.id = it.case_id
  LEFT JOIN unit u ON u.organization_id = it.organization_id AND u.id = it.unit_id
  LEFT JOIN person raiser ON raiser.organization_id = it.organization_id AND raiser.id = it.raised_by
  LEFT JOIN person holder ON holder.organization_id = it.organization_id AND holder.id = it.holder_id
  LEFT JOIN person other ON other.organization_id = it.organization_id AND other.id = it.offered_to
  LEFT JOIN escalation folded ON folded.organization_id = it.organization_id AND folded.id = it.folded_into
  LEFT JOIN "case" into_case ON into_case.organization_id = it.organization_id AND into_case.id = folded.case_id
    AND NOT into_case.confidential`,
};

/** What leaders decided about cases that were raised to them. */
export const decisionExport: Exported = {
  name: "decisions",
  table: "escalation_decision",
  order: ["id"],
  at: "it.decided_at",
  zone: "u.time_zone",
  hidden: "k.confidential",
  known: (personId) => `it.undone_at IS NULL AND ${mayKnowOfItsCase(personId)}`,
  clear: (personId) => `it.decided_by = ${personId} OR ${managesItsUnit(personId)}`,
  columns: {
    case: "'C-' || k.number",
    unit: "u.name",
    what: typed("it.what"),
    reason: typed("it.reason"),
    policy: typed("it.policy"),
    decided_by: "decider.name",
    decided_at: "it.decided_at",
    undone_at: "it.undone_at",
  },
  beside: `
  LEFT JOIN "case" k ON k.organization_id = it.organization_id AND k.id = it.case_id
  LEFT JOIN unit u ON u.organization_id = it.organization_id AND u.id = it.unit_id
  LEFT JOIN person decider ON decider.organization_id = it.organization_id AND decider.id = it.decided_by`,
};
