import type { Sql } from "../../../kernel/ports.ts";

/** What a person's record is of, in its order. */
export const recordKinds = ["kudos", "win", "hard case", "recovery", "improvement", "award"] as const;
export type RecordKind = (typeof recordKinds)[number];

/** One thing that a person can be proud of. */
export interface Entry {
  readonly kind: RecordKind;
  /** Such as K-12. */
  readonly name: string;
  readonly text: string;
  /** Who thanked, logged or nominated. */
  readonly by: string;
  readonly at: Date;
}

/**
 * Thanks that they got, also those that they keep private; wins that name them, or nobody and are theirs; cases of severity 1
 * and 2 that they solved; complaints after which the customer is happy again; what they did for how the service is delivered:
 * thanks for that, and suggestions and friction that they logged or solved; awards. Nothing confidential: it can be taken along.
 */
const RECORD = `
  SELECT * FROM (
    SELECT 'kudos' AS kind, 'K-' || k.number AS name, k.text, giver.name AS by, k.logged_at AS at
    FROM kudos_receiver r
    JOIN kudos k ON k.organization_id = r.organization_id AND k.id = r.kudos_id AND k.value <> 'upkeep'
    JOIN person giver ON giver.organization_id = k.organization_id AND giver.id = k.logged_by
    WHERE r.organization_id = $1 AND r.person_id = $2 AND r.stands
    UNION ALL
    SELECT 'improvement', 'K-' || k.number, k.text, giver.name, k.logged_at
    FROM kudos_receiver r
    JOIN kudos k ON k.organization_id = r.organization_id AND k.id = r.kudos_id AND k.value = 'upkeep'
    JOIN person giver ON giver.organization_id = k.organization_id AND giver.id = k.logged_by
    WHERE r.organization_id = $1 AND r.person_id = $2 AND r.stands
    UNION ALL
    SELECT 'win', 'W-' || w.number, w.text, author.name, w.logged_at FROM win w
    JOIN person author ON author.organization_id = w.organization_id AND author.id = w.logged_by
    WHERE w.organization_id = $1 AND w.undone_at IS NULL
      AND ($2 = ANY (w.people) OR w.logged_by = $2 AND w.people = '{}')
    UNION ALL
    SELECT CASE WHEN c.kind IN ('suggestion', 'friction') THEN 'improvement'
                WHEN c.state = 'confirmed' THEN 'recovery' ELSE 'hard case' END,
           'C-' || c.number, c.text, author.name, c.logged_at
    FROM "case" c
    JOIN person author ON author.organization_id = c.organization_id AND author.id = c.logged_by
    WHERE c.organization_id = $1 AND c.undone_at IS NULL AND c.merged_into IS NULL
      AND NOT c.confidential
      AND (c.owner_id = $2 AND c.owner_id <> c.logged_by
           OR c.logged_by = $2 AND (c.owner_id = $2 OR c.kind IN ('suggestion', 'friction')))
      AND c.state IN ('solved', 'confirmed', 'not asked')
      AND (c.kind IN ('suggestion', 'friction') OR c.kind = 'complaint' AND (c.state = 'confirmed' OR c.severity <= 2))
    UNION ALL
    SELECT 'award', 'A-' || a.number, a.text, author.name, a.logged_at FROM award a
    JOIN person author ON author.organization_id = a.organization_id AND author.id = a.logged_by
    WHERE a.organization_id = $1 AND a.receiver_id = $2 AND a.state IN ('announced', 'paid') AND a.undone_at IS NULL
  ) entry ORDER BY at DESC, name LIMIT 1000`;

/** A person's own record, newest first: at most 1,000 entries. */
export const readRecord = (sql: Sql, organizationId: string, personId: string): Promise<Entry[]> =>
  sql.query({ name: "record.read", text: RECORD, values: [organizationId, personId] });
