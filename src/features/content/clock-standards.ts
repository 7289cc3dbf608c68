import type { Sql } from "../../kernel/ports.ts";
import { type StandardClock, StandardSays } from "./schema.ts";

/** A standard that counts time, as it is in force. */
export interface ClockStandard extends StandardClock {
  readonly id: string;
}

const CLOCKS = `
  SELECT e.id, e.unit_id AS "unitId", e.says FROM content_entry e
  WHERE e.organization_id = $1 AND e.kind = 'standard' AND e.state = 'in use' AND e.says ? 'clock'
    AND (e.unit_id IS NULL OR e.unit_id = ANY($2::uuid[]))
  ORDER BY e.unit_id NULLS LAST, e.id`;

/**
 * The standards of units that count time, by the unit's id: at most one for an answer and one for a solution, the unit's own
 * before the organization's. One statement, for a transaction too.
 */
export async function readClockStandards(
  sql: Sql,
  organizationId: string,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ClockStandard[]>> {
  const rows = await sql.query<{ id: string; unitId: string | null; says: unknown }>({
    name: "content.clocks",
    text: CLOCKS,
    values: [organizationId, unitIds],
  });
  const standards = rows.flatMap(({ id, unitId, says }) => {
    const { clock } = StandardSays.parse(says);
    return clock ? [{ id, unitId, ...clock }] : [];
  });
  return new Map(
    unitIds.map((unit) => {
      const here = standards.filter(({ unitId }) => unitId === null || unitId === unit);
      const first = here.filter((one, at) => here.findIndex(({ waitsFor }) => waitsFor === one.waitsFor) === at);
      return [unit, first.map(({ unitId: _of, ...standard }) => standard)];
    }),
  );
}
