import type { Sql } from "../../../kernel/ports.ts";

/** A question as it stands in a channel. */
export interface AskedPost {
  readonly slotId: string;
  readonly organizationId: string;
  readonly unitId: string;
  readonly setUpBy: string;
  /** How many people had nothing to say. */
  readonly nothing: number;
}

/** The questions of these slots. */
export const readAsked = (
  sql: Sql,
  slots: readonly { readonly organizationId: string; readonly subjectId: string }[],
): Promise<AskedPost[]> =>
  sql.query<AskedPost>({
    name: "question.read",
    text: `SELECT s.id AS "slotId", s.organization_id AS "organizationId", s.unit_id AS "unitId", by.name AS "setUpBy",
             (SELECT count(*)::int FROM reminder_got_it g WHERE g.organization_id = s.organization_id AND g.slot_id = s.id)
               AS nothing
           FROM unnest($1::uuid[], $2::uuid[]) AS given(organization_id, id)
           JOIN slot s ON s.organization_id = given.organization_id AND s.id = given.id
           JOIN schedule c ON c.organization_id = s.organization_id AND c.id = s.schedule_id
           JOIN person by ON by.organization_id = c.organization_id AND by.id = c.set_up_by`,
    values: [slots.map(({ organizationId }) => organizationId), slots.map(({ subjectId }) => subjectId)],
  });
