import type { Ids } from "../../kernel/clock.ts";
import { laneFor } from "../../kernel/outbox/index.ts";
import type { Destination, InstallationRef, Sql } from "../../kernel/ports.ts";

/** Where to reach a person alone, and in whose words. */
export interface Recipient {
  readonly laneId: string;
  readonly name: string;
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
}

interface Row extends Omit<Destination, "organizationId"> {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
}

const ACCOUNT = `
  SELECT i.id AS "installationId", i.platform, i.external_id AS "externalId", a.external_id AS address, p.name,
         coalesce(p.locale, o.locale) AS locale, coalesce(p.own_zone, p.time_zone, o.time_zone) AS "timeZone"
  FROM person p
  JOIN organization o ON o.id = p.organization_id
  JOIN identity a ON a.organization_id = p.organization_id AND a.person_id = p.id AND a.active
  JOIN installation i ON i.organization_id = a.organization_id AND i.id = a.installation_id AND i.active
  LEFT JOIN lane l ON l.organization_id = a.organization_id AND l.installation_id = a.installation_id
    AND l.address = a.external_id
  WHERE p.organization_id = $1 AND p.id = $2
  ORDER BY l.unreachable_at IS NOT NULL, i.id = $3 DESC, i.id LIMIT 1`;

/**
 * How to reach somebody: rather where their chat takes messages, and then in the workspace where it is about them; undefined
 * if they have no account any more.
 */
export async function recipientOf(
  sql: Sql,
  ids: Ids,
  { organizationId, installationId: near }: Pick<InstallationRef, "organizationId" | "installationId">,
  personId: string,
): Promise<Recipient | undefined> {
  const values = [organizationId, personId, near];
  const [row] = await sql.query<Row>({ name: "case.recipient", text: ACCOUNT, values });
  if (!row) return undefined;
  const { name, locale, timeZone, ...account } = row;
  return { laneId: await laneFor(sql, ids, { organizationId, ...account }), name, locale, timeZone };
}
