import { createHash } from "node:crypto";
import type { Platform } from "../../kernel/errors.ts";
import type { Sql } from "../../kernel/ports.ts";

/** What something that was logged elsewhere names: an organization's units and people. */
export interface Names {
  readonly organizationId: string;
  /** The id of the unit of this name. Throws when there is none. */
  unit(name: string): string;
  /** The id of whoever has this account. Throws when nobody has. */
  person(account: string): string;
}

interface Row {
  readonly organizationId: string;
  readonly units: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, string>>;
}

/** Reads them for a workspace or tenant, whose accounts are meant. Throws when it is not connected. */
export async function readNames(
  sql: Sql,
  { platform, externalId }: { readonly platform: Platform; readonly externalId: string },
): Promise<Names> {
  const [row] = await sql.query<Row>({
    text: `SELECT i.organization_id AS "organizationId",
             (SELECT coalesce(json_object_agg(u.name, u.id), '{}') FROM unit u
              WHERE u.organization_id = i.organization_id) AS units,
             (SELECT coalesce(json_object_agg(a.external_id, a.person_id), '{}') FROM identity a
              WHERE a.organization_id = i.organization_id AND a.installation_id = i.id) AS people
           FROM installation i WHERE i.platform = $1 AND i.external_id = $2`,
    values: [platform, externalId],
  });
  if (!row) throw new Error(`The ${platform} ${externalId} is not connected.`);
  const { organizationId, units, people } = row;
  return { organizationId, unit: found("unit", units), person: found("account", people) };
}

const found =
  (what: string, ids: Readonly<Record<string, string>>) =>
  (name: string): string => {
    const id = ids[name];
    if (id === undefined) throw new Error(`There is no ${what} ${name}.`);
    return id;
  };

/** A uuid version 7 of what happened then, so that it sorts by time like the others, but always the same for the same key. */
export function pastId(at: Date, key: string): string {
  const time = at.getTime().toString(16).padStart(12, "0");
  const rest = createHash("sha256").update(key).digest("hex");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}

/** What was logged elsewhere, as far as it is the same for all of it. */
export interface Past {
  /** The same key at the same moment is the same. */
  readonly key: string;
  readonly at: Date;
  /** The account of whoever logged it. */
  readonly by: string;
  /** Name of the unit. */
  readonly unit: string;
  readonly text: string;
}

/** What is written of it by the statement that logs such things; shown to nobody. Throws when a name is unknown. */
export function pastItem({ key, at, by, unit, text }: Past, names: Names) {
  const id = pastId(at, key);
  return {
    organization_id: names.organizationId,
    id,
    event_id: pastId(at, `${key} logged`),
    delivery_id: pastId(at, `${key} shown`),
    unit_id: names.unit(unit),
    lane_id: null,
    text,
    person_id: names.person(by),
    at,
    delivery: `import ${id}`,
  };
}

/** Those of the items that a table does not have yet, oldest first. */
export async function notYetIn<Item extends { readonly id: string }>(
  sql: Sql,
  table: "case" | "win",
  organizationId: string,
  items: readonly Item[],
): Promise<Item[]> {
  const rows = await sql.query<{ id: string }>({
    text: `SELECT id FROM "${table}" WHERE organization_id = $1 AND id = ANY($2::uuid[])`,
    values: [organizationId, items.map(({ id }) => id)],
  });
  const known = new Set(rows.map(({ id }) => id));
  return items.filter(({ id }) => !known.has(id)).sort((one, other) => (one.id < other.id ? -1 : 1));
}
