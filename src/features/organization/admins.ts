import type { Platform } from "../../kernel/errors.ts";
import type { InstallationRef, Sql } from "../../kernel/ports.ts";

/** An admin's account. */
export interface AdminAccount extends InstallationRef {
  readonly personId: string;
  readonly userId: string;
  readonly locale?: string;
  readonly timeZone?: string;
}

interface AdminRow {
  person_id: string;
  installation_id: string;
  platform: Platform;
  external_id: string;
  user_id: string;
  locale: string | null;
  time_zone: string | null;
}

/** The organization's admins, each by one account: the one in this installation if they have one there. */
export async function readAdmins(
  sql: Sql,
  organizationId: string,
  installationId: string,
  limit: number,
): Promise<AdminAccount[]> {
  const rows = await sql.query<AdminRow>({
    text: `SELECT person_id, installation_id, platform, external_id, user_id, locale, time_zone FROM (
             SELECT DISTINCT ON (p.id) p.id AS person_id, p.created_at, p.locale,
                    coalesce(p.own_zone, p.time_zone) AS time_zone, a.installation_id, i.platform, i.external_id,
                    a.external_id AS user_id, a.installation_id = $2 AS near
             FROM person p
             JOIN identity a ON a.organization_id = p.organization_id AND a.person_id = p.id
             JOIN installation i ON i.organization_id = a.organization_id AND i.id = a.installation_id
             WHERE p.organization_id = $1 AND 'admin' = ANY(p.roles) AND a.active AND i.active
             ORDER BY p.id, near DESC, a.installation_id
           ) admin
           ORDER BY near DESC, created_at LIMIT $3`,
    values: [organizationId, installationId, limit],
  });
  return rows.map((row) => ({
    organizationId,
    personId: row.person_id,
    installationId: row.installation_id,
    platform: row.platform,
    externalId: row.external_id,
    userId: row.user_id,
    ...(row.locale ? { locale: row.locale } : {}),
    ...(row.time_zone ? { timeZone: row.time_zone } : {}),
  }));
}

/** Is there an admin besides somebody, with an account that is there? */
export async function hasOtherAdmin(sql: Sql, organizationId: string, than: string): Promise<boolean> {
  const [row] = await sql.query<{ there: boolean }>({
    text: `SELECT EXISTS (
             SELECT FROM person p
             JOIN identity a ON a.organization_id = p.organization_id AND a.person_id = p.id AND a.active
             JOIN installation i ON i.organization_id = a.organization_id AND i.id = a.installation_id AND i.active
             WHERE p.organization_id = $1 AND 'admin' = ANY(p.roles) AND p.id <> $2) AS there`,
    values: [organizationId, than],
  });
  return row?.there === true;
}
