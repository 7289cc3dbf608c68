import { localMoment } from "../../../kernel/calendar/index.ts";
import { mondayOf } from "../../../kernel/gate/index.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { SMALLEST } from "../signals/of-units.ts";
import { isThere, MEMBERS } from "../signals/statements.ts";

/** How much is coached in a unit: numbers alone, of nobody by name and of nothing that was said. */
export interface Practice {
  readonly unitId: string;
  readonly name: string;
  readonly talks: number;
  /** How often its managers were asked to talk with somebody, and how often they have answered, whatever it was. */
  readonly asked: number;
  readonly answered: number;
  /** Reasons that rest because they were not needed twice. */
  readonly rested: number;
}

/** Whole weeks, from Monday to Monday in the organization's zone. */
export interface Weeks {
  readonly from: Date;
  readonly until: Date;
}

export const PRACTICE_WEEKS = 4;
/** Two that were not needed are at most so many days apart, as far as this counts them. */
const APART = 60;

/** The last whole weeks before now. Throws where the zone is none. */
export function lastWeeks(timeZone: string, now: Date): Weeks {
  const monday = Temporal.PlainDate.from(mondayOf(timeZone, now));
  const start = (date: Temporal.PlainDate): Date => {
    const at = localMoment(timeZone, date.toString(), 0);
    if (!at) throw new Error(`Midnight is missing in ${timeZone}.`);
    return at;
  };
  return { from: start(monday.subtract({ weeks: PRACTICE_WEEKS })), until: start(monday) };
}

/**
 * How much was coached in some weeks, in each of these units that has four people or more besides its managers, by name. They
 * are whole weeks, and there is no sum over units: from two readings nobody finds out what happened on a day, or in a unit that
 * is left out.
 */
export const readPractice = (
  sql: Sql,
  organizationId: string,
  unitIds: readonly string[],
  { from, until }: Weeks,
): Promise<Practice[]> =>
  sql.query({
    name: "practice.units",
    text: `WITH ${MEMBERS}, large AS (
             SELECT unit_id FROM members WHERE ${isThere("members.person_id")}
             GROUP BY unit_id HAVING count(*) >= ${SMALLEST}
           )
           SELECT u.id AS "unitId", u.name, talks.count AS talks, asked.count AS asked, asked.answered, rested.count AS rested
           FROM large JOIN unit u ON u.organization_id = $1 AND u.id = large.unit_id
           CROSS JOIN LATERAL (
             SELECT count(*)::int AS count FROM coaching_talk t
             WHERE t.organization_id = $1 AND t.unit_id = u.id AND t.at >= $3 AND t.at < $4 AND t.undone_at IS NULL) talks
           CROSS JOIN LATERAL (
             SELECT count(*)::int AS count, (count(*) FILTER (WHERE n.answered_at IS NOT NULL))::int AS answered FROM nudge n
             WHERE n.organization_id = $1 AND n.unit_id = u.id AND n.made_at >= $3 AND n.made_at < $4
               AND n.shown_at IS NOT NULL) asked
           CROSS JOIN LATERAL (
             SELECT count(*)::int AS count FROM (
               SELECT FROM nudge n
               WHERE n.organization_id = $1 AND n.unit_id = u.id AND n.made_at < $4
                 AND n.made_at >= $3::timestamptz - interval '${APART} days' AND n.state = 'not needed'
               GROUP BY n.manager_id, n.person_id, n.signal
               HAVING count(*) >= 2 AND max(n.answered_at) >= $3 AND max(n.answered_at) < $4) twice) rested
           ORDER BY u.name, u.id`,
    values: [organizationId, unitIds, from, until],
  });
