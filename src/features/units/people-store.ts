import type { Role } from "../../kernel/context.ts";
import type { Sql } from "../../kernel/ports.ts";
import type { UnitRole } from "./schema.ts";

/** Somebody whom Bellhop knows. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly units: readonly { readonly name: string; readonly role: UnitRole }[];
}

/** Whom to list: everybody, those whose name has this in it, or those of a unit. */
export interface Sought {
  readonly name?: string | undefined;
  readonly unit?: { readonly id: string; readonly isDefault: boolean } | undefined;
  /** Those whose name comes after this person's. */
  readonly after?: string | undefined;
}

/** Who is known and there, by their names: so many of them, and how many there are after that person. */
export async function readKnown(
  sql: Sql,
  organizationId: string,
  { name, unit, after }: Sought,
  most: number,
): Promise<{ readonly people: Known[]; readonly count: number }> {
  const rows = await sql.query<Known & { count: number }>({
    text: `
      SELECT p.id, p.name, p.roles, count(*) OVER ()::int AS count, (
        SELECT coalesce(json_agg(json_build_object('name', u.name, 'role', m.role) ORDER BY u.name), '[]'::json)
        FROM membership m JOIN unit u ON u.organization_id = m.organization_id AND u.id = m.unit_id
        WHERE m.organization_id = $1 AND m.person_id = p.id) AS units
      FROM person p
      WHERE p.organization_id = $1 AND p.same_as IS NULL
        AND EXISTS (SELECT FROM identity a WHERE a.organization_id = $1 AND a.person_id = p.id AND a.active)
        AND ($2::text IS NULL OR strpos(lower(p.name), lower($2)) > 0)
        AND ($3::uuid IS NULL
          OR EXISTS (SELECT FROM membership m WHERE m.organization_id = $1 AND m.person_id = p.id AND m.unit_id = $3)
          OR ($4 AND NOT EXISTS (SELECT FROM membership m WHERE m.organization_id = $1 AND m.person_id = p.id)))
        AND ($5::uuid IS NULL OR (p.name, p.id) > (SELECT o.name, o.id FROM person o WHERE o.organization_id = $1 AND o.id = $5))
      ORDER BY p.name, p.id LIMIT $6`,
    values: [organizationId, name ?? null, unit?.id ?? null, unit?.isDefault ?? false, after ?? null, most],
  });
  return { people: rows.map(({ count, ...person }) => person), count: rows[0]?.count ?? 0 };
}
