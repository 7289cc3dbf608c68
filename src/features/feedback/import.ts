import type { Platform } from "../../kernel/errors.ts";
import type { Database, Sql } from "../../kernel/ports.ts";
import { type Names, notYetIn, pastId, readNames } from "../people/index.ts";
import { logCases, type NewCase } from "./store.ts";
import type { Kind, Severity, State } from "./vocabulary.ts";

/** A case that was logged elsewhere. */
export interface PastCase {
  /** The same key at the same moment is the same case. */
  readonly key: string;
  readonly at: Date;
  /** The account of whoever logged it. */
  readonly by: string;
  /** Name of the unit. */
  readonly unit: string;
  readonly text: string;
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
  const items = cases.map((past) => newCase(past, names));
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

function newCase({ key, at, by, unit, text, kind, theme, severity }: PastCase, names: Names): NewCase {
  const id = pastId(at, key);
  return {
    organization_id: names.organizationId,
    id,
    event_id: pastId(at, `${key} logged`),
    delivery_id: pastId(at, `${key} shown`),
    unit_id: names.unit(unit),
    lane_id: null,
    kind,
    theme,
    severity,
    guessed: [],
    text,
    person_id: names.person(by),
    at,
    delivery: `import ${id}`,
  };
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
