import type { LookAgain } from "../../../kernel/look-again.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { ESCALATION_TOPIC, type Escalation, type Rung } from "../schema.ts";
import type { Key } from "./events.ts";
import type { Columns } from "./moves.ts";

/** Has everything that is going in these organizations looked at; what was decided of it before is decided anew. */
export const lookAgain: LookAgain = (sql, changed, now) =>
  sql.query({
    name: "escalation.lookAgain",
    text: `UPDATE escalation SET due_at = least(due_at, $2), version = version + 1
           WHERE organization_id = ANY($1::uuid[]) AND state = 'going' AND folded_into IS NULL`,
    values: [[...new Set(changed.map(({ organizationId }) => organizationId))], now],
  });

/** A new escalation: where it is going stands in its columns. */
export interface NewEscalation extends Key {
  readonly caseId: string;
  readonly unitId: string;
  readonly raisedAt: Date;
  readonly raisedBy?: string | undefined;
  readonly rule?: { readonly id: string; readonly name: string } | undefined;
  readonly reason?: string | undefined;
  readonly startRung: Rung;
  readonly ownerBefore: string;
}

/**
 * Writes a new escalation, unless one of its case is going. Its card has the words of its case in it, so it is drawn anew
 * whenever that changes.
 */
export async function insertEscalation(sql: Sql, made: NewEscalation, set: Columns): Promise<boolean> {
  const rows = await sql.query({
    name: "escalation.insert",
    text: `WITH made AS (
             INSERT INTO escalation
             SELECT (jsonb_populate_record(NULL::escalation, $1::jsonb || $2::jsonb || jsonb_build_object(
               'raised_by', present_person($3, $4), 'owner_before', present_person($3, $5)))).*
             ON CONFLICT (organization_id, case_id) WHERE state = 'going' DO NOTHING
             RETURNING organization_id, id, case_id
           ), kept AS (
             INSERT INTO quoted (organization_id, topic, subject_id, matter_id)
             SELECT organization_id, '${ESCALATION_TOPIC}', id, case_id FROM made
           )
           SELECT id FROM made`,
    values: [
      JSON.stringify({
        organization_id: made.organizationId,
        id: made.id,
        case_id: made.caseId,
        raised_for: made.caseId,
        unit_id: made.unitId,
        raised_at: made.raisedAt,
        rule_id: made.rule?.id,
        rule_name: made.rule?.name,
        reason: made.reason,
        start_rung: made.startRung,
        rung: made.startRung,
        state: "going",
        version: 0,
        passed: [],
      }),
      JSON.stringify(set),
      made.organizationId,
      made.raisedBy ?? null,
      made.ownerBefore,
    ],
  });
  return rows.length === 1;
}

/** Changes an escalation that is still what was decided on. False: it is not, and nothing was done. */
export async function changeEscalation(
  sql: Sql,
  { organizationId, id, version }: Pick<Escalation, "organizationId" | "id" | "version">,
  set: Columns,
): Promise<boolean> {
  const rows = await sql.query({
    name: "escalation.change",
    text: `WITH old AS (
             SELECT e AS was FROM escalation e WHERE organization_id = $1 AND id = $2 AND version = $3 FOR UPDATE
           ), next AS (
             SELECT given.* FROM old, jsonb_populate_record(old.was, $4::jsonb) AS given
           )
           UPDATE escalation e SET
             case_id = next.case_id, state = next.state, ended_at = next.ended_at, rung = next.rung,
             holder_id = present_person($1, next.holder_id), held_from = next.held_from, held_until = next.held_until,
             offered_to = present_person($1, next.offered_to), offered_from = next.offered_from,
             offered_until = next.offered_until, offered_rung = next.offered_rung,
             offered_by = present_person($1, next.offered_by), offer = next.offer, offer_event = next.offer_event,
             passed = ARRAY(SELECT DISTINCT present_person($1, id) FROM unnest(next.passed) id),
             owner_before = present_person($1, next.owner_before), due_at = next.due_at, folded_into = next.folded_into,
             version = e.version + 1
           FROM next WHERE e.organization_id = $1 AND e.id = $2 AND e.version = $3
           RETURNING e.id`,
    values: [organizationId, id, version, JSON.stringify(set)],
  });
  return rows.length === 1;
}
