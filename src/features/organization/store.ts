import type { Ids } from "../../kernel/clock.ts";
import type { Organization } from "../../kernel/context.ts";
import { beginCounting } from "../../kernel/counters.ts";
import type { Platform } from "../../kernel/errors.ts";
import { lockByName } from "../../kernel/lock.ts";
import type { InstallationRef, Installed, NewInstallation, Sql } from "../../kernel/ports.ts";

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
  readonly channel?: {
    readonly installationId: string;
    readonly address: string;
    /** False since the platform did not let us post there; cards are skipped, and once a day one is tried. */
    readonly reachable: boolean;
  };
}

export interface Linked {
  readonly organization: Organization;
  readonly installation: Installed;
}

interface LinkedRow {
  organization_id: string;
  organization_name: string;
  locale: string;
  time_zone: string;
  id: string;
  name: string;
  bot_user_id: string;
  endpoint: string | null;
  active: boolean;
}

/** The installation of a workspace or tenant with its organization. */
export async function readInstallation(sql: Sql, platform: Platform, externalId: string): Promise<Linked | undefined> {
  const [row] = await sql.query<LinkedRow>({
    name: "installation.read",
    text: `SELECT i.organization_id, o.name AS organization_name, o.locale, o.time_zone, i.id, i.name,
                  i.bot_user_id, i.endpoint, i.active
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
        name: row.name,
        botUserId: row.bot_user_id,
        ...(row.endpoint === null ? {} : { endpoint: row.endpoint }),
        active: row.active,
      },
    }
  );
}

/** Holds everybody back who links the same workspace in the same moment. */
export const lockInstallation = (
  sql: Sql,
  { platform, externalId }: Pick<NewInstallation, "platform" | "externalId">,
): Promise<unknown> => lockByName(sql, `installation ${platform} ${externalId}`);

/** A new organization for a new installation, with the unit that everybody belongs to until somebody sets up more. */
export async function insertOrganization(sql: Sql, ids: Ids, given: NewInstallation, now: Date): Promise<void> {
  const organizationId = ids.next();
  await sql.query({
    text: `INSERT INTO organization (id, name, locale, time_zone, created_at) VALUES ($1, $2, 'en', $4, $3)`,
    values: [organizationId, given.name, now, UNKNOWN_ZONE],
  });
  await beginCounting(sql, organizationId);
  await sql.query({
    text: `INSERT INTO unit (organization_id, id, name, locale, time_zone, is_default, created_at)
           VALUES ($1, $2, $3, 'en', $5, true, $4)`,
    values: [organizationId, ids.next(), given.name, now, UNKNOWN_ZONE],
  });
  await sql.query({
    text: `INSERT INTO installation
             (organization_id, id, platform, external_id, name, bot_user_id, endpoint, active, active_since, created_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, true, $8, $8)`,
    values: [
      organizationId,
      ids.next(),
      given.platform,
      given.externalId,
      given.name,
      given.botUserId,
      given.endpoint ?? null,
      now,
    ],
  });
}

/** An organization, and its default unit, that is still called like the installation it began with, is called like it again. */
export const renameAlike = (sql: Sql, organizationId: string, before: string, now: string): Promise<unknown> =>
  sql.query({
    text: `WITH default_unit AS (
             UPDATE unit SET name = $3 WHERE organization_id = $1 AND is_default AND name = $2
           )
           UPDATE organization SET name = $3 WHERE id = $1 AND name = $2`,
    values: [organizationId, before, now],
  });

/** The app is there (again), under this name and bot user, at this endpoint. */
export const activateInstallation = (
  sql: Sql,
  { platform, externalId, name, botUserId, endpoint }: NewInstallation,
  now: Date,
): Promise<unknown> =>
  sql.query({
    text: `UPDATE installation SET name = $3, bot_user_id = $4, endpoint = $6, removed_at = NULL,
             active_since = CASE WHEN active THEN active_since ELSE $5 END, active = true
           WHERE platform = $1 AND external_id = $2`,
    values: [platform, externalId, name, botUserId, now, endpoint ?? null],
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

/** Gives an organization, and its default unit, a language and a zone, where they have none yet. Returns the units that had none. */
export async function adoptZone(sql: Sql, organizationId: string, locale: string, timeZone: string): Promise<string[]> {
  const values = [organizationId, locale, timeZone, UNKNOWN_ZONE];
  await sql.query({
    text: "UPDATE organization SET locale = $2, time_zone = $3 WHERE id = $1 AND time_zone = $4",
    values,
  });
  const units = await sql.query<{ id: string }>({
    text: `UPDATE unit SET locale = $2, time_zone = $3
           WHERE organization_id = $1 AND is_default AND time_zone = $4 RETURNING id`,
    values,
  });
  return units.map(({ id }) => id);
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
  reachable: boolean;
}

/** All units of an organization, the default one first. */
export async function readUnits(sql: Sql, organizationId: string): Promise<Unit[]> {
  const rows = await sql.query<UnitRow>({
    name: "unit.read",
    text: `SELECT u.organization_id, u.id, u.name, u.locale, u.time_zone, u.is_default, u.lane_id, l.installation_id, l.address,
                  l.unreachable_at IS NULL AS reachable
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
    ? { channel: { installationId: row.installation_id, address: row.address, reachable: row.reachable } }
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

/** The champion's channel: its lane, and where that is. */
export interface ChampionChannel extends NonNullable<Unit["channel"]> {
  readonly laneId: string;
}

/** Where recognition and escalations go; undefined where nobody has chosen a channel. */
export async function readChampionChannel(sql: Sql, organizationId: string): Promise<ChampionChannel | undefined> {
  const [row] = await sql.query<ChampionChannel>({
    name: "organization.champion",
    text: `SELECT l.id AS "laneId", l.installation_id AS "installationId", l.address, l.unreachable_at IS NULL AS reachable
           FROM organization o JOIN lane l ON l.organization_id = o.id AND l.id = o.champion_lane_id WHERE o.id = $1`,
    values: [organizationId],
  });
  return row;
}

/** Null: nowhere. */
export const setChampionLane = (sql: Sql, organizationId: string, laneId: string | null): Promise<unknown> =>
  sql.query({
    text: "UPDATE organization SET champion_lane_id = $2 WHERE id = $1",
    values: [organizationId, laneId],
  });

export const setUnitZone = (sql: Sql, unit: Pick<Unit, "organizationId" | "id">, timeZone: string): Promise<unknown> =>
  sql.query({
    text: "UPDATE unit SET time_zone = $3 WHERE organization_id = $1 AND id = $2",
    values: [unit.organizationId, unit.id, timeZone],
  });

/** Writes what is said in a unit's channel in the language of this locale (BCP 47) from now on. */
export const setUnitLocale = (sql: Sql, unit: Pick<Unit, "organizationId" | "id">, locale: string): Promise<unknown> =>
  sql.query({
    text: "UPDATE unit SET locale = $3 WHERE organization_id = $1 AND id = $2",
    values: [unit.organizationId, unit.id, locale],
  });

/** The same for an organization with all its units; those that speak the language keep their region. Returns the workspaces and tenants that are part of it. */
export async function setLocale(
  sql: Sql,
  organizationId: string,
  locale: string,
): Promise<{ platform: Platform; externalId: string }[]> {
  const values = [organizationId, locale];
  await sql.query({ text: "UPDATE organization SET locale = $2 WHERE id = $1", values });
  await sql.query({
    text: "UPDATE unit SET locale = $2 WHERE organization_id = $1 AND split_part(locale, '-', 1) <> split_part($2, '-', 1)",
    values,
  });
  return sql.query({
    text: `SELECT platform, external_id AS "externalId" FROM installation WHERE organization_id = $1`,
    values: [organizationId],
  });
}

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
             SELECT DISTINCT ON (p.id) p.id AS person_id, p.created_at, p.locale, p.time_zone, a.installation_id, i.platform, i.external_id,
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
