import type { Platform } from "../../kernel/errors.ts";
import type { Database } from "../../kernel/ports.ts";
import { notYetIn, type Past, pastItem, readNames } from "../people/index.ts";
import { logWins, type NewWin } from "./store.ts";

/** A win that was logged elsewhere. */
export interface PastWin extends Past {
  /** The accounts of those who made it happen. */
  readonly people: readonly string[];
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
  const items = wins.map(
    (past): NewWin => ({ ...pastItem(past, names), case_id: null, people: past.people.map(names.person) }),
  );
  const fresh = await notYetIn(database, "win", names.organizationId, items);
  if (fresh.length > 0) await logWins(database, fresh);
  return fresh.length;
}
