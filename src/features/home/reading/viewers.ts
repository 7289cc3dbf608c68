import type { Role } from "../../../kernel/context.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Viewer } from "../schema.ts";

/** An account of somebody, as the platform names it. */
export interface Account {
  readonly organizationId: string;
  readonly installationId: string;
  readonly userId: string;
}

interface Row extends Omit<Viewer, "roles"> {
  readonly place: number;
  readonly roles: Role[];
}

/** Whose accounts these are, in their order; undefined where it is nobody's who is still there. */
export async function readViewers(sql: Sql, accounts: readonly Account[]): Promise<readonly (Viewer | undefined)[]> {
  const rows = await sql.query<Row>({
    name: "home.viewers",
    text: `SELECT wanted.place::int AS place, p.organization_id AS "organizationId", p.id AS "personId", p.name, p.roles,
                  coalesce(p.locale, o.locale) AS locale, coalesce(p.own_zone, p.time_zone, o.time_zone) AS "timeZone",
                  ARRAY(SELECT m.unit_id FROM membership m WHERE m.organization_id = p.organization_id
                    AND m.person_id = p.id AND m.role = 'manager' ORDER BY m.unit_id) AS manages
           FROM unnest($1::uuid[], $2::uuid[], $3::text[]) WITH ORDINALITY
             AS wanted(organization_id, installation_id, external_id, place)
           JOIN identity a ON a.organization_id = wanted.organization_id AND a.installation_id = wanted.installation_id
             AND a.external_id = wanted.external_id AND a.active
           JOIN person p ON p.organization_id = a.organization_id AND p.id = a.person_id
           JOIN organization o ON o.id = p.organization_id`,
    values: [
      accounts.map(({ organizationId }) => organizationId),
      accounts.map(({ installationId }) => installationId),
      accounts.map(({ userId }) => userId),
    ],
  });
  const byPlace = new Map(rows.map(({ place, ...viewer }) => [place, viewer]));
  return accounts.map((_, at) => byPlace.get(at + 1));
}
