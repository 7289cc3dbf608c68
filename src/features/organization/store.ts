import type { Ids } from "../../kernel/clock.ts";
import type { Organization } from "../../kernel/context.ts";
import type { Platform } from "../../kernel/errors.ts";
import type { Installed, NewInstallation, Sql } from "../../kernel/ports.ts";

/** A shop, restaurant, desk, shift or department. */
export interface Unit {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  /** The unit of everybody who belongs to no other. */
  readonly isDefault: boolean;
  /** The lane of its channel, and where that is. */
  readonly laneId?: string;
  readonly channel?: { readonly installationId: string; readonly address: string };
}

export interface Linked {
  readonly organization: Organization;
  readonly installation: Installed;
  readonly name: string;
}

interface LinkedRow {
  organization_id: string;
  organization_name: string;
  locale: string;
  time_zone: string;
  id: string;
  name: string;
  bot_user_id: string;
  active: boolean;
}

/** The installation of a workspace or tenant with its organization. */
export async function readInstallation(sql: Sql, platform: Platform, externalId: string): Promise<Linked | undefined> {
  const [row] = await sql.query<LinkedRow>({
    name: "installation.read",
    text: `SELECT i.organization_id, o.name AS organization_name, o.locale, o.time_zone, i.id, i.name, i.bot_user_id, i.active
           FROM installation i JOIN organization o ON o.id = i.organization_id
           WHERE i.platform = $1 AND i.external_id = $2`,
    values: [platform, externalId],
  });
  return (
    row && {
      organization: {
        id: row.organization_id,
        name: row.organization_name,
        locale: row.locale,
        timeZone: row.time_zone,
      },
      installation: {
        organizationId: row.organization_id,
        installationId: row.id,
        platform,
        externalId,
        botUserId: row.bot_user_id,
        active: row.active,
      },
      name: row.name,
    }
  );
}

/** A new organization for a new installation, with the unit that everybody belongs to until somebody sets up more. */
export async function insertOrganization(sql: Sql, ids: Ids, given: NewInstallation, now: Date): Promise<void> {
  const organizationId = ids.next();
  await sql.query({
    text: `INSERT INTO organization (id, name, locale, time_zone, created_at) VALUES ($1, $2, 'en', $4, $3)`,
    values: [organizationId, given.name, now, UNKNOWN_ZONE],
  });
  await sql.query({
    text: `INSERT INTO unit (organization_id, id, name, locale, time_zone, is_default, created_at)
           VALUES ($1, $2, $3, 'en', $5, true, $4)`,
    values: [organizationId, ids.next(), given.name, now, UNKNOWN_ZONE],
  });
  await sql.query({
    text: `INSERT INTO installation (organization_id, id, platform, external_id, name, bot_user_id, active, active_since, created_at)
           VALUES ($1, $2, $3, $4, $5, $6, true, $7, $7)`,
    values: [organizationId, ids.next(), given.platform, given.externalId, given.name, given.botUserId, now],
  });
}

/** The app is there (again), under this name and bot user. */
export const activateInstallation = (
  sql: Sql,
  { platform, externalId, name, botUserId }: NewInstallation,
  now: Date,
): Promise<unknown> =>
  sql.query({
    text: `UPDATE installation SET name = $3, bot_user_id = $4, removed_at = NULL,
             active_since = CASE WHEN active THEN active_since ELSE $5 END, active = true
           WHERE platform = $1 AND external_id = $2`,
    values: [platform, externalId, name, botUserId, now],
  });

/**
 * The app was removed there at `at`, known to the second. Nothing is deleted: it may come back; if it already has, this is
 * old news.
 */
export const deactivateInstallation = (sql: Sql, platform: Platform, externalId: string, at: Date): Promise<unknown> =>
  sql.query({
    text: `UPDATE installation SET active = false, removed_at = $3
           WHERE platform = $1 AND external_id = $2 AND active AND date_trunc('second', active_since) <= $3`,
    values: [platform, externalId, at],
  });

/** The zone of an organization that nobody has set up. */
export const UNKNOWN_ZONE = "UTC";

/** Gives an organization, and its default unit, a language and a zone, where they have none yet. */
export async function adoptZone(sql: Sql, organizationId: string, locale: string, timeZone: string): Promise<void> {
  const values = [organizationId, locale, timeZone, UNKNOWN_ZONE];
  await sql.query({
    text: "UPDATE organization SET locale = $2, time_zone = $3 WHERE id = $1 AND time_zone = $4",
    values,
  });
  await sql.query({
    text: "UPDATE unit SET locale = $2, time_zone = $3 WHERE organization_id = $1 AND is_default AND time_zone = $4",
    values,
  });
}

interface UnitRow {
  organization_id: string;
  id: string;
  name: string;
  locale: string;
  time_zone: string;
  is_default: boolean;
  lane_id: string | null;
  installation_id: string | null;
  address: string | null;
}

/** All units of an organization, the default one first. */
export async function readUnits(sql: Sql, organizationId: string): Promise<Unit[]> {
  const rows = await sql.query<UnitRow>({
    name: "unit.read",
    text: `SELECT u.organization_id, u.id, u.name, u.locale, u.time_zone, u.is_default, u.lane_id, l.installation_id, l.address
           FROM unit u LEFT JOIN lane l ON l.organization_id = u.organization_id AND l.id = u.lane_id
           WHERE u.organization_id = $1 ORDER BY u.is_default DESC, u.created_at, u.id`,
    values: [organizationId],
  });
  return rows.map(toUnit);
}

const toUnit = (row: UnitRow): Unit => ({
  id: row.id,
  organizationId: row.organization_id,
  name: row.name,
  locale: row.locale,
  timeZone: row.time_zone,
  isDefault: row.is_default,
  ...(row.lane_id ? { laneId: row.lane_id } : {}),
  ...(row.installation_id && row.address
    ? { channel: { installationId: row.installation_id, address: row.address } }
    : {}),
});

/** Where a unit's cards go from now on; null: nowhere. */
export const setUnitLane = (
  sql: Sql,
  unit: Pick<Unit, "organizationId" | "id">,
  laneId: string | null,
): Promise<unknown> =>
  sql.query({
    text: `UPDATE unit SET lane_id = $3 WHERE organization_id = $1 AND id = $2`,
    values: [unit.organizationId, unit.id, laneId],
  });

/** Accounts of the organization's admins in one installation. */
export async function readAdmins(
  sql: Sql,
  organizationId: string,
  installationId: string,
  limit: number,
): Promise<{ userId: string; locale?: string; timeZone?: string }[]> {
  const rows = await sql.query<{ external_id: string; locale: string | null; time_zone: string | null }>({
    text: `SELECT i.external_id, p.locale, p.time_zone
           FROM person p JOIN identity i ON i.organization_id = p.organization_id AND i.person_id = p.id
           WHERE p.organization_id = $1 AND i.installation_id = $2 AND p.active AND 'admin' = ANY(p.roles)
           ORDER BY p.created_at LIMIT $3`,
    values: [organizationId, installationId, limit],
  });
  return rows.map((row) => ({
    userId: row.external_id,
    ...(row.locale ? { locale: row.locale } : {}),
    ...(row.time_zone ? { timeZone: row.time_zone } : {}),
  }));
}
