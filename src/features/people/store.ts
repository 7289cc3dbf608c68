import type { Ids } from "../../kernel/clock.ts";
import type { Organization, Person, Role } from "../../kernel/context.ts";
import type { Platform } from "../../kernel/errors.ts";
import type { Sender } from "../../kernel/incoming.ts";
import { lockByName } from "../../kernel/lock.ts";
import type { InstallationRef, Profile, Sql } from "../../kernel/ports.ts";

interface PersonRow {
  id: string;
  name: string;
  locale: string | null;
  time_zone: string | null;
  active: boolean;
  kind: Person["kind"];
  roles: Role[];
  profile_at: Date | null;
  memberships: { unitId: string; role: "staff" | "manager" }[];
}

/** A person as stored, with the moment the platform last told who they are. */
export interface StoredPerson extends Person {
  readonly profileAt?: Date;
}

/** Whoever has this account. */
export async function readPerson(
  sql: Sql,
  organization: Organization,
  { installationId }: InstallationRef,
  userId: string,
): Promise<StoredPerson | undefined> {
  const [row] = await sql.query<PersonRow>({
    name: "person.read",
    text: `SELECT p.id, p.name, p.locale, coalesce(p.own_zone, p.time_zone) AS time_zone, i.active, i.kind, p.roles, i.profile_at,
             (SELECT coalesce(json_agg(json_build_object('unitId', m.unit_id, 'role', m.role) ORDER BY m.unit_id), '[]'::json)
              FROM membership m WHERE m.organization_id = p.organization_id AND m.person_id = p.id) AS memberships
           FROM identity i JOIN person p ON p.organization_id = i.organization_id AND p.id = i.person_id
           WHERE i.organization_id = $1 AND i.installation_id = $2 AND i.external_id = $3`,
    values: [organization.id, installationId, userId],
  });
  return row && toPerson(row, organization);
}

const toPerson = (row: PersonRow, organization: Organization): StoredPerson => ({
  id: row.id,
  name: row.name,
  locale: row.locale ?? organization.locale,
  timeZone: row.time_zone ?? organization.timeZone,
  active: row.active,
  kind: row.kind,
  acquainted: row.profile_at !== null,
  roles: row.memberships.some(({ role }) => role === "manager") ? [...row.roles, "manager"] : row.roles,
  memberships: row.memberships,
  ...(row.profile_at ? { profileAt: row.profile_at } : {}),
});

/** So many of the workspaces and tenants where the app is, each with the language and time zone of its organization. */
export const readPlaces = (
  sql: Sql,
  most: number,
): Promise<{ platform: Platform; externalId: string; locale: string; timeZone: string }[]> =>
  sql.query({
    text: `SELECT i.platform, i.external_id AS "externalId", o.locale, o.time_zone AS "timeZone"
           FROM installation i JOIN organization o ON o.id = i.organization_id WHERE i.active LIMIT $1`,
    values: [most],
  });

/** Where any of these people has accounts. */
export const readAccounts = (sql: Sql, organizationId: string, personIds: readonly string[]): Promise<Sender[]> =>
  sql.query<Sender>({
    text: `SELECT i.platform, i.external_id AS "externalId", a.external_id AS "userId"
           FROM identity a JOIN installation i ON i.organization_id = a.organization_id AND i.id = a.installation_id
           WHERE a.organization_id = $1 AND a.person_id = ANY($2::uuid[])`,
    values: [organizationId, personIds],
  });

/** Makes a person of an account that nobody has yet; does nothing if another process was quicker. */
export async function insertPerson(
  sql: Sql,
  ids: Ids,
  { organizationId, installationId }: InstallationRef,
  user: { userId: string; name: string },
  now: Date,
): Promise<void> {
  await lockByName(sql, `identity ${organizationId} ${installationId} ${user.userId}`);
  await sql.query({
    text: `WITH person_row AS (
             INSERT INTO person (organization_id, id, name, roles, created_at)
             SELECT $1, $2, $3, '{}', $4
             WHERE NOT EXISTS (SELECT 1 FROM identity WHERE organization_id = $1 AND installation_id = $5 AND external_id = $6)
             RETURNING organization_id, id
           )
           INSERT INTO identity (organization_id, installation_id, external_id, person_id)
           SELECT organization_id, $5, $6, id FROM person_row`,
    values: [organizationId, ids.next(), user.name, now, installationId, user.userId],
  });
}

/** Gives a name to somebody of whom nothing but the account was known until now. */
export const nameStranger = (
  sql: Sql,
  { organizationId, installationId }: InstallationRef,
  user: { userId: string; name: string },
): Promise<unknown> =>
  sql.query({
    text: `UPDATE person p SET name = $4 FROM identity i
           WHERE i.organization_id = $1 AND i.installation_id = $2 AND i.external_id = $3
             AND p.organization_id = i.organization_id AND p.id = i.person_id AND p.name = i.external_id`,
    values: [organizationId, installationId, user.userId, user.name],
  });

/** Makes somebody an admin where nobody who has an account is one. */
export const makeFirstAdmin = (sql: Sql, organizationId: string, personId: string): Promise<unknown> =>
  sql.query({
    text: `UPDATE person SET roles = array_append(roles, 'admin') WHERE organization_id = $1 AND id = $2
             AND NOT 'admin' = ANY(roles) AND NOT EXISTS (
               SELECT FROM person p JOIN identity a ON a.organization_id = p.organization_id AND a.person_id = p.id AND a.active
               WHERE p.organization_id = $1 AND 'admin' = ANY(p.roles))`,
    values: [organizationId, personId],
  });

export async function hasAdmin(sql: Sql, organizationId: string): Promise<boolean> {
  const [row] = await sql.query<{ there: boolean }>({
    text: "SELECT EXISTS (SELECT FROM person WHERE organization_id = $1 AND 'admin' = ANY(roles)) AS there",
    values: [organizationId],
  });
  return row?.there === true;
}

/**
 * Writes what the platform told of an account. Being an admin of the workspace makes one an admin here; it is never taken
 * away by that. True: whether they are there, when, or as what, is not what it was.
 */
export async function saveProfile(
  sql: Sql,
  { organizationId, installationId }: InstallationRef,
  userId: string,
  profile: Profile,
  now: Date,
): Promise<boolean> {
  const [row] = await sql.query<{ changed: boolean }>({
    text: `WITH known AS (
             SELECT i.active, p.roles, p.time_zone FROM identity i
             JOIN person p ON p.organization_id = i.organization_id AND p.id = i.person_id
             WHERE i.organization_id = $1 AND i.installation_id = $2 AND i.external_id = $3
           ), account AS (
             UPDATE identity SET active = $4, kind = $10, profile_at = $5
             WHERE organization_id = $1 AND installation_id = $2 AND external_id = $3
             RETURNING organization_id, person_id
           )
           UPDATE person p SET name = $6, locale = coalesce($7, p.locale), time_zone = coalesce($8, p.time_zone),
             roles = CASE WHEN $9 AND NOT ('admin' = ANY(p.roles)) THEN array_append(p.roles, 'admin') ELSE p.roles END
           FROM account, known WHERE p.organization_id = account.organization_id AND p.id = account.person_id
           RETURNING known.active <> $4 OR p.roles <> known.roles OR p.time_zone IS DISTINCT FROM known.time_zone AS changed`,
    values: [
      organizationId,
      installationId,
      userId,
      profile.active && profile.human,
      now,
      profile.name,
      profile.locale ?? null,
      profile.timeZone ?? null,
      profile.platformAdmin,
      profile.human ? (profile.guest ? "guest" : "member") : "app",
    ],
  });
  return row?.changed === true;
}
