import { type Exported, typed } from "../../export/index.ts";

const isOneOfThem = (personId: string): string =>
  `it.logged_by = ${personId} OR EXISTS (SELECT FROM kudos_receiver r WHERE r.organization_id = it.organization_id
     AND r.kudos_id = it.id AND r.person_id = ${personId})`;

/** All thanks. What a receiver keeps private is only for whoever gave and got it, and for whoever operates Bellhop. */
export const kudosExport: Exported = {
  name: "kudos",
  table: "kudos",
  order: ["number"],
  at: "it.logged_at",
  zone: "u.time_zone",
  known: (personId) => `it.undone_at IS NULL AND (it.private_by IS NULL OR ${isOneOfThem(personId)})`,
  clear: isOneOfThem,
  columns: {
    kudos: "'K-' || it.number",
    given_by: "author.name",
    people: `(SELECT string_agg(p.name, ', ' ORDER BY r.place) FROM kudos_receiver r
              JOIN person p ON p.organization_id = r.organization_id AND p.id = r.person_id
              WHERE r.organization_id = it.organization_id AND r.kudos_id = it.id)`,
    text: typed("it.text"),
    value: "it.value",
    about: "coalesce('C-' || c.number, 'W-' || w.number)",
    unit: "u.name",
    seconds: `(SELECT count(DISTINCT s.person_id)::int FROM seconding s
               WHERE s.organization_id = it.organization_id AND s.subject_id = it.id AND s.stands)`,
    private: "it.private_by IS NOT NULL",
    given_at: "it.logged_at",
    changed_at: "it.changed_at",
    undone_at: "it.undone_at",
  },
  beside: `
  LEFT JOIN unit u ON u.organization_id = it.organization_id AND u.id = it.unit_id
  LEFT JOIN person author ON author.organization_id = it.organization_id AND author.id = it.logged_by
  LEFT JOIN "case" c ON c.organization_id = it.organization_id AND c.id = it.case_id AND NOT c.confidential
  LEFT JOIN win w ON w.organization_id = it.organization_id AND w.id = it.win_id`,
};
