import type { Sql } from "../../../kernel/ports.ts";

/** A unit that an import may name. */
export interface Place {
  readonly organizationId: string;
  readonly id: string;
  readonly name: string;
  /** IANA. */
  readonly timeZone: string;
}

interface Organization {
  readonly id: string;
  readonly name: string;
  /** BCP 47. */
  readonly locale: string;
}

/** The organization that is meant: the one of this name, or the only one. A sentence when that is not clear. */
export async function organizationMeant(sql: Sql, name: string | undefined): Promise<Organization | string> {
  const all = await sql.query<Organization>({
    text: "SELECT id, name, locale FROM organization ORDER BY name, id LIMIT 100",
    values: [],
  });
  const [found, another] = name === undefined ? all : all.filter((one) => sameName(one.name, name));
  if (found && !another) return found;
  if (all.length === 0) return "There is no organization yet: connect Bellhop to a workspace first.";
  return `Say which organization with --organization: ${all.map((one) => one.name).join(", ")}.`;
}

export async function unitsOf(sql: Sql, organizationId: string): Promise<Place[]> {
  const rows = await sql.query<{ id: string; name: string; time_zone: string }>({
    text: "SELECT id, name, time_zone FROM unit WHERE organization_id = $1 AND retired_at IS NULL ORDER BY id",
    values: [organizationId],
  });
  return rows.map(({ id, name, time_zone }) => ({ organizationId, id, name, timeZone: time_zone }));
}

export const sameName = (one: string, other: string): boolean =>
  one.trim().localeCompare(other.trim(), undefined, { sensitivity: "base" }) === 0;
