import type { Ids } from "../../kernel/clock.ts";
import type { Organization } from "../../kernel/context.ts";
import { beginCounting } from "../../kernel/counters.ts";
import type { Platform } from "../../kernel/errors.ts";
import { lockByName } from "../../kernel/lock.ts";
import type { Installed, NewInstallation, Sql } from "../../kernel/ports.ts";
import type { Unit } from "./unit-store.ts";

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
 * old news. Returns the organization of which it was a part; undefined: nothing has changed.
 */
export async function deactivateInstallation(
  sql: Sql,
  platform: Platform,
  externalId: string,
  at: Date,
): Promise<string | undefined> {
  const [row] = await sql.query<{ id: string }>({
    text: `UPDATE installation SET active = false, removed_at = $3
           WHERE platform = $1 AND external_id = $2 AND active AND date_trunc('second', active_since) <= $3
           RETURNING organization_id AS id`,
    values: [platform, externalId, at],
  });
  return row?.id;
}

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

/**
 * Speaks with an organization, and in its units' channels, in the language of this locale (BCP 47) from now on; units that
 * speak the language keep their region. Returns the workspaces and tenants that are part of it.
 */
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
  return readPlacesOf(sql, organizationId);
}

/** The workspaces and tenants that are part of an organization. */
export const readPlacesOf = (sql: Sql, organizationId: string): Promise<{ platform: Platform; externalId: string }[]> =>
  sql.query({
    text: `SELECT platform, external_id AS "externalId" FROM installation WHERE organization_id = $1`,
    values: [organizationId],
  });

/**
 * Writes what is said of an organization; units that had its language and zone follow it, as does a default one whose zone
 * nobody knew. Returns those whose zone changes.
 */
export async function saveOrganization(sql: Sql, { id, name, locale, timeZone }: Organization): Promise<string[]> {
  const units = await sql.query<{ id: string }>({
    text: `UPDATE unit u SET time_zone = $2 FROM organization o
           WHERE o.id = $1 AND u.organization_id = $1 AND u.time_zone <> $2
             AND (u.time_zone = o.time_zone OR u.is_default AND u.time_zone = $3)
           RETURNING u.id`,
    values: [id, timeZone, UNKNOWN_ZONE],
  });
  await sql.query({
    text: `UPDATE unit u SET locale = $2 FROM organization o
           WHERE o.id = $1 AND u.organization_id = $1 AND u.locale = o.locale`,
    values: [id, locale],
  });
  await sql.query({
    text: "UPDATE organization SET name = $2, locale = $3, time_zone = $4 WHERE id = $1",
    values: [id, name, locale, timeZone],
  });
  return units.map((unit) => unit.id);
}
