import { createIds, systemClock } from "../../src/kernel/clock.ts";
import type { Database } from "../../src/kernel/ports.ts";

const ids = createIds(systemClock);

/** An organization with workspaces in Slack of these names, and nothing else. Resolves with the ids, in their order. */
export async function insertOrganization(
  database: Database,
  workspaces: readonly string[] = [`T-${ids.next()}`],
): Promise<{ organizationId: string; installationIds: readonly string[] }> {
  const organizationId = ids.next();
  const installationIds = workspaces.map(() => ids.next());
  await database.query({
    text: `WITH organization AS (
             INSERT INTO organization (id, name, locale, time_zone, created_at) VALUES ($1, 'Harbour', 'en', 'UTC', now())
           )
           INSERT INTO installation (organization_id, id, platform, external_id, name, bot_user_id, active, active_since, created_at)
           SELECT $1, id, 'slack', external_id, 'Harbour', 'U0', true, now(), now()
           FROM unnest($2::uuid[], $3::text[]) AS given(id, external_id)`,
    values: [organizationId, installationIds, workspaces],
  });
  return { organizationId, installationIds };
}
