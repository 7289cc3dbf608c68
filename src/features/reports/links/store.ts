import type { Sql } from "../../../kernel/ports.ts";
import type { ReportLink, Tried } from "./schema.ts";

/** So many numbers can be typed for a link: of 10,000, whoever guesses has a chance of 3. */
const MOST_TRIES = 3;

type Asked = Pick<ReportLink, "organizationId" | "id" | "endsAt">;

/** Was it opened, or tried too often? */
export async function isSpent(
  sql: Sql,
  { organizationId, id }: Pick<Asked, "organizationId" | "id">,
): Promise<boolean> {
  const rows = await sql.query({
    name: "report.spent",
    text: "SELECT FROM report_link WHERE organization_id = $1 AND id = $2 AND (used OR tries >= $3)",
    values: [organizationId, id, MOST_TRIES],
  });
  return rows.length > 0;
}

/** Counts a try, in one statement with what comes of it: of two at the same moment one is right. What has ended goes. */
export async function tryOnce(
  sql: Sql,
  { organizationId, id, endsAt }: Asked,
  isRight: boolean,
  now: Date,
): Promise<Tried> {
  const [counted] = await sql.query<{ tries: number; used: boolean }>({
    name: "report.try",
    text: `WITH ended AS (DELETE FROM report_link WHERE organization_id = $1 AND ends_at <= $5)
           INSERT INTO report_link AS l (organization_id, id, tries, used, ends_at) VALUES ($1, $2, 1, $3, $4)
           ON CONFLICT (organization_id, id) DO UPDATE SET tries = l.tries + 1, used = excluded.used
             WHERE NOT l.used AND l.tries < $6
           RETURNING tries, used`,
    values: [organizationId, id, isRight, endsAt, now, MOST_TRIES],
  });
  if (!counted) return "spent";
  if (counted.used) return "right";
  return counted.tries < MOST_TRIES ? "wrong" : "spent";
}
