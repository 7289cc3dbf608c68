import type { Destination, Sql } from "../../kernel/ports.ts";

/** An address of somebody's own chat. */
type Place = Pick<Destination, "organizationId" | "installationId" | "address">;

/** Whose chat an address is, and in whose words to speak there. */
export interface Reader {
  readonly installationId: string;
  readonly address: string;
  readonly personId: string;
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** Who reads what is said at these addresses: without those that are nobody's, in no order. */
export const readersAt = (sql: Sql, places: readonly Place[]): Promise<Reader[]> =>
  sql.query({
    name: "people.readers",
    text: `SELECT a.external_id AS address, a.installation_id AS "installationId", p.id AS "personId",
                  coalesce(p.locale, o.locale) AS locale, coalesce(p.own_zone, p.time_zone, o.time_zone) AS "timeZone"
           FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS wanted(organization_id, installation_id, address)
           JOIN identity a ON a.organization_id = wanted.organization_id AND a.installation_id = wanted.installation_id
             AND a.external_id = wanted.address
           JOIN person p ON p.organization_id = a.organization_id AND p.id = a.person_id
           JOIN organization o ON o.id = p.organization_id`,
    values: [
      places.map(({ organizationId }) => organizationId),
      places.map(({ installationId }) => installationId),
      places.map(({ address }) => address),
    ],
  });
