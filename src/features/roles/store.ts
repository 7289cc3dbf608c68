import { lockByName } from "../../kernel/lock.ts";
import type { Sql } from "../../kernel/ports.ts";
import type { GivenRole } from "./table.ts";

/** Somebody who has a role of the whole organization. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly GivenRole[];
}

/** Whoever has a role of the whole organization, by their names. */
export const readHolders = (sql: Sql, organizationId: string): Promise<Holder[]> =>
  sql.query<Holder>({
    name: "roles.holders",
    text: `SELECT id, name, roles FROM person
           WHERE organization_id = $1 AND roles <> '{}' AND same_as IS NULL ORDER BY name, id`,
    values: [organizationId],
  });

/** One change of an organization's roles at a time: of two admins who leave at once, one stays. */
export const lockRoles = (sql: Sql, organizationId: string): Promise<unknown> =>
  lockByName(sql, `roles ${organizationId}`);

/** Gives somebody a role; false: they have it already, or are not there. */
export async function addRole(sql: Sql, organizationId: string, personId: string, role: GivenRole): Promise<boolean> {
  const rows = await sql.query({
    text: `UPDATE person SET roles = array_append(roles, $3)
           WHERE organization_id = $1 AND id = present_person($1, $2) AND NOT $3 = ANY(roles) RETURNING id`,
    values: [organizationId, personId, role],
  });
  return rows.length > 0;
}

/** Takes a role from somebody; false: they have it not. */
export async function removeRole(
  sql: Sql,
  organizationId: string,
  personId: string,
  role: GivenRole,
): Promise<boolean> {
  const rows = await sql.query({
    text: `UPDATE person SET roles = array_remove(roles, $3)
           WHERE organization_id = $1 AND id = present_person($1, $2) AND $3 = ANY(roles) RETURNING id`,
    values: [organizationId, personId, role],
  });
  return rows.length > 0;
}
