import type { Database } from "../../../kernel/ports.ts";
import type { Organizations } from "../../organization/index.ts";
import { REMINDER } from "../../reminders/index.ts";
import { type SetUpStep, type Some, steps, type Upkeep } from "../schema.ts";

const SHOWN = 5;

/** What is there of each step. */
const STEPS = `
  SELECT EXISTS (SELECT FROM unit WHERE organization_id = $1 AND lane_id IS NOT NULL) AS channel,
         EXISTS (SELECT FROM schedule WHERE organization_id = $1 AND content = '${REMINDER}' AND NOT removed) AS reminder,
         EXISTS (SELECT FROM organization WHERE id = $1 AND champion_lane_id IS NOT NULL) AS champion,
         EXISTS (SELECT FROM authority_limit WHERE organization_id = $1) AS authority`;

/** Nothing can be sent to any account of theirs, although they are there. */
const UNREACHABLE = `
  SELECT p.name, count(*) OVER ()::int AS count FROM person p
  WHERE p.organization_id = $1 AND p.id IN (
    SELECT a.person_id FROM identity a
    LEFT JOIN lane l ON l.organization_id = a.organization_id AND l.installation_id = a.installation_id
      AND l.address = a.external_id
    WHERE a.organization_id = $1 AND a.active
    GROUP BY a.person_id HAVING bool_and(l.unreachable_at IS NOT NULL))
  ORDER BY p.name, p.id LIMIT ${SHOWN}`;

/** What is left to set up, in the order in which it is best done. */
export async function readLeft(database: Database, organizationId: string): Promise<readonly SetUpStep[]> {
  const [done] = await database.query<Record<SetUpStep, boolean>>({
    name: "home.steps",
    text: STEPS,
    values: [organizationId],
  });
  return steps.filter((step) => !done?.[step]);
}

/** What an admin needs: what is left to set up, and who and what cannot be reached. */
export async function readUpkeep(
  database: Database,
  organizations: Pick<Organizations, "units">,
  organizationId: string,
): Promise<Upkeep> {
  const units = await organizations.units(organizationId);
  return {
    left: await readLeft(database, organizationId),
    unreachable: await readUnreachable(database, organizationId),
    unreachableUnits: units.filter(({ channel }) => channel?.reachable === false).map(({ name }) => name),
  };
}

async function readUnreachable(database: Database, organizationId: string): Promise<Some<string>> {
  const rows = await database.query<{ name: string; count: number }>({
    name: "home.unreachable",
    text: UNREACHABLE,
    values: [organizationId],
  });
  return { count: rows[0]?.count ?? 0, shown: rows.map(({ name }) => name) };
}
