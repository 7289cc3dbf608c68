import { createHash } from "node:crypto";
import type { Platform } from "../../kernel/errors.ts";
import type { Database, Sql } from "../../kernel/ports.ts";
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
  const items = cases.map((past) => ({ past, item: newCase(past, names) }));
  const there = await knownIds(
    database,
    names.organizationId,
    items.map(({ item }) => item.id),
  );
  const fresh = items.filter(({ item }) => !there.has(item.id)).sort((a, b) => (a.item.id < b.item.id ? -1 : 1));
  for (let from = 0; from < fresh.length; from += AT_ONCE) {
    const some = fresh.slice(from, from + AT_ONCE);
    await database.transaction(async (sql) => {
      await logCases(
        sql,
        some.map(({ item }) => item),
      );
      await setStates(
        sql,
        names.organizationId,
        some.map(({ past, item }) => ({ id: item.id, state: past.state })),
      );
    });
  }
  return fresh.length;
}

function newCase(past: PastCase, { organizationId, units, people }: Names): NewCase {
  const { key, at, by, unit, text, kind, theme, severity } = past;
  const [unitId, personId] = [units[unit], people[by]];
  if (!unitId || !personId) throw new Error(`There is no ${unitId ? `account ${by}` : `unit ${unit}`}.`);
  const id = idOf(at, key);
  return {
    organization_id: organizationId,
    id,
    event_id: idOf(at, `${key} logged`),
    delivery_id: idOf(at, `${key} shown`),
    unit_id: unitId,
    lane_id: null,
    kind,
    theme,
    severity,
    guessed: [],
    text,
    person_id: personId,
    at,
    delivery: `import ${id}`,
  };
}

/** A uuid version 7, so that it sorts by time like the others, but always the same. */
function idOf(at: Date, key: string): string {
  const time = at.getTime().toString(16).padStart(12, "0");
  const rest = createHash("sha256").update(key).digest("hex");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}

interface Names {
  readonly organizationId: string;
  /** Ids by name, and by account. */
  readonly units: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, string>>;
}

async function readNames(
  sql: Sql,
  { platform, externalId }: { platform: Platform; externalId: string },
): Promise<Names> {
  const [names] = await sql.query<Names>({
    text: `SELECT i.organization_id AS "organizationId",
             (SELECT coalesce(json_object_agg(u.name, u.id), '{}') FROM unit u
              WHERE u.organization_id = i.organization_id) AS units,
             (SELECT coalesce(json_object_agg(a.external_id, a.person_id), '{}') FROM identity a
              WHERE a.organization_id = i.organization_id AND a.installation_id = i.id) AS people
           FROM installation i WHERE i.platform = $1 AND i.external_id = $2`,
    values: [platform, externalId],
  });
  if (!names) throw new Error(`The ${platform} ${externalId} is not connected.`);
  return names;
}

async function knownIds(sql: Sql, organizationId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ id: string }>({
    text: `SELECT id FROM "case" WHERE organization_id = $1 AND id = ANY($2::uuid[])`,
    values: [organizationId, ids],
  });
  return new Set(rows.map(({ id }) => id));
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
