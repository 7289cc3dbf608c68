import { z } from "zod";
import type { Sql } from "../../kernel/ports.ts";
import { UNKNOWN_ZONE } from "../organization/index.ts";
import { REMINDER } from "../reminders/index.ts";
import type { SetUp } from "./schema.ts";

/** The default unit is everybody's who belongs to no other: beside others, nobody has to set it up. */
const SET_UP = `
  WITH counted AS (
    SELECT u.id, u.lane_id, EXISTS (
      SELECT FROM membership m WHERE m.organization_id = $1 AND m.unit_id = u.id AND m.role = 'manager') AS managed
    FROM unit u
    WHERE u.organization_id = $1 AND u.retired_at IS NULL AND (NOT u.is_default OR u.lane_id IS NOT NULL OR NOT EXISTS (
      SELECT FROM unit o WHERE o.organization_id = $1 AND NOT o.is_default AND o.retired_at IS NULL))
  ), in_charge AS (
    SELECT p.name, p.roles FROM person p
    WHERE p.organization_id = $1 AND p.roles && ARRAY['leader', 'champion'] AND p.same_as IS NULL
  )
  SELECT o.name, o.locale, o.time_zone AS "timeZone", o.champion_lane_id IS NOT NULL AS "hasChampionChannel",
         (SELECT count(*)::int FROM counted) AS units,
         (SELECT count(lane_id)::int FROM counted) AS "withChannel",
         (SELECT count(*) FILTER (WHERE managed)::int FROM counted) AS "withManager",
         ARRAY(SELECT name FROM in_charge WHERE 'leader' = ANY(roles) ORDER BY name) AS leaders,
         ARRAY(SELECT name FROM in_charge WHERE 'champion' = ANY(roles) ORDER BY name) AS champions,
         (SELECT count(*)::int FROM unit_calendar c JOIN counted ON counted.id = c.unit_id
          WHERE c.organization_id = $1) AS calendars,
         (SELECT count(DISTINCT unit_id)::int FROM schedule
          WHERE organization_id = $1 AND content = '${REMINDER}' AND NOT removed AND active) AS reminders,
         (SELECT count(*)::int FROM authority_limit WHERE organization_id = $1) AS limits
  FROM organization o WHERE o.id = $1`;

const Row = z.object({
  ...{ name: z.string(), locale: z.string(), timeZone: z.string(), hasChampionChannel: z.boolean() },
  ...{ units: z.number(), withChannel: z.number(), withManager: z.number() },
  ...{ leaders: z.array(z.string()), champions: z.array(z.string()) },
  ...{ calendars: z.number(), reminders: z.number(), limits: z.number() },
});

/** What is set of an organization so far: read anew each time, so that whatever was left can be taken up again. */
export async function readSetUp(sql: Sql, organizationId: string): Promise<SetUp> {
  const [row] = await sql.query({ name: "setup.read", text: SET_UP, values: [organizationId] });
  const { name, locale, timeZone, units: count, withChannel, withManager, ...rest } = Row.parse(row);
  return {
    ...rest,
    organization: { name, locale, timeZone, hasZone: timeZone !== UNKNOWN_ZONE },
    units: { count, withChannel, withManager },
  };
}
