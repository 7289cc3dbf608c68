import type { Sql } from "../../../kernel/ports.ts";

/** A complaint that a line of a digest speaks of. */
export interface CaseTold {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly loggedAt: Date;
}

export interface CasesAsked {
  readonly organizationId: string;
  readonly units: readonly string[];
  /** Absent: of any theme. */
  readonly theme?: string | undefined;
  readonly from: Date;
  readonly until: Date;
}

/** So many are shown; the others are found by /bellhop cases. */
const MOST = 6;

/** The newest complaints of units and a theme in a span of time, which everybody there may know of. */
export const readTold = (sql: Sql, { organizationId, units, theme, from, until }: CasesAsked): Promise<CaseTold[]> =>
  sql.query({
    name: "digest.cases",
    text: `SELECT c.id, c.number, c.text, c.logged_at AS "loggedAt"
           FROM unnest($2::uuid[]) u(id) CROSS JOIN LATERAL (
             SELECT * FROM "case" c
             WHERE c.organization_id = $1 AND c.unit_id = u.id AND c.logged_at >= $4 AND c.logged_at < $5
               AND c.kind = 'complaint' AND ($3::text IS NULL OR c.theme = $3)
               AND NOT c.confidential AND c.undone_at IS NULL AND c.merged_into IS NULL
             ORDER BY c.logged_at DESC LIMIT ${MOST}
           ) c
           ORDER BY c.logged_at DESC, c.id LIMIT ${MOST}`,
    values: [organizationId, units, theme ?? null, from, until],
  });
