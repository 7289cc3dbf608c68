import type { Sql } from "../../kernel/ports.ts";

/** A shop, restaurant, desk, shift or department. */
export interface Unit {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  /** The unit of everybody who belongs to no other. */
  readonly isDefault: boolean;
  /** Nothing is logged there any more, and it has neither people nor a channel. */
  readonly retired?: true;
  /** The lane of its channel, and where that is. */
  readonly laneId?: string;
  readonly channel?: {
    readonly installationId: string;
    readonly address: string;
    /** False since the platform did not let us post there; cards are skipped, and once a day one is tried. */
    readonly reachable: boolean;
  };
}

interface UnitRow {
  organization_id: string;
  id: string;
  name: string;
  locale: string;
  time_zone: string;
  is_default: boolean;
  retired: boolean;
  lane_id: string | null;
  installation_id: string | null;
  address: string | null;
  reachable: boolean;
}

/** All units of an organization, the default one first; also those that were retired. */
export async function readUnits(sql: Sql, organizationId: string): Promise<Unit[]> {
  const rows = await sql.query<UnitRow>({
    name: "unit.read",
    text: `SELECT u.organization_id, u.id, u.name, u.locale, u.time_zone, u.is_default, u.lane_id, l.installation_id, l.address,
                  u.retired_at IS NOT NULL AS retired, l.unreachable_at IS NULL AS reachable
           FROM unit u LEFT JOIN lane l ON l.organization_id = u.organization_id AND l.id = u.lane_id
           WHERE u.organization_id = $1 ORDER BY u.is_default DESC, u.created_at, u.id`,
    values: [organizationId],
  });
  return rows.map(toUnit);
}

const toUnit = (row: UnitRow): Unit => ({
  id: row.id,
  organizationId: row.organization_id,
  name: row.name,
  locale: row.locale,
  timeZone: row.time_zone,
  isDefault: row.is_default,
  ...(row.retired ? { retired: true } : {}),
  ...(row.lane_id ? { laneId: row.lane_id } : {}),
  ...(row.installation_id && row.address
    ? { channel: { installationId: row.installation_id, address: row.address, reachable: row.reachable } }
    : {}),
});

/** Where a unit's cards go from now on; null: nowhere. */
export const setUnitLane = (
  sql: Sql,
  unit: Pick<Unit, "organizationId" | "id">,
  laneId: string | null,
): Promise<unknown> =>
  sql.query({
    text: `UPDATE unit SET lane_id = $3 WHERE organization_id = $1 AND id = $2`,
    values: [unit.organizationId, unit.id, laneId],
  });

export const setUnitZone = (sql: Sql, unit: Pick<Unit, "organizationId" | "id">, timeZone: string): Promise<unknown> =>
  sql.query({
    text: "UPDATE unit SET time_zone = $3 WHERE organization_id = $1 AND id = $2",
    values: [unit.organizationId, unit.id, timeZone],
  });

/** Writes what is said in a unit's channel in the language of this locale (BCP 47) from now on. */
export const setUnitLocale = (sql: Sql, unit: Pick<Unit, "organizationId" | "id">, locale: string): Promise<unknown> =>
  sql.query({
    text: "UPDATE unit SET locale = $3 WHERE organization_id = $1 AND id = $2",
    values: [unit.organizationId, unit.id, locale],
  });
