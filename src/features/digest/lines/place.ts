import { userError } from "../../../kernel/errors.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { DigestOf } from "./schema.ts";

/** What a digest is of: an organization, or one of its units. */
export interface Place {
  readonly name: string;
  /** BCP 47: the language of its digests, whoever reads them. */
  readonly locale: string;
  /** IANA: whose weeks they are. */
  readonly timeZone: string;
}

/** Throws UserError if there is no such unit. */
export async function readPlace(
  sql: Sql,
  { organizationId, placeId }: Pick<DigestOf, "organizationId" | "placeId">,
): Promise<Place> {
  const [place] = await sql.query<Place>({
    name: "digest.place",
    text: `SELECT coalesce(u.name, o.name) AS name, coalesce(u.locale, o.locale) AS locale, o.time_zone AS "timeZone"
           FROM organization o LEFT JOIN unit u ON u.organization_id = o.id AND u.id = $2
           WHERE o.id = $1 AND (o.id = $2 OR u.id IS NOT NULL)`,
    values: [organizationId, placeId],
  });
  if (!place) throw userError("digest.unknown");
  return place;
}
