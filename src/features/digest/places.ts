import type { Sql } from "../../kernel/ports.ts";
import { readSizes } from "../escalation/index.ts";

/** Groups that are smaller are not broken down. */
const FEWEST = 4;

/** Of what a digest tells of an organization. */
export interface Places {
  readonly organizationId: string;
  /** IANA: whose weeks it has. */
  readonly timeZone: string;
  /** The units that the whole organization is counted of. */
  readonly counted: readonly string[];
  /** Those of them that are told of by themselves. */
  readonly large: ReadonlySet<string>;
}

/**
 * The units that a digest tells of: by itself none with fewer than four people, and of the whole organization none of these
 * either where fewer than four people are in all of them together, since what the large ones do not have would be theirs.
 * Throws if there is no such organization.
 */
export async function readPlaces(sql: Sql, organizationId: string): Promise<Places> {
  const rows = await sql.query<{ timeZone: string; unitId: string | null }>({
    name: "digest.units",
    text: `SELECT o.time_zone AS "timeZone", u.id AS "unitId"
           FROM organization o LEFT JOIN unit u ON u.organization_id = o.id
           WHERE o.id = $1 ORDER BY u.id`,
    values: [organizationId],
  });
  const [first] = rows;
  if (!first) throw new Error("There is no such organization.");
  const sizes = await readSizes(sql, organizationId);
  const units = rows.map(({ unitId }) => unitId).filter((id) => id !== null && sizes.has(id)) as string[];
  const sizeOf = (id: string): number => sizes.get(id) ?? 0;
  const large = units.filter((id) => sizeOf(id) >= FEWEST);
  const small = units.filter((id) => sizeOf(id) < FEWEST);
  const hidden = small.reduce((people, id) => people + sizeOf(id), 0) < FEWEST;
  return { organizationId, timeZone: first.timeZone, counted: hidden ? large : units, large: new Set(large) };
}
