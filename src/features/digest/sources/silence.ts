import { type Calendar, workingMinutes } from "../../../kernel/calendar/index.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { chanceOf, surprising } from "../../../kernel/statistics.ts";
import type { Asked } from "./asked.ts";

/** A unit in which nothing is logged any more. */
export interface Silent {
  readonly unitId: string;
  /** When something was logged last of which everybody may know. */
  readonly since: Date;
}

/** How often chance alone may have any unit called silent. */
const LEVEL = 0.05;
/** What was logged in this time tells what is usual. */
const BEFORE = 84 * 24 * 60 * 60_000;

/** What is confidential was logged too, and nothing is said of it, nor of when that was. $3: the week, $4: its end. */
const SILENT = `
  SELECT u.id AS "unitId", last.at AS "lastAt", greatest(
           (SELECT c.logged_at FROM "case" c WHERE c.organization_id = $1 AND c.unit_id = u.id AND c.logged_at < $4
              AND NOT c.confidential ORDER BY c.logged_at DESC LIMIT 1),
           (SELECT w.logged_at FROM win w LEFT JOIN "case" c ON c.organization_id = w.organization_id AND c.id = w.case_id
            WHERE w.organization_id = $1 AND w.unit_id = u.id AND w.logged_at < $4 AND c.confidential IS NOT TRUE
            ORDER BY w.logged_at DESC LIMIT 1)) AS since, (
           (SELECT count(*) FROM "case" c WHERE c.organization_id = $1 AND c.unit_id = u.id AND c.logged_at < last.at
              AND c.logged_at >= last.at - interval '84 days')
           + (SELECT count(*) FROM win w WHERE w.organization_id = $1 AND w.unit_id = u.id AND w.logged_at < last.at
              AND w.logged_at >= last.at - interval '84 days'))::int AS before
  FROM unnest($2::uuid[]) u(id)
  CROSS JOIN LATERAL (
    SELECT greatest(
      (SELECT c.logged_at FROM "case" c WHERE c.organization_id = $1 AND c.unit_id = u.id AND c.logged_at < $4
       ORDER BY c.logged_at DESC LIMIT 1),
      (SELECT w.logged_at FROM win w WHERE w.organization_id = $1 AND w.unit_id = u.id AND w.logged_at < $4
       ORDER BY w.logged_at DESC LIMIT 1)) AS at
  ) last
  WHERE last.at < $3`;

/**
 * The large units in which nothing was logged in a week, and for so long of their working time that chance does not explain it
 * by what was logged before (Poisson, corrected for how many are looked at together), the longest first. A unit that was
 * closed is not silent.
 */
export async function readSilent(
  sql: Sql,
  { organizationId, units, large, week }: Asked,
  calendars: ReadonlyMap<string, Calendar>,
): Promise<Silent[]> {
  const looked = units.filter((id) => large.has(id));
  const rows = await sql.query<{ unitId: string; lastAt: Date; since: Date | null; before: number }>({
    name: "digest.silent",
    text: SILENT,
    values: [organizationId, looked, week.from, week.until],
  });
  const chances = new Map(
    rows.flatMap(({ unitId, lastAt, before }) => {
      const calendar = calendars.get(unitId);
      if (!calendar) return [];
      const silent = workingMinutes(calendar, lastAt, week.until);
      const known = workingMinutes(calendar, new Date(lastAt.getTime() - BEFORE), lastAt);
      if (silent === 0 || known === 0) return [];
      return [[unitId, chanceOf({ count: 0, days: silent }, { count: before, days: known }).soFew] as const];
    }),
  );
  const silent = surprising(
    looked.map((id) => chances.get(id) ?? 1),
    LEVEL,
  );
  const called = new Set(looked.filter((_, place) => silent[place]));
  return rows
    .flatMap(({ unitId, since }) => (called.has(unitId) && since ? [{ unitId, since }] : []))
    .sort((one, other) => one.since.getTime() - other.since.getTime());
}
