import { z } from "zod";
import type { Sql } from "../../../kernel/ports.ts";
import { waits } from "../../content/index.ts";
import { rungs } from "../schema.ts";
import type { Attainment, DueClock } from "./schema.ts";

/** A clock that is to be started. */
export interface NewClock extends Omit<DueClock, "case" | "steps"> {}

/** Starts clocks, each to be looked at when it is due. What runs already goes on. */
export const insertClocks = (sql: Sql, clocks: readonly NewClock[]): Promise<unknown> =>
  sql.query({
    name: "clock.start",
    text: `INSERT INTO case_clock (organization_id, case_id, source_id, waits_for, unit_id, minutes, severity, rule_name,
                                   start_at, from_at, due_at)
           SELECT given.* FROM json_to_recordset($1::json) AS given(
             organization_id uuid, case_id uuid, source_id uuid, waits_for text, unit_id uuid, minutes int, severity int,
             rule_name text, start_at text, from_at timestamptz, due_at timestamptz)
           ON CONFLICT DO NOTHING`,
    values: [
      JSON.stringify(
        clocks.map((clock) => ({
          organization_id: clock.organizationId,
          case_id: clock.caseId,
          source_id: clock.sourceId,
          waits_for: clock.waitsFor,
          unit_id: clock.unitId,
          minutes: clock.minutes,
          severity: clock.severity,
          rule_name: clock.rule?.name ?? null,
          start_at: clock.rule?.startAt ?? null,
          // JSON with a Date in it is written six times as slowly.
          from_at: clock.fromAt.toISOString(),
          due_at: clock.dueAt.toISOString(),
        })),
      ),
    ],
  });

const states = ["open", "in hand", "solved", "confirmed", "not asked", "reopened"] as const;
const Steps = z.array(z.object({ at: z.coerce.date(), kind: z.string(), was: z.enum(states) }));
const Severity = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

const Row = z.object({
  organization_id: z.string(),
  case_id: z.string(),
  source_id: z.string(),
  waits_for: z.enum(waits),
  unit_id: z.string(),
  minutes: z.number(),
  severity: z.number(),
  rule_name: z.string().nullable(),
  start_at: z.enum(rungs).nullable(),
  from_at: z.date(),
  due_at: z.date(),
  case_kind: z.enum(["complaint", "compliment", "suggestion", "friction"]),
  case_severity: Severity,
  state: z.enum(states),
  gone: z.boolean(),
  steps: Steps,
});

const DUE = `
  SELECT k.*, c.kind AS case_kind, c.severity AS case_severity, c.state,
         c.undone_at IS NOT NULL OR c.merged_into IS NOT NULL AS gone,
         (SELECT coalesce(json_agg(json_build_object('at', e.at, 'kind', e.kind, 'was', e.before ->> 'state') ORDER BY e.id), '[]')
          FROM case_event e
          WHERE e.organization_id = k.organization_id AND e.case_id = k.case_id AND e.before ? 'state') AS steps
  FROM case_clock k JOIN "case" c ON c.organization_id = k.organization_id AND c.id = k.case_id
  WHERE k.due_at <= $1
  ORDER BY k.due_at LIMIT $2`;

/** The clocks that are to be looked at by then, at most so many. */
export async function readDue(sql: Sql, now: Date, limit: number): Promise<DueClock[]> {
  const rows = await sql.query({ name: "clock.due", text: DUE, values: [now, limit] });
  return rows.map((row) => {
    const found = Row.parse(row);
    const { rule_name: name, start_at: startAt, source_id: sourceId } = found;
    return {
      organizationId: found.organization_id,
      caseId: found.case_id,
      sourceId,
      waitsFor: found.waits_for,
      unitId: found.unit_id,
      minutes: found.minutes,
      severity: found.severity,
      ...(name !== null && startAt !== null && { rule: { id: sourceId, name, startAt } }),
      fromAt: found.from_at,
      dueAt: found.due_at,
      case: { kind: found.case_kind, severity: found.case_severity, state: found.state, gone: found.gone },
      steps: found.steps,
    };
  });
}

/** What is found out about a clock: when to look at it again, or what became of it. */
export type Looked =
  | { readonly clock: DueClock; readonly again: Date }
  | { readonly clock: DueClock; readonly ended: Date; readonly attained: boolean | undefined };

/** Notes it, where nobody has looked since. */
export const noteLooked = (sql: Sql, looked: readonly Looked[]): Promise<unknown> =>
  sql.query({
    name: "clock.looked",
    text: `UPDATE case_clock k SET due_at = given.again, ended_at = given.ended, attained = given.attained
           FROM jsonb_to_recordset($1::jsonb) AS given(
             organization_id uuid, case_id uuid, source_id uuid, was timestamptz, again timestamptz, ended timestamptz,
             attained boolean)
           WHERE k.organization_id = given.organization_id AND k.case_id = given.case_id
             AND k.source_id = given.source_id AND k.due_at = given.was`,
    values: [
      JSON.stringify(
        looked.map((one) => ({
          organization_id: one.clock.organizationId,
          case_id: one.clock.caseId,
          source_id: one.clock.sourceId,
          was: one.clock.dueAt,
          again: "again" in one ? one.again : null,
          ended: "ended" in one ? one.ended : null,
          attained: "ended" in one ? (one.attained ?? null) : null,
        })),
      ),
    ],
  });

/** Has the clocks of units that run be looked at again by then: when they run out may be another moment now. */
export const lookAgain = (sql: Sql, organizationId: string, unitIds: readonly string[], at: Date): Promise<unknown> =>
  sql.query({
    name: "clock.lookAgain",
    text: `UPDATE case_clock SET due_at = $3
           WHERE organization_id = $1 AND unit_id = ANY($2::uuid[]) AND due_at > $3`,
    values: [organizationId, unitIds, at],
  });

/**
 * How often standards were attained in units, of what ended from one moment until before another; without those of which
 * nothing did. What is confidential is not counted: a number more would tell that it is there.
 */
export const readAttained = (sql: Sql, { organizationId, units, from, until }: AttainedAsked): Promise<Attainment[]> =>
  sql.query({
    name: "clock.attained",
    text: `SELECT k.unit_id AS "unitId", k.waits_for AS "waitsFor", count(*) FILTER (WHERE k.attained)::int AS attained,
                  count(*) FILTER (WHERE NOT k.attained)::int AS missed
           FROM case_clock k
           JOIN "case" c ON c.organization_id = k.organization_id AND c.id = k.case_id AND NOT c.confidential
           WHERE k.organization_id = $1 AND k.unit_id = ANY($2::uuid[]) AND k.ended_at >= $3 AND k.ended_at < $4
             AND k.attained IS NOT NULL AND k.rule_name IS NULL
           GROUP BY k.unit_id, k.waits_for ORDER BY k.unit_id, k.waits_for`,
    values: [organizationId, units, from, until],
  });

export interface AttainedAsked {
  readonly organizationId: string;
  readonly units: readonly string[];
  readonly from: Date;
  readonly until: Date;
}

/**
 * How many people belong to each unit of an organization, by its id; without those to which nobody does. Whoever belongs to
 * no unit is one of the default unit's people.
 */
export async function readSizes(sql: Sql, organizationId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await sql.query<{ unitId: string; people: number }>({
    name: "clock.sizes",
    text: `WITH gone AS (
             SELECT person_id FROM identity WHERE organization_id = $1 GROUP BY person_id HAVING NOT bool_or(active)
           )
           SELECT belongs.unit_id AS "unitId", count(*)::int AS people FROM (
             SELECT unit_id FROM membership WHERE organization_id = $1 AND person_id NOT IN (SELECT person_id FROM gone)
             UNION ALL
             SELECT u.id FROM unit u JOIN person p ON p.organization_id = u.organization_id AND p.same_as IS NULL
             WHERE u.organization_id = $1 AND u.is_default
               AND NOT EXISTS (SELECT FROM membership m WHERE m.organization_id = $1 AND m.person_id = p.id)
               AND EXISTS (SELECT FROM identity a WHERE a.organization_id = $1 AND a.person_id = p.id AND a.active)
           ) belongs GROUP BY belongs.unit_id`,
    values: [organizationId],
  });
  return new Map(rows.map(({ unitId, people }) => [unitId, people]));
}
