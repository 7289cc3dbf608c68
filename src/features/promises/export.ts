import { type Exported, typed } from "../export/index.ts";
import { managesItsUnit, mayKnowOfItsCase } from "../feedback/index.ts";

/** What was promised to customers. Of a confidential case it is for those who may know of that. */
export const promiseExport: Exported = {
  name: "promises",
  table: "promise",
  order: ["id"],
  at: "it.made_at",
  zone: "u.time_zone",
  hidden: "k.confidential",
  known: (personId) => `it.owner_id = ${personId} OR ${mayKnowOfItsCase(personId)}`,
  clear: (personId) => `it.owner_id = ${personId} OR ${managesItsUnit(personId)}`,
  columns: {
    case: "'C-' || k.number",
    unit: "u.name",
    what: typed("it.what"),
    owner: "owner.name",
    due_at: "it.due_at",
    state: "it.state",
    offered_to: "other.name",
    made_by: "maker.name",
    made_at: "it.made_at",
    closed_at: "it.closed_at",
  },
  beside: `
  LEFT JOIN "case" k ON k.organization_id = it.organization_id AND k.id = it.case_id
  LEFT JOIN unit u ON u.organization_id = it.organization_id AND u.id = it.unit_id
  LEFT JOIN person owner ON owner.organization_id = it.organization_id AND owner.id = it.owner_id
  LEFT JOIN person maker ON maker.organization_id = it.organization_id AND maker.id = it.made_by
  LEFT JOIN person other ON other.organization_id = it.organization_id AND other.id = it.offered_to`,
};
