import type { Sql } from "./ports.ts";

/**
 * Makes the counters of a new organization. What logs and what links meet at them: one that were made with the first case
 * would come in beside whoever has locked the organization, and both would wait for each other.
 */
export const beginCounting = (sql: Sql, organizationId: string): Promise<unknown> =>
  sql.query({
    text: `INSERT INTO counter (organization_id, name, next) SELECT $1, name, 1 FROM unnest(ARRAY['case', 'win', 'kudos', 'award']) name`,
    values: [organizationId],
  });
