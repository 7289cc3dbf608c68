/**
 * What the measures of a week are made of, for units of an organization at once: $1 is the organization, $2 the units, $3 and $4
 * when the week begins and ends. Each goes through an index by that time.
 */

const VISIBLE = "NOT c.confidential AND c.undone_at IS NULL AND c.merged_into IS NULL";

/** What was done with a case and not taken back with the next step. */
const STANDS = `'taken back' IS DISTINCT FROM (
  SELECT later.kind FROM case_event later
  WHERE later.organization_id = e.organization_id AND later.case_id = e.case_id AND later.id > e.id AND later.at < $4
    AND later.before ? 'state' ORDER BY later.id LIMIT 1)`;

/** Each complaint of the week, and when somebody has first taken it in hand or solved it. */
export const CONTACTS = `
  SELECT c.unit_id AS "unitId", c.logged_at AS "loggedAt", first.at AS "contactAt"
  FROM "case" c LEFT JOIN LATERAL (
    SELECT e.at FROM case_event e
    WHERE e.organization_id = c.organization_id AND e.case_id = c.id AND e.kind IN ('taken', 'solved') AND e.at < $4
      AND ${STANDS}
    ORDER BY e.id LIMIT 1
  ) first ON true
  WHERE c.organization_id = $1 AND c.unit_id = ANY($2::uuid[]) AND c.logged_at >= $3 AND c.logged_at < $4
    AND c.kind = 'complaint' AND ${VISIBLE}`;

export const PROMISES = `
  SELECT p.unit_id AS "unitId", count(*)::int AS of,
         (count(*) FILTER (WHERE p.state = 'kept' AND p.closed_at <= p.due_at))::int AS yes
  FROM promise p JOIN "case" c ON c.organization_id = p.organization_id AND c.id = p.case_id
  WHERE p.organization_id = $1 AND p.unit_id = ANY($2::uuid[]) AND p.due_at >= $3 AND p.due_at < $4
    AND p.state <> 'taken back' AND ${VISIBLE}
  GROUP BY 1`;

/**
 * The complaints that were solved or opened again in a part of the week, from $5 until before $6: all of it at once would be
 * one long statement. "smooth" is what was solved the first time. Each case is looked up by itself, with a limit: asked for them
 * together, PostgreSQL reads all cases and events there are.
 */
export const SOLVED = `
  WITH moved AS (
    SELECT e.case_id, bool_or(e.kind = 'solved') AS solved, bool_or(e.kind <> 'solved') AS reopened
    FROM case_event e
    WHERE e.organization_id = $1 AND e.at >= $5 AND e.at < $6 AND e.at >= $3
      AND e.kind IN ('solved', 'reopened', 'not happy') AND ${STANDS}
    GROUP BY 1
  )
  SELECT c.unit_id AS "unitId", c.id AS "caseId", moved.solved, moved.reopened, (
           SELECT true FROM case_event e WHERE e.organization_id = $1 AND e.case_id = c.id AND e.at < $4
             AND e.kind IN ('reopened', 'not happy', 'handed over') AND ${STANDS} LIMIT 1
         ) IS NULL AND (
           SELECT true FROM escalation raised WHERE raised.organization_id = $1 AND raised.raised_for = c.id
             AND raised.raised_at < $4 AND raised.state <> 'undone' LIMIT 1) IS NULL AS smooth
  FROM moved CROSS JOIN LATERAL (
    SELECT c.* FROM "case" c WHERE c.organization_id = $1 AND c.id = moved.case_id LIMIT 1
  ) c
  WHERE c.unit_id = ANY($2::uuid[]) AND c.kind = 'complaint' AND ${VISIBLE}`;

export const RECOVERED = `
  SELECT k.unit_id AS "unitId", count(*)::int AS of, (count(*) FILTER (WHERE k.state = 'happy'))::int AS yes
  FROM customer_check k JOIN "case" c ON c.organization_id = k.organization_id AND c.id = k.case_id
  WHERE k.organization_id = $1 AND k.unit_id = ANY($2::uuid[]) AND k.due_at >= $3 AND k.due_at < $4
    AND k.state <> 'let go' AND ${VISIBLE}
  GROUP BY 1`;

/** In which units something was logged. That something confidential was is not seen here either. */
export const LOGGED = `
  SELECT u.id AS "unitId" FROM unnest($2::uuid[]) u(id)
  WHERE EXISTS (SELECT FROM "case" c WHERE c.organization_id = $1 AND c.unit_id = u.id AND c.logged_at >= $3
                  AND c.logged_at < $4 AND NOT c.confidential AND c.undone_at IS NULL)
     OR EXISTS (SELECT FROM win w WHERE w.organization_id = $1 AND w.unit_id = u.id AND w.logged_at >= $3
                  AND w.logged_at < $4 AND w.undone_at IS NULL)`;

/** In which units somebody has thanked somebody; found by who has, since thanks are found by that. */
export const THANKED = `
  SELECT DISTINCT k.unit_id AS "unitId"
  FROM person p JOIN kudos k ON k.organization_id = p.organization_id AND k.logged_by = p.id AND k.logged_at >= $3
    AND k.logged_at < $4 AND k.undone_at IS NULL AND k.private_by IS NULL
  WHERE p.organization_id = $1 AND k.unit_id = ANY($2::uuid[])`;

export const COACHED = `
  SELECT u.id AS "unitId" FROM unnest($2::uuid[]) u(id)
  WHERE EXISTS (SELECT FROM coaching_talk t WHERE t.organization_id = $1 AND t.unit_id = u.id AND t.at >= $3 AND t.at < $4
                  AND t.undone_at IS NULL)`;

/** The units that were sent a reminder in the week, and whether anybody has read it. $3 and $4: local dates. */
export const READ = `
  SELECT s.unit_id AS "unitId", bool_or(EXISTS (
           SELECT FROM reminder_got_it g WHERE g.organization_id = s.organization_id AND g.slot_id = s.id)) AS read
  FROM slot s JOIN reminder_post r ON r.organization_id = s.organization_id AND r.slot_id = s.id
  WHERE s.organization_id = $1 AND s.unit_id = ANY($2::uuid[]) AND s.day >= $3 AND s.day < $4 AND s.reason IS NULL
    AND s.planned_for IS NOT NULL
  GROUP BY 1`;
