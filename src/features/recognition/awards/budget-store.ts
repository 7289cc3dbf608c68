import type { Sql } from "../../../kernel/ports.ts";
import type { Named } from "../kudos/schema.ts";
import type { Budget } from "./schema.ts";

interface BudgetRow extends Omit<Budget, "holder"> {
  readonly holder: Named;
}

const BUDGET = `
  SELECT b.organization_id AS "organizationId", b.id, b.unit_id AS "unitId", b.quarter, b.amount::float8 AS amount, b.currency,
         b.spent::float8 AS spent, json_build_object('id', p.id, 'name', p.name) AS holder
  FROM award_budget b JOIN person p ON p.organization_id = b.organization_id AND p.id = b.holder_id`;

export async function readBudget(
  sql: Sql,
  organizationId: string,
  unitId: string,
  quarter: string,
): Promise<Budget | undefined> {
  const [row] = await sql.query<BudgetRow>({
    name: "budget.read",
    text: `${BUDGET} WHERE b.organization_id = $1 AND b.unit_id = $2 AND b.quarter = $3`,
    values: [organizationId, unitId, quarter],
  });
  return row;
}

export async function readBudgetById(sql: Sql, organizationId: string, id: string): Promise<Budget | undefined> {
  const [row] = await sql.query<BudgetRow>({
    name: "budget.one",
    text: `${BUDGET} WHERE b.organization_id = $1 AND b.id = $2`,
    values: [organizationId, id],
  });
  return row;
}

/** Those of some quarters, by unit. */
export const readBudgets = (sql: Sql, organizationId: string, quarters: readonly string[]): Promise<Budget[]> =>
  sql.query<BudgetRow>({
    name: "budget.all",
    text: `${BUDGET} WHERE b.organization_id = $1 AND b.quarter = ANY ($2::text[]) ORDER BY b.quarter, b.unit_id`,
    values: [organizationId, quarters],
  });

/** Whoever sets it, and when. */
interface Setting {
  readonly personId: string;
  readonly at: Date;
}

/**
 * Sets a budget in place of the one of that unit and quarter. False, with nothing changed, if more was approved of that one
 * already, or anything in another currency.
 */
export async function saveBudget(
  sql: Sql,
  { organizationId, id, unitId, quarter, amount, currency, holder }: Omit<Budget, "spent">,
  { personId, at }: Setting,
): Promise<boolean> {
  const rows = await sql.query({
    name: "budget.save",
    text: `INSERT INTO award_budget AS known (organization_id, id, unit_id, quarter, amount, currency, holder_id, set_by, set_at)
           VALUES ($1, $2, $3, $4, $5::numeric, $6, present_person($1, $7), present_person($1, $8), $9)
           ON CONFLICT (organization_id, unit_id, quarter) DO UPDATE SET
             amount = excluded.amount, currency = excluded.currency, holder_id = excluded.holder_id,
             set_by = excluded.set_by, set_at = excluded.set_at
           WHERE known.spent <= excluded.amount AND (known.spent = 0 OR known.currency = excluded.currency)
           RETURNING id`,
    values: [organizationId, id, unitId, quarter, amount, currency, holder.id, personId, at],
  });
  return rows.length === 1;
}

/** Whoever has no account any more decides nothing. */
const REACHABLE = `EXISTS (
      SELECT FROM identity a JOIN installation i ON i.organization_id = a.organization_id AND i.id = a.installation_id AND i.active
      WHERE a.organization_id = p.organization_id AND a.person_id = p.id AND a.active)`;

/** Who decides about awards from a budget of this holder: the holder, else those who lead, the leaders first; without these people. */
export const decidersOf = (
  sql: Sql,
  organizationId: string,
  holderId: string,
  without: readonly string[],
): Promise<Named[]> =>
  sql.query({
    name: "award.deciders",
    text: `SELECT p.id, p.name FROM person p
           WHERE p.organization_id = $1 AND (p.id = $2 OR p.roles && ARRAY['leader', 'champion']) AND p.same_as IS NULL
             AND p.id <> ALL ($3::uuid[]) AND ${REACHABLE}
           ORDER BY p.id = $2 DESC, 'leader' = ANY (p.roles) DESC, p.name, p.id`,
    values: [organizationId, holderId, without],
  });

/** The unit of somebody: the first that they belong to, else the default one. */
export async function unitOf(sql: Sql, organizationId: string, personId: string): Promise<string | undefined> {
  const [row] = await sql.query<{ id: string }>({
    name: "award.unit",
    text: `SELECT u.id FROM unit u
           LEFT JOIN membership m ON m.organization_id = u.organization_id AND m.unit_id = u.id AND m.person_id = $2
           WHERE u.organization_id = $1 AND (m.person_id IS NOT NULL OR u.is_default)
           ORDER BY m.person_id IS NULL, u.id LIMIT 1`,
    values: [organizationId, personId],
  });
  return row?.id;
}

const TABLES = { K: "kudos", C: '"case"', W: "win" } as const;

/** The thanks, case or win of a number. */
export async function idOf(
  sql: Sql,
  organizationId: string,
  letter: keyof typeof TABLES,
  number: number,
): Promise<string | undefined> {
  const [row] = await sql.query<{ id: string }>({
    text: `SELECT id FROM ${TABLES[letter]} WHERE organization_id = $1 AND number = $2 AND undone_at IS NULL`,
    values: [organizationId, number],
  });
  return row?.id;
}
