import type { Platform } from "../../kernel/errors.ts";
import type { Database, Sql } from "../../kernel/ports.ts";
import { notYetIn, type Past, pastId, pastItem, readNames } from "../people/index.ts";
import { logCases, type NewCase } from "./store.ts";
import type { Kind, Severity, State } from "./vocabulary.ts";

/** A case that was logged elsewhere. */
export interface PastCase extends Past {
  readonly kind: Kind;
  readonly theme: string;
  readonly severity: Severity;
  readonly state: State;
}

/** As many as one statement writes. */
const AT_ONCE = 200;

/**
 * Puts in what was logged elsewhere, with the next numbers, in the order of time; nobody is told. Those that are there
 * already are left as they are. Returns how many are new. Throws when a unit or an account is unknown.
 * @param accounts the workspace or tenant whose accounts are named
 */
export async function importCases(
  database: Database,
  accounts: { readonly platform: Platform; readonly externalId: string },
  cases: readonly PastCase[],
): Promise<number> {
  const names = await readNames(database, accounts);
  const { organizationId } = names;
  const items = cases.map((past): NewCase => {
    const { kind, theme, severity } = past;
    return { ...pastItem(past, names), kind, theme, severity, guessed: [] };
  });
  const fresh = await notYetIn(database, "case", organizationId, items);
  const states = new Map(cases.map(({ at, key, state }) => [pastId(at, key), state]));
  for (let from = 0; from < fresh.length; from += AT_ONCE) {
    const some = fresh.slice(from, from + AT_ONCE);
    await database.transaction(async (sql) => {
      await logCases(sql, some);
      await setStates(
        sql,
        organizationId,
        some.map(({ id }) => ({ id, state: states.get(id) ?? "open" })),
      );
    });
  }
  return fresh.length;
}

const setStates = (
  sql: Sql,
  organizationId: string,
  states: readonly { readonly id: string; readonly state: State }[],
): Promise<unknown> =>
  sql.query({
    text: `UPDATE "case" c SET state = given.state FROM unnest($2::uuid[], $3::text[]) AS given(id, state)
           WHERE c.organization_id = $1 AND c.id = given.id`,
    values: [organizationId, states.map(({ id }) => id), states.map(({ state }) => state)],
  });
