import type { Platform } from "../../kernel/errors.ts";
import type { Sql } from "../../kernel/ports.ts";

/** Something that cannot be reached: the channel of units, or a person. */
export interface Unreachable {
  /** The units whose cards go there; null: it is another channel, or a person's chat. */
  readonly units: string | null;
  readonly person: string | null;
  /** The platform's code, or ours. */
  readonly reason: string;
}

/** What is known of an organization that somebody may have to mend. */
export interface Examined {
  readonly unreachable: readonly Unreachable[];
  /** Messages that could have gone so long ago that something holds them up. */
  readonly stuck: number;
  /** What was given up in the last days, by the platform's code. */
  readonly failed: readonly { readonly reason: string; readonly count: number }[];
  /** The first names of those whose time zone nobody knows, and how many there are. */
  readonly noZone: { readonly names: readonly string[]; readonly count: number };
  /** Units whose cards are shown nowhere. */
  readonly noChannel: readonly string[];
}

/** Unreachable destinations and units that are read at most. */
const MOST = 100;
/** Names that are said. */
const NAMED = 5;

const UNREACHABLE = `
  SELECT l.unreachable_reason AS reason, person.name AS person, units.names AS units
  FROM lane l
  JOIN installation i ON i.organization_id = l.organization_id AND i.id = l.installation_id AND i.active
  LEFT JOIN identity a ON a.organization_id = l.organization_id AND a.installation_id = l.installation_id
    AND a.external_id = l.address
  LEFT JOIN person ON person.organization_id = a.organization_id AND person.id = a.person_id
  LEFT JOIN LATERAL (
    SELECT string_agg(u.name, ', ' ORDER BY u.name) AS names FROM unit u
    WHERE u.organization_id = l.organization_id AND u.lane_id = l.id) units ON true
  WHERE l.organization_id = $1 AND l.unreachable_at IS NOT NULL AND coalesce(a.active, true)
  ORDER BY units.names, person.name LIMIT $2`;

const STUCK = `
  SELECT count(*)::int AS count FROM delivery
  WHERE organization_id = $1 AND state = 'waiting'
    AND greatest(created_at, not_before) < clock_timestamp() - interval '10 minutes'`;

const FAILED = `
  SELECT coalesce(reason, '') AS reason, count(*)::int AS count FROM delivery
  WHERE organization_id = $1 AND state = 'failed' AND finished_at > clock_timestamp() - interval '7 days'
  GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 5`;

const NO_ZONE = `
  SELECT p.name, count(*) OVER ()::int AS count FROM person p
  WHERE p.organization_id = $1 AND p.time_zone IS NULL AND p.own_zone IS NULL AND p.same_as IS NULL AND EXISTS (
    SELECT FROM identity a
    WHERE a.organization_id = p.organization_id AND a.person_id = p.id AND a.active AND a.kind = 'member')
  ORDER BY p.name LIMIT $2`;

const NO_CHANNEL =
  "SELECT name FROM unit WHERE organization_id = $1 AND lane_id IS NULL AND retired_at IS NULL ORDER BY name LIMIT $2";

/** Looks at one organization; changes nothing. For admins and operators: it has names. */
export async function examine(sql: Sql, organizationId: string): Promise<Examined> {
  const [unreachable, stuck, failed, noZone, noChannel] = await Promise.all([
    sql.query<Unreachable>({ name: "doctor.unreachable", text: UNREACHABLE, values: [organizationId, MOST] }),
    sql.query<{ count: number }>({ name: "doctor.stuck", text: STUCK, values: [organizationId] }),
    sql.query<Examined["failed"][number]>({ name: "doctor.failed", text: FAILED, values: [organizationId] }),
    sql.query<{ name: string; count: number }>({
      name: "doctor.zones",
      text: NO_ZONE,
      values: [organizationId, NAMED],
    }),
    sql.query<{ name: string }>({ name: "doctor.channels", text: NO_CHANNEL, values: [organizationId, MOST] }),
  ]);
  return {
    unreachable,
    stuck: stuck[0]?.count ?? 0,
    failed,
    noZone: { names: noZone.map(({ name }) => name), count: noZone[0]?.count ?? 0 },
    noChannel: noChannel.map(({ name }) => name),
  };
}

/** The organizations that there are, by name: `limit` of them. */
export const readOrganizations = (sql: Sql, limit: number): Promise<{ id: string; name: string }[]> =>
  sql.query({ text: "SELECT id, name FROM organization ORDER BY name, id LIMIT $1", values: [limit] });

/** The channel of a unit on one platform. */
export interface UnitChannel {
  readonly units: string;
  readonly platform: Platform;
  /** The workspace or tenant. */
  readonly externalId: string;
  readonly address: string;
}

const CHANNELS = `
  SELECT string_agg(u.name, ', ' ORDER BY u.name) AS units, i.platform, i.external_id AS "externalId", l.address
  FROM unit u
  JOIN lane l ON l.organization_id = u.organization_id AND l.id = u.lane_id
  JOIN installation i ON i.organization_id = l.organization_id AND i.id = l.installation_id AND i.active
  GROUP BY i.platform, i.external_id, l.address ORDER BY 1 LIMIT $1`;

/** Where the cards of units go, in all organizations. */
export const readChannels = (sql: Sql): Promise<UnitChannel[]> =>
  sql.query<UnitChannel>({ text: CHANNELS, values: [MOST] });
