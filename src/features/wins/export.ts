import { type Exported, typed } from "../export/index.ts";
import { managesItsUnit } from "../feedback/index.ts";

/** Every win; whoever leads gets those that stand. */
export const winExport: Exported = {
  name: "wins",
  table: "win",
  order: ["number"],
  at: "it.logged_at",
  zone: "u.time_zone",
  known: () => "it.undone_at IS NULL",
  clear: (personId) => `it.logged_by = ${personId} OR ${managesItsUnit(personId)}`,
  columns: {
    win: "'W-' || it.number",
    text: typed("it.text"),
    people: `(SELECT string_agg(p.name, ', ' ORDER BY named.place) FROM unnest(it.people) WITH ORDINALITY named(id, place)
              JOIN person p ON p.organization_id = it.organization_id AND p.id = named.id)`,
    after: "'C-' || c.number",
    unit: "u.name",
    logged_by: "author.name",
    logged_at: "it.logged_at",
    changed_at: "it.changed_at",
    undone_at: "it.undone_at",
  },
  beside: `
  LEFT JOIN unit u ON u.organization_id = it.organization_id AND u.id = it.unit_id
  LEFT JOIN person author ON author.organization_id = it.organization_id AND author.id = it.logged_by
  LEFT JOIN "case" c ON c.organization_id = it.organization_id AND c.id = it.case_id AND NOT c.confidential`,
};
