import { z } from "zod";
import type { Person } from "../../../kernel/context.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Rung } from "../schema.ts";
import type { Load } from "./choose.ts";
import { SetClocks } from "./clocks.ts";

/** A unit, or every unit: then `placeId` is the organization's own id. */
export interface Place {
  readonly organizationId: string;
  readonly placeId: string;
}

/** Somebody as the ladder's tables tell. */
export interface FoundPerson extends Pick<Person, "id" | "name" | "roles" | "memberships">, Load {
  readonly reachable: boolean;
  readonly rungs: readonly Rung[];
  /** Agreed to be called at night: for the unit, or for every unit. */
  readonly contact: "unit" | "organization" | null;
  readonly deputyId: string | null;
  readonly deputyFrom: Date | null;
  readonly deputyUntil: Date | null;
}

/** Has an active account in a workspace where the app is, at an address that has not refused messages. */
const REACHABLE = `EXISTS (
  SELECT FROM identity a
  JOIN installation i ON i.organization_id = a.organization_id AND i.id = a.installation_id AND i.active
  WHERE a.organization_id = p.organization_id AND a.person_id = p.id AND a.active AND NOT EXISTS (
    SELECT FROM lane l
    WHERE l.organization_id = a.organization_id AND l.installation_id = a.installation_id
      AND l.address = a.external_id AND l.unreachable_at IS NOT NULL))`;

const PEOPLE = `
  WITH rung AS (
    SELECT m.person_id AS id, 'manager' AS rung FROM membership m
    WHERE m.organization_id = $1 AND m.unit_id = $2 AND m.role = 'manager'
    UNION ALL
    SELECT p.id, role FROM person p, unnest(p.roles) role
    WHERE p.organization_id = $1 AND p.same_as IS NULL AND role IN ('champion', 'leader')
  ), contact AS (
    SELECT person_id AS id, CASE WHEN bool_or(place_id = $2) THEN 'unit' ELSE 'organization' END AS contact
    FROM night_contact WHERE organization_id = $1 AND place_id IN ($1, $2) AND agreed_at IS NOT NULL GROUP BY person_id
  ), deputy_row AS (
    SELECT d.* FROM deputy d
    WHERE d.organization_id = $1 AND d.person_id IN (SELECT id FROM rung) AND (d.until_at IS NULL OR d.until_at > $3)
  ), ball AS (
    SELECT whose.id, count(DISTINCT e.id)::int AS balls
    FROM escalation e CROSS JOIN LATERAL (VALUES (e.holder_id), (e.offered_to)) AS whose(id)
    WHERE e.organization_id = $1 AND e.state = 'going' AND whose.id IS NOT NULL GROUP BY whose.id
  )
  SELECT p.id, p.name, p.roles, ${REACHABLE} AS reachable, contact.contact,
         (SELECT coalesce(json_agg(json_build_object('unitId', m.unit_id, 'role', m.role)), '[]'::json)
          FROM membership m WHERE m.organization_id = p.organization_id AND m.person_id = p.id) AS memberships,
         ARRAY(SELECT rung.rung FROM rung WHERE rung.id = p.id) AS rungs,
         d.deputy_id AS "deputyId", d.from_at AS "deputyFrom", d.until_at AS "deputyUntil",
         coalesce(ball.balls, 0) AS balls,
         (SELECT coalesce(sum(a.used), 0)::int FROM attention a
          WHERE a.organization_id = p.organization_id AND a.person_id = p.id AND a.week > $4) AS messages
  FROM person p
  LEFT JOIN contact ON contact.id = p.id
  LEFT JOIN deputy_row d ON d.person_id = p.id
  LEFT JOIN ball ON ball.id = p.id
  WHERE p.organization_id = $1
    AND p.id IN (SELECT id FROM rung UNION SELECT id FROM contact UNION SELECT deputy_id FROM deputy_row)
  ORDER BY p.name, p.id`;

const WEEK = 7 * 24 * 60 * 60_000;

/**
 * Everybody who may have a turn for a unit, by name: those of the rungs, night contacts, and whoever stands in after `now`;
 * with what each has to do already. Their week began on a Monday of the last seven days, in whichever zone.
 */
export const readPeople = (sql: Sql, organizationId: string, unitId: string, now: Date): Promise<FoundPerson[]> => {
  const weekAgo = new Date(now.getTime() - WEEK).toISOString().slice(0, 10);
  return sql.query({ name: "ladder.people", text: PEOPLE, values: [organizationId, unitId, now, weekAgo] });
};

/** Somebody of the organization who can be reached; undefined if there is nobody of that id, or they cannot. */
export async function readReachable(
  sql: Sql,
  organizationId: string,
  personId: string,
): Promise<Pick<FoundPerson, "id" | "roles" | "memberships"> | undefined> {
  const [row] = await sql.query<Pick<FoundPerson, "id" | "roles" | "memberships">>({
    name: "ladder.reachable",
    text: `SELECT p.id, p.roles,
             (SELECT coalesce(json_agg(json_build_object('unitId', m.unit_id, 'role', m.role)), '[]'::json)
              FROM membership m WHERE m.organization_id = p.organization_id AND m.person_id = p.id) AS memberships
           FROM person p WHERE p.organization_id = $1 AND p.id = $2 AND ${REACHABLE}`,
    values: [organizationId, personId],
  });
  return row;
}

/** Has somebody agreed to be called at night for the unit of a case, or for every unit? */
export async function isNightContact(
  sql: Sql,
  { organizationId, unitId }: { readonly organizationId: string; readonly unitId: string },
  personId: string,
): Promise<boolean> {
  const rows = await sql.query({
    name: "ladder.contact",
    text: `SELECT FROM night_contact
           WHERE organization_id = $1 AND place_id IN ($1, $2) AND person_id = $3 AND agreed_at IS NOT NULL`,
    values: [organizationId, unitId, personId],
  });
  return rows.length > 0;
}

const Rows = z.array(z.object({ place_id: z.string(), clocks: SetClocks }));

/** What is set for a unit, and for every unit, in this order. */
export async function readClocks(sql: Sql, organizationId: string, unitId: string): Promise<SetClocks[]> {
  const rows = await sql.query({
    name: "ladder.clocks",
    text: "SELECT place_id, clocks FROM ladder WHERE organization_id = $1 AND place_id IN ($1, $2) ORDER BY place_id = $2 DESC",
    values: [organizationId, unitId],
  });
  return Rows.parse(rows).map(({ clocks }) => clocks);
}
