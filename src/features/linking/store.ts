import type { Destination, InstallationRef, Sql } from "../../kernel/ports.ts";
import type { Doer } from "./codes.ts";
import type { LinkCode, Workspace } from "./schema.ts";

/** A workspace with the organization that it belongs to. */
export interface Place {
  readonly organizationId: string;
  readonly organization: string;
  readonly workspace: Workspace;
}

/** Where something is, as it stands now. */
export async function readPlace(
  sql: Sql,
  where: Pick<InstallationRef, "platform" | "externalId"> | Pick<InstallationRef, "organizationId" | "installationId">,
): Promise<Place | undefined> {
  const [row] = await sql.query<Workspace & { organizationId: string; organization: string }>({
    text: `SELECT o.id AS "organizationId", o.name AS organization, i.name, i.platform, i.external_id AS "externalId"
           FROM installation i JOIN organization o ON o.id = i.organization_id
           WHERE ${"platform" in where ? "i.platform = $1 AND i.external_id = $2" : "i.organization_id = $1 AND i.id = $2"}`,
    values: "platform" in where ? [where.platform, where.externalId] : [where.organizationId, where.installationId],
  });
  if (!row) return undefined;
  const { organizationId, organization, ...workspace } = row;
  return { organizationId, organization, workspace };
}

/** The other workspaces and tenants of an organization in which Bellhop is. */
export const readOthers = (
  sql: Sql,
  organizationId: string,
  { installationId }: Pick<InstallationRef, "installationId">,
): Promise<Workspace[]> =>
  sql.query({
    text: `SELECT name, platform, external_id AS "externalId" FROM installation
           WHERE organization_id = $1 AND id <> $2 AND active ORDER BY created_at, id`,
    values: [organizationId, installationId],
  });

/** Is anybody an admin there? */
export async function hasAdmin(sql: Sql, organizationId: string): Promise<boolean> {
  const [row] = await sql.query<{ some: boolean }>({
    text: `SELECT EXISTS (SELECT FROM person WHERE organization_id = $1 AND 'admin' = ANY(roles)) AS some`,
    values: [organizationId],
  });
  return row?.some === true;
}

/** Where to reach whoever asked for a code: the account with which they did. */
export async function readMaker(
  sql: Sql,
  { organizationId, madeBy, madeIn }: LinkCode,
): Promise<{ to: Destination; locale: string; timeZone: string } | undefined> {
  const [row] = await sql.query<
    Omit<Destination, "organizationId" | "installationId"> & { locale: string; timeZone: string }
  >({
    text: `SELECT i.platform, i.external_id AS "externalId", a.external_id AS address,
                  coalesce(p.locale, o.locale) AS locale, coalesce(p.own_zone, p.time_zone, o.time_zone) AS "timeZone"
           FROM person p
           JOIN organization o ON o.id = p.organization_id
           JOIN identity a ON a.organization_id = p.organization_id AND a.person_id = coalesce(p.same_as, p.id)
           JOIN installation i ON i.organization_id = a.organization_id AND i.id = a.installation_id
           WHERE p.organization_id = $1 AND p.id = $2 AND i.id = $3`,
    values: [organizationId, madeBy, madeIn],
  });
  if (!row) return undefined;
  const { locale, timeZone, ...account } = row;
  return { to: { organizationId, installationId: madeIn, ...account }, locale, timeZone };
}

export interface LinkEvent extends Doer {
  readonly id: string;
  readonly organizationId: string;
  readonly kind: "workspace linked" | "workspace unlinked" | "account linked";
  readonly codeId?: string;
}

/** Writes down who linked or unlinked what, and when. */
export const insertEvent = (sql: Sql, event: LinkEvent): Promise<unknown> =>
  sql.query({
    text: `INSERT INTO link_event (organization_id, id, kind, at, person_id, installation_id, code_id)
           VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      event.organizationId,
      event.id,
      event.kind,
      event.at,
      event.personId,
      event.installationId,
      event.codeId ?? null,
    ],
  });
