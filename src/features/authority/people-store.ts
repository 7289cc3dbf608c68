import type { Sql } from "../../kernel/ports.ts";
import type { Someone, Step } from "./schema.ts";

/** Whoever has no account any more cannot be asked. */
const REACHABLE = `EXISTS (
      SELECT FROM identity a
      JOIN installation i ON i.organization_id = a.organization_id AND i.id = a.installation_id AND i.active
      WHERE a.organization_id = p.organization_id AND a.person_id = p.id AND a.active)`;

const HELPERS: Readonly<Record<Step, string>> = {
  manager: `
    SELECT p.id, p.name FROM membership m
    JOIN person p ON p.organization_id = m.organization_id AND p.id = m.person_id
    WHERE m.organization_id = $1 AND m.unit_id = $2 AND m.role = 'manager' AND p.id <> ALL($3::uuid[])
      AND ${REACHABLE}
    ORDER BY p.name, p.id`,
  champion: `
    SELECT p.id, p.name FROM person p
    WHERE p.organization_id = $1 AND $2::uuid IS NOT NULL AND 'champion' = ANY(p.roles) AND p.same_as IS NULL
      AND p.id <> ALL($3::uuid[]) AND ${REACHABLE}
    ORDER BY p.name, p.id`,
};

/** The managers of a unit, or the champions of its organization, who can be reached; without these people. */
export const helpersOf = (
  sql: Sql,
  step: Step,
  { organizationId, unitId }: { readonly organizationId: string; readonly unitId: string },
  without: readonly string[],
): Promise<Someone[]> =>
  sql.query({ name: `authority.${step}s`, text: HELPERS[step], values: [organizationId, unitId, without] });

/** Which of these people have said that they are away then. */
export async function readAway(
  sql: Sql,
  organizationId: string,
  people: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ id: string }>({
    name: "authority.away",
    text: `SELECT DISTINCT person_id AS id FROM absence
           WHERE organization_id = $1 AND person_id = ANY($2::uuid[]) AND from_at <= $3 AND until_at > $3`,
    values: [organizationId, people, now],
  });
  return new Set(rows.map(({ id }) => id));
}
