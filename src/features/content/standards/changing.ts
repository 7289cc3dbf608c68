import type { Sql } from "../../../kernel/ports.ts";
import { type Change, changeEntries } from "../changes.ts";
import { type Entry, type Standard, standardId } from "../schema.ts";

/** A standard as it is, and what it is to say in its place. */
export interface ChangedStandard {
  readonly standard: Standard;
  readonly what: string;
}

/**
 * In a transaction: has standards say something else in one unit, all as one change. What is for every unit stays as it is
 * elsewhere: the unit gets one of its own. Returns the ids of the unit's standards, in the order given. Whoever does this has
 * to be allowed to decide for the unit.
 */
export async function changeStandards(
  sql: Sql,
  change: Change,
  unitId: string,
  changed: readonly ChangedStandard[],
): Promise<readonly string[]> {
  const entries = changed.map(
    ({ standard: { step, why }, what }): Entry => ({
      ...({ kind: "standard", state: "in use" } as const),
      ...{ id: standardId(step, unitId), unitId, says: { step, what, ...(why !== undefined && { why }) } },
    }),
  );
  await changeEntries(sql, change, entries);
  return entries.map(({ id }) => id);
}
