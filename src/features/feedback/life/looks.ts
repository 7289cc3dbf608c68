import type { Sql } from "../../../kernel/ports.ts";
import type { Case } from "../schema.ts";

/** What has to be looked at again, and when that turned out. */
type Changed = Pick<Case, "organizationId" | "id"> & { readonly at: Date };

/**
 * Has the rules by which cases are raised look at a case again: in the transaction of what has changed it. Whoever looks
 * meanwhile waits until that is written, so that no change is lost.
 */
export const toBeLookedAt = (sql: Sql, { organizationId, id, at }: Changed): Promise<unknown> =>
  sql.query({
    name: "case.look",
    text: `INSERT INTO case_look (organization_id, case_id, at) VALUES ($1, $2, $3)
           ON CONFLICT (organization_id, case_id) DO UPDATE SET at = excluded.at`,
    values: [organizationId, id, at],
  });
