import type { Sql } from "../../../kernel/ports.ts";
import { FirstDaySays } from "../schema.ts";
import { type FirstDay, type FirstDayText, firstDays } from "./catalog.ts";
import { shippedFirstDays } from "./library.ts";

/** A card as it is in a unit. */
export interface FirstDayCard extends FirstDayText {
  readonly day: FirstDay;
  /** What somebody has written in its place: for this unit, or for all if there is no unit. */
  readonly own?: { readonly entryId: string; readonly unitId?: string };
}

interface Row {
  readonly id: string;
  readonly unitId: string | null;
  readonly says: unknown;
}

/**
 * What the cards say in a unit: what was written for it, else for every unit of the organization, else what Bellhop brings
 * along, in the language of `locale` (BCP 47). In the order of their days.
 */
export async function readFirstDays(
  sql: Sql,
  asked: { readonly organizationId: string; readonly unitId: string; readonly locale: string },
): Promise<readonly FirstDayCard[]> {
  const rows = await sql.query<Row>({
    name: "content.first days",
    text: `SELECT e.id, e.unit_id AS "unitId", e.says FROM content_entry e
           WHERE e.organization_id = $1 AND (e.unit_id IS NULL OR e.unit_id = $2)
             AND e.kind = 'first day' AND e.state = 'in use'
           ORDER BY e.unit_id IS NULL, e.id`,
    values: [asked.organizationId, asked.unitId],
  });
  const own = rows.map(({ says, ...row }) => ({ ...row, says: FirstDaySays.parse(says) }));
  const shipped = shippedFirstDays(asked.locale);
  return firstDays.map((day) => {
    const written = own.find(({ says }) => says.day === day);
    if (!written) return { day, ...shipped[day] };
    const { id: entryId, unitId, says } = written;
    return { ...says, day, own: { entryId, ...(unitId !== null && { unitId }) } };
  });
}
