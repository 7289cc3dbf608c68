import type { Sql } from "../../../kernel/ports.ts";
import type { Say } from "../../../texts/catalog.ts";
import { masked } from "../../feedback/index.ts";
import { type Asked, toldUnit } from "./asked.ts";

/** Something done that a customer will remember. */
export interface WinTold {
  readonly winId: string;
  readonly number: number;
  readonly unitId: string | null;
  /** Masked. */
  readonly text: string;
}

/** Of each unit the newest first, then the next of each; without those that began with something confidential. */
const WINS = `
  SELECT w.id AS "winId", w.number, w.unit_id AS "unitId", w.text, (count(*) OVER ())::int AS count,
         row_number() OVER (PARTITION BY w.unit_id ORDER BY w.logged_at DESC, w.id) AS place
  FROM win w LEFT JOIN "case" c ON c.organization_id = w.organization_id AND c.id = w.case_id
  WHERE w.organization_id = $1 AND w.unit_id = ANY($2::uuid[]) AND w.logged_at >= $3 AND w.logged_at < $4
    AND w.undone_at IS NULL AND c.confidential IS NOT TRUE
  ORDER BY place, w.logged_at DESC, w.id LIMIT 3`;

/** How many wins a week had, and three of them, of different units where there are. */
export async function readWins(
  sql: Sql,
  asked: Asked,
  say: Say,
): Promise<{ readonly count: number; readonly shown: readonly WinTold[] }> {
  const { organizationId, units, week } = asked;
  const rows = await sql.query<WinTold & { unitId: string; count: number }>({
    name: "digest.wins",
    text: WINS,
    values: [organizationId, units, week.from, week.until],
  });
  return {
    count: rows[0]?.count ?? 0,
    shown: rows.map(({ winId, number, unitId, text }) => ({
      ...{ winId, number, unitId: toldUnit(asked, unitId), text: masked(text, say) },
    })),
  };
}
