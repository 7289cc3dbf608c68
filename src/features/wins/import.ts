import type { Platform } from "../../kernel/errors.ts";
import type { Database } from "../../kernel/ports.ts";
import { notYetIn, pastId, readNames } from "../people/index.ts";
import { logWins, type NewWin } from "./store.ts";

/** A win that was logged elsewhere. */
export interface PastWin {
  /** The same key at the same moment is the same win. */
  readonly key: string;
  readonly at: Date;
  /** The account of whoever logged it, and of those who made it happen. */
  readonly by: string;
  readonly people: readonly string[];
  /** Name of the unit. */
  readonly unit: string;
  readonly text: string;
}

/**
 * Puts in what was logged elsewhere, with the next numbers, in the order of time; nobody is told. Those that are there
 * already are left as they are. Returns how many are new. Throws when a unit or an account is unknown.
 * @param accounts the workspace or tenant whose accounts are named
 */
export async function importWins(
  database: Database,
  accounts: { readonly platform: Platform; readonly externalId: string },
  wins: readonly PastWin[],
): Promise<number> {
  const names = await readNames(database, accounts);
  const items = wins.map(({ key, at, by, people, unit, text }): NewWin => {
    const id = pastId(at, key);
    return {
      organization_id: names.organizationId,
      id,
      event_id: pastId(at, `${key} logged`),
      delivery_id: pastId(at, `${key} shown`),
      unit_id: names.unit(unit),
      lane_id: null,
      text,
      case_id: null,
      people: people.map(names.person),
      person_id: names.person(by),
      at,
      delivery: `import ${id}`,
    };
  });
  const fresh = await notYetIn(database, "win", names.organizationId, items);
  if (fresh.length > 0) await logWins(database, fresh);
  return fresh.length;
}
