import type { Sql } from "../../../kernel/ports.ts";

/** The people of units: their members, and of the default one whoever belongs to none; who has left is not among them. */
const MEMBERS = `
  members AS (
    SELECT m.organization_id, m.unit_id, m.person_id FROM membership m
    WHERE m.organization_id = $1 AND m.unit_id = ANY ($2::uuid[])
    UNION ALL
    SELECT p.organization_id, u.id, p.id FROM unit u JOIN person p ON p.organization_id = u.organization_id
    WHERE u.organization_id = $1 AND u.id = ANY ($2::uuid[]) AND u.is_default AND p.same_as IS NULL
      AND NOT EXISTS (SELECT FROM membership m WHERE m.organization_id = $1 AND m.person_id = p.id)
  ), present AS (
    SELECT * FROM members m WHERE EXISTS (
      SELECT FROM identity i WHERE i.organization_id = $1 AND i.person_id = m.person_id AND i.active AND i.kind = 'member')
  )`;

/** When somebody was thanked last; what a receiver keeps private counts too. */
const LAST = `
  LEFT JOIN LATERAL (
    SELECT r.given_at AS at FROM kudos_receiver r
    WHERE r.organization_id = $1 AND r.person_id = present.person_id AND r.stands
    ORDER BY r.given_at DESC LIMIT 1
  ) last ON true`;

/** Somebody of a unit, and when they were thanked last. */
export interface Thanked {
  readonly id: string;
  readonly name: string;
  readonly at: Date | null;
}

/** The people of one unit by name. */
export const readTeam = (sql: Sql, organizationId: string, unitId: string): Promise<Thanked[]> =>
  sql.query({
    name: "coverage.team",
    text: `WITH ${MEMBERS}
           SELECT p.id, p.name, last.at FROM present
           JOIN person p ON p.organization_id = present.organization_id AND p.id = present.person_id
           ${LAST}
           ORDER BY p.name, p.id`,
    values: [organizationId, [unitId]],
  });

/** Somebody who waits for thanks, and how many of their unit do. */
export interface NotThanked {
  readonly unitId: string;
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/**
 * Of each of these units so many people besides its managers who were not thanked since, those first whose turn it has been
 * for the longest time.
 */
export const readNotThanked = (
  sql: Sql,
  organizationId: string,
  unitIds: readonly string[],
  most: number,
  since: Date,
): Promise<NotThanked[]> =>
  sql.query({
    name: "coverage.not thanked",
    text: `WITH ${MEMBERS}
           SELECT "unitId", id, name, count FROM (
             SELECT present.unit_id AS "unitId", p.id, p.name, count(*) OVER (PARTITION BY present.unit_id)::int AS count,
                    row_number() OVER (PARTITION BY present.unit_id ORDER BY last.at NULLS FIRST, p.name, p.id) AS place
             FROM present
             JOIN person p ON p.organization_id = present.organization_id AND p.id = present.person_id
             ${LAST}
             WHERE (last.at IS NULL OR last.at < $3) AND NOT EXISTS (
               SELECT FROM membership m WHERE m.organization_id = $1 AND m.unit_id = present.unit_id
                 AND m.person_id = present.person_id AND m.role = 'manager')
           ) waiting WHERE place <= $4 ORDER BY "unitId", place`,
    values: [organizationId, unitIds, since, most],
  });

/** How many people each of these units has, and how many of them were thanked since. */
export interface Coverage {
  readonly unitId: string;
  readonly people: number;
  readonly thanked: number;
}

export const readCoverage = (
  sql: Sql,
  organizationId: string,
  unitIds: readonly string[],
  since: Date,
): Promise<Coverage[]> =>
  sql.query({
    name: "coverage.units",
    text: `WITH ${MEMBERS}
           SELECT present.unit_id AS "unitId", count(*)::int AS people,
                  count(*) FILTER (WHERE EXISTS (
                    SELECT FROM kudos_receiver r
                    WHERE r.organization_id = $1 AND r.person_id = present.person_id AND r.stands AND r.given_at >= $3
                  ))::int AS thanked
           FROM present GROUP BY present.unit_id`,
    values: [organizationId, unitIds, since],
  });

/** Something that somebody did, to thank them for. */
export interface Deed {
  readonly personId: string;
  readonly caseId: string | null;
  readonly winId: string | null;
  /** Such as C-118 or W-3. */
  readonly name: string;
  readonly text: string;
}

const SOLVED = "('solved', 'confirmed', 'not asked')";

/** The last thing that each of these people did in a unit: a win that names them, else a case that they solved. */
export const readDeeds = (
  sql: Sql,
  organizationId: string,
  unitId: string,
  people: readonly string[],
  since: Date,
): Promise<Deed[]> =>
  sql.query({
    name: "coverage.deeds",
    text: `WITH wins AS MATERIALIZED (
             SELECT id, number, text, people, logged_at FROM win
             WHERE organization_id = $1 AND unit_id = $2 AND logged_at >= $4 AND undone_at IS NULL
           ), cases AS MATERIALIZED (
             SELECT id, number, text, owner_id, logged_at FROM "case"
             WHERE organization_id = $1 AND unit_id = $2 AND logged_at >= $4 AND owner_id = ANY ($3::uuid[])
               AND state IN ${SOLVED} AND NOT confidential AND undone_at IS NULL AND merged_into IS NULL
           )
           SELECT given.id AS "personId", deed.case_id AS "caseId", deed.win_id AS "winId", deed.name, deed.text
           FROM unnest($3::uuid[]) given(id)
           CROSS JOIN LATERAL (
             SELECT 0 AS place, logged_at, NULL::uuid AS case_id, id AS win_id, 'W-' || number AS name, text FROM wins
             WHERE given.id = ANY (people)
             UNION ALL
             SELECT 1, logged_at, id, NULL, 'C-' || number, text FROM cases WHERE owner_id = given.id
             ORDER BY place, logged_at DESC LIMIT 1
           ) deed`,
    values: [organizationId, unitId, people, since],
  });
