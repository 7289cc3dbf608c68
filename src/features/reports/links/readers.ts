import type { Person } from "../../../kernel/context.ts";
import type { Sql } from "../../../kernel/ports.ts";

/** Whoever opens a page, as they are at that moment. */
export interface Reader extends Pick<Person, "roles" | "memberships" | "locale" | "timeZone"> {
  readonly id: string;
  readonly organization: {
    readonly id: string;
    readonly name: string;
    readonly locale: string;
    readonly timeZone: string;
  };
}

/**
 * Who somebody is by now: whoever was united with another account is that person. Undefined: there is nobody like that any
 * more, or none of their accounts is active.
 */
export async function readReader(sql: Sql, organizationId: string, personId: string): Promise<Reader | undefined> {
  const [row] = await sql.query<Reader>({
    name: "report.reader",
    text: `SELECT p.id, coalesce(p.locale, o.locale) AS locale, coalesce(p.own_zone, p.time_zone, o.time_zone) AS "timeZone",
                  p.roles, m.memberships,
                  json_build_object('id', o.id, 'name', o.name, 'locale', o.locale, 'timeZone', o.time_zone) AS organization
           FROM person link
           JOIN person p ON p.organization_id = link.organization_id AND p.id = coalesce(link.same_as, link.id)
           JOIN organization o ON o.id = p.organization_id
           CROSS JOIN LATERAL (
             SELECT coalesce(json_agg(json_build_object('unitId', unit_id, 'role', role)), '[]'::json) AS memberships
             FROM membership WHERE organization_id = p.organization_id AND person_id = p.id
           ) m
           WHERE link.organization_id = $1 AND link.id = $2
             AND EXISTS (SELECT FROM identity WHERE organization_id = p.organization_id AND person_id = p.id AND active)`,
    values: [organizationId, personId],
  });
  return row;
}
