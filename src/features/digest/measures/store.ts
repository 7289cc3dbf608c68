import type { Sql } from "../../../kernel/ports.ts";
import { Figures } from "./definitions.ts";

/** Keeps what a week came to; what was kept of it before is replaced, and of what is told of no more taken away. */
export const keepFigures = (
  sql: Sql,
  organizationId: string,
  monday: string,
  found: ReadonlyMap<string, Figures>,
): Promise<unknown> =>
  sql.query({
    name: "digest.keep",
    text: `WITH given AS (
             SELECT key::uuid AS place_id, value AS figures FROM jsonb_each($3::jsonb)
           ), gone AS (
             DELETE FROM week_measure WHERE organization_id = $1 AND week = $2
               AND place_id NOT IN (SELECT place_id FROM given)
           )
           INSERT INTO week_measure (organization_id, place_id, week, figures)
           SELECT $1, place_id, $2, figures FROM given
           ON CONFLICT (organization_id, place_id, week) DO UPDATE SET figures = excluded.figures`,
    values: [organizationId, monday, JSON.stringify(Object.fromEntries(found))],
  });

/** What weeks of a place came to, by their Mondays, of those that are kept. */
export async function readFigures(
  sql: Sql,
  organizationId: string,
  placeId: string,
  mondays: readonly string[],
): Promise<ReadonlyMap<string, Figures>> {
  const rows = await sql.query<{ week: string; figures: unknown }>({
    name: "digest.kept",
    text: `SELECT week, figures FROM week_measure
           WHERE organization_id = $1 AND place_id = $2 AND week = ANY($3::text[])`,
    values: [organizationId, placeId, mondays],
  });
  return new Map(rows.map(({ week, figures }) => [week, Figures.parse(figures)]));
}

/** Is it kept what a week of an organization came to? */
export async function isKept(sql: Sql, organizationId: string, monday: string): Promise<boolean> {
  const rows = await sql.query({
    name: "digest.isKept",
    text: "SELECT FROM week_measure WHERE organization_id = $1 AND place_id = $1 AND week = $2",
    values: [organizationId, monday],
  });
  return rows.length > 0;
}
