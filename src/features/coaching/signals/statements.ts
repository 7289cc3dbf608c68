/**
 * What signals rest on, read for some units at once: $1 is the organization, $2 the units, $3 the moment from which on. Each
 * looks at the time before now alone, through an index that has the unit first, and gives at most a row for each person, theme
 * or standard of a unit.
 */

/** What everybody in a unit may know of, and stands. */
const VISIBLE = "NOT c.confidential AND c.undone_at IS NULL AND c.merged_into IS NULL";

/** The latest cases of a group, to link to. */
const CASES = (where = "true") => `
  coalesce((array_agg(json_build_object('id', c.id, 'number', c.number) ORDER BY c.logged_at DESC, c.id)
    FILTER (WHERE ${where}))[1:3], '{}')`;

/** Members that are not managers, and of the default unit whoever belongs to none. */
export const MEMBERS = `
  members AS (
    SELECT m.unit_id, m.person_id FROM membership m
    WHERE m.organization_id = $1 AND m.unit_id = ANY ($2::uuid[]) AND m.role <> 'manager'
    UNION ALL
    SELECT u.id, p.id FROM unit u JOIN person p ON p.organization_id = u.organization_id
    WHERE u.organization_id = $1 AND u.id = ANY ($2::uuid[]) AND u.is_default AND p.same_as IS NULL
      AND NOT EXISTS (SELECT FROM membership m WHERE m.organization_id = $1 AND m.person_id = p.id)
  )`;

/** Has this account of somebody not been closed, and is it a colleague's? */
export const isThere = (personId: string): string => `EXISTS (
    SELECT FROM identity i WHERE i.organization_id = $1 AND i.person_id = ${personId} AND i.active AND i.kind = 'member')`;

/** These, without who has left. $3: now. */
export const PEOPLE = `
  WITH ${MEMBERS}
  SELECT members.unit_id AS "unitId", p.id AS "personId", p.name, p.created_at AS since, (
           SELECT max(t.at) FROM coaching_talk t
           WHERE t.organization_id = $1 AND t.person_id = p.id AND t.undone_at IS NULL) AS "talkAt", EXISTS (
           SELECT FROM first_days f WHERE f.organization_id = $1 AND f.person_id = p.id) AS welcomed,
         away.from_at AS "awayFrom", away.until_at AS "awayUntil"
  FROM members JOIN person p ON p.organization_id = $1 AND p.id = members.person_id
  LEFT JOIN LATERAL (
    SELECT a.from_at, a.until_at FROM absence a
    WHERE a.organization_id = $1 AND a.person_id = p.id AND a.kind = 'away'
      AND a.until_at > $3::timestamptz - interval '3 days' AND a.until_at <= $3
    ORDER BY a.until_at DESC LIMIT 1
  ) away ON true
  WHERE ${isThere("p.id")}`;

export const HARD = `
  SELECT c.unit_id AS "unitId", coalesce(c.on_behalf_of, c.logged_by) AS "personId", count(*)::int AS count,
         ${CASES()} AS cases
  FROM "case" c
  WHERE c.organization_id = $1 AND c.unit_id = ANY ($2::uuid[]) AND c.logged_at >= $3 AND c.kind = 'complaint'
    AND c.severity <= 2 AND ${VISIBLE}
  GROUP BY 1, 2`;

export const RECOVERED = `
  SELECT c.unit_id AS "unitId", c.owner_id AS "personId", count(*)::int AS count,
         (count(*) FILTER (WHERE r.apologised))::int AS apologised, ${CASES()} AS cases
  FROM "case" c JOIN recovery r ON r.organization_id = c.organization_id AND r.case_id = c.id
  WHERE c.organization_id = $1 AND c.unit_id = ANY ($2::uuid[]) AND c.logged_at >= $3 AND c.kind = 'complaint'
    AND c.state IN ('solved', 'confirmed', 'not asked') AND (r.empathised OR r.apologised OR r.resolved) AND ${VISIBLE}
  GROUP BY 1, 2`;

/** $4: from when on the customer has said so. */
export const HAPPY = `
  SELECT DISTINCT ON (c.unit_id, c.owner_id) c.unit_id AS "unitId", c.owner_id AS "personId",
         json_build_object('id', c.id, 'number', c.number) AS "case", k.answered_at AS at
  FROM "case" c
  JOIN recovery r ON r.organization_id = c.organization_id AND r.case_id = c.id
    AND r.empathised AND r.apologised AND r.resolved
  JOIN customer_check k ON k.organization_id = c.organization_id AND k.case_id = c.id AND k.state = 'happy'
    AND k.answered_at >= $4
  WHERE c.organization_id = $1 AND c.unit_id = ANY ($2::uuid[]) AND c.logged_at >= $3 AND c.kind = 'complaint'
    AND c.state = 'confirmed' AND ${VISIBLE}
  ORDER BY c.unit_id, c.owner_id, k.answered_at DESC`;

/** What a manager of the unit has said themselves was spoken about. */
const BY_A_MANAGER = (unit: string, author: string) => `EXISTS (
  SELECT FROM membership g WHERE g.organization_id = $1 AND g.unit_id = ${unit} AND g.person_id = ${author}
    AND g.role = 'manager')`;

/** Of each person the last. Thanks that a receiver keeps private are nobody's to speak about. */
export const WINS = `
  SELECT DISTINCT ON (said."unitId", said."personId") said.* FROM (
    SELECT w.unit_id AS "unitId", named.id AS "personId", json_build_object('id', w.id, 'number', w.number) AS win,
           NULL::json AS kudos, w.logged_at AS at
    FROM win w CROSS JOIN LATERAL unnest(w.people) named(id)
    WHERE w.organization_id = $1 AND w.unit_id = ANY ($2::uuid[]) AND w.logged_at >= $3 AND w.undone_at IS NULL
      AND NOT ${BY_A_MANAGER("w.unit_id", "w.logged_by")}
    UNION ALL
    SELECT m.unit_id, m.person_id, NULL, json_build_object('id', k.id, 'number', k.number), k.logged_at
    FROM membership m
    JOIN kudos_receiver r ON r.organization_id = m.organization_id AND r.person_id = m.person_id AND r.stands
      AND r.given_at >= $3
    JOIN kudos k ON k.organization_id = r.organization_id AND k.id = r.kudos_id AND k.undone_at IS NULL
      AND k.private_by IS NULL
    WHERE m.organization_id = $1 AND m.unit_id = ANY ($2::uuid[]) AND m.role <> 'manager'
      AND NOT ${BY_A_MANAGER("m.unit_id", "k.logged_by")}
  ) said ORDER BY said."unitId", said."personId", said.at DESC`;

export const KEPT = `
  SELECT DISTINCT ON (p.unit_id, p.owner_id) p.unit_id AS "unitId", p.owner_id AS "personId", p.what,
         json_build_object('id', c.id, 'number', c.number) AS "case", p.closed_at AS at
  FROM promise p JOIN "case" c ON c.organization_id = p.organization_id AND c.id = p.case_id
  WHERE p.organization_id = $1 AND p.unit_id = ANY ($2::uuid[]) AND p.state = 'kept' AND p.closed_at >= $3
    AND p.closed_at <= p.due_at AND (c.severity <= 2 OR p.due_at - p.made_at <= interval '1 day') AND ${VISIBLE}
  ORDER BY p.unit_id, p.owner_id, p.closed_at DESC`;

/** $4: where the last two weeks begin. */
export const THEMES = `
  SELECT c.unit_id AS "unitId", c.kind, c.theme, (count(*) FILTER (WHERE c.logged_at >= $4))::int AS count,
         (count(*) FILTER (WHERE c.logged_at < $4))::int AS before, ${CASES("c.logged_at >= $4")} AS cases
  FROM "case" c
  WHERE c.organization_id = $1 AND c.unit_id = ANY ($2::uuid[]) AND c.logged_at >= $3
    AND c.kind IN ('complaint', 'friction') AND ${VISIBLE}
  GROUP BY 1, 2, 3`;

export const STANDARDS = `
  SELECT k.unit_id AS "unitId", e.says ->> 'what' AS words, count(*)::int AS of,
         (count(*) FILTER (WHERE NOT k.attained))::int AS count, ${CASES("NOT k.attained")} AS cases
  FROM case_clock k
  JOIN "case" c ON c.organization_id = k.organization_id AND c.id = k.case_id
  JOIN content_entry e ON e.organization_id = k.organization_id AND e.id = k.source_id AND e.state = 'in use'
  WHERE k.organization_id = $1 AND k.unit_id = ANY ($2::uuid[]) AND k.ended_at >= $3 AND k.attained IS NOT NULL
    AND k.rule_name IS NULL AND ${VISIBLE}
  GROUP BY k.unit_id, e.id, e.says ->> 'what'`;

/** How much was logged in a unit. What is confidential was logged too, and nothing is said of it. */
const LOGGED = (unit: string, from: string, until: string) => `(
    (SELECT count(*) FROM "case" c WHERE c.organization_id = $1 AND c.unit_id = ${unit} AND c.logged_at >= ${from}
       AND c.logged_at < ${until})
    + (SELECT count(*) FROM win w WHERE w.organization_id = $1 AND w.unit_id = ${unit} AND w.logged_at >= ${from}
       AND w.logged_at < ${until}))::int`;

/** Of these units those in which nothing was logged since $3. */
export const SILENT_UNITS = `
  SELECT u.id FROM unnest($2::uuid[]) u(id)
  WHERE NOT EXISTS (SELECT FROM "case" c WHERE c.organization_id = $1 AND c.unit_id = u.id AND c.logged_at >= $3)
    AND NOT EXISTS (SELECT FROM win w WHERE w.organization_id = $1 AND w.unit_id = u.id AND w.logged_at >= $3)`;

/** Of silent units: what was logged in them from $4 to $3, and since then in the 20 other units that are nearest in size. $5: now. */
export const SILENCE = `
  WITH sizes AS MATERIALIZED (
    SELECT m.unit_id, (count(*) FILTER (WHERE m.role <> 'manager'))::int AS people FROM membership m
    WHERE m.organization_id = $1 GROUP BY m.unit_id
  )
  SELECT own.unit_id AS "unitId", ${LOGGED("own.unit_id", "$4", "$3")} AS before,
         coalesce(sum(near.people), 0)::int AS people, coalesce(sum(near.count), 0)::int AS count
  FROM sizes own
  LEFT JOIN LATERAL (
    SELECT other.people, ${LOGGED("other.unit_id", "$3", "$5")} AS count FROM (
      SELECT * FROM sizes WHERE sizes.unit_id <> own.unit_id AND sizes.people > 0
      ORDER BY abs(sizes.people - own.people), sizes.unit_id LIMIT 20
    ) other
  ) near ON true
  WHERE own.unit_id = ANY ($2::uuid[])
  GROUP BY own.unit_id`;
