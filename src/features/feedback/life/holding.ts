import type { Ids } from "../../../kernel/clock.ts";
import type { Database, Sql } from "../../../kernel/ports.ts";
import type { Case } from "../schema.ts";
import { readCases } from "../store.ts";
import { type Columns, changeCase } from "./changes.ts";

/** What makes a case that was held one that its unit may know of. */
export const RELEASED: Columns = { confidential: false, held_until: null, named: null };

/** Whoever is asked about a case while it is held may know of it as long as it is. In the transaction in which they are asked. */
export const letKnow = (
  sql: Sql,
  { organizationId, id }: Pick<Case, "organizationId" | "id">,
  people: readonly string[],
): Promise<unknown> =>
  sql.query({
    name: "case.let_know",
    text: `UPDATE "case" SET named = ARRAY(SELECT DISTINCT unnest(named || $3::uuid[]))
           WHERE organization_id = $1 AND id = $2 AND confidential AND held_until IS NOT NULL`,
    values: [organizationId, id, people],
  });

/** Cases that one transaction releases. */
const AT_ONCE = 50;

export interface ReleasingDependencies {
  readonly database: Database;
  readonly ids: Ids;
  readonly wake: () => void;
  readonly lookSoon: (organizationId: string) => void;
}

/**
 * Lets units know of what was held as long as somebody could have said that it is for fewer people. Any number of processes
 * may do this together, once a minute.
 */
export const createReleasing =
  ({ database, ids, wake, lookSoon }: ReleasingDependencies) =>
  async (now: Date): Promise<void> => {
    let released: readonly Case[];
    do {
      released = await database.transaction(async (sql) => {
        const due = await claimHeld(sql, now);
        for (const found of due) {
          const written = { eventId: ids.next(), deliveryId: ids.next(), delivery: `held ${found.id} ${ids.next()}` };
          await changeCase(sql, found, { event: "shown at last", set: RELEASED, at: now, ...written });
        }
        return due;
      });
      if (released.length > 0) wake();
      for (const organizationId of new Set(released.map((one) => one.organizationId))) lookSoon(organizationId);
    } while (released.length === AT_ONCE);
  };

/** Those whose time has come; what another process has, or somebody is about to change, is left to them. */
async function claimHeld(sql: Sql, now: Date): Promise<Case[]> {
  const keys = await sql.query<{ organizationId: string; id: string }>({
    name: "case.held",
    text: `SELECT organization_id AS "organizationId", id FROM "case"
           WHERE held_until <= $1 AND undone_at IS NULL AND confidential
           ORDER BY held_until LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
    values: [now],
  });
  return keys.length > 0 ? readCases(sql, keys) : [];
}
