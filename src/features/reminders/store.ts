import { enqueueFrom } from "../../kernel/outbox/index.ts";
import type { Sql } from "../../kernel/ports.ts";

/** A reminder as it stands in a channel. */
export interface Post {
  readonly slotId: string;
  readonly organizationId: string;
  readonly unitId: string;
  /** Local date. */
  readonly day: string;
  readonly setUpBy: string;
  readonly sentence: string | null;
  readonly sentenceBy: string | null;
  /** How many people have it. */
  readonly gotIt: number;
}

/** The reminders of these slots. */
export const readPosts = (
  sql: Sql,
  slots: readonly { readonly organizationId: string; readonly subjectId: string }[],
): Promise<Post[]> =>
  sql.query<Post>({
    name: "reminder.read",
    text: `SELECT s.id AS "slotId", s.organization_id AS "organizationId", s.unit_id AS "unitId", s.day, s.sentence,
             by.name AS "setUpBy", said.name AS "sentenceBy",
             (SELECT count(*)::int FROM reminder_got_it g WHERE g.organization_id = s.organization_id AND g.slot_id = s.id)
               AS "gotIt"
           FROM unnest($1::uuid[], $2::uuid[]) AS given(organization_id, id)
           JOIN slot s ON s.organization_id = given.organization_id AND s.id = given.id
           JOIN schedule c ON c.organization_id = s.organization_id AND c.id = s.schedule_id
           JOIN person by ON by.organization_id = c.organization_id AND by.id = c.set_up_by
           LEFT JOIN person said ON said.organization_id = s.organization_id AND said.id = s.sentence_by`,
    values: [slots.map(({ organizationId }) => organizationId), slots.map(({ subjectId }) => subjectId)],
  });

const GOT_IT = `
  WITH counted AS (
    INSERT INTO reminder_got_it (organization_id, slot_id, person_id)
    SELECT organization_id, id, $3 FROM slot WHERE organization_id = $1 AND id = $2
    ON CONFLICT DO NOTHING
    RETURNING organization_id, slot_id
  ), card AS (
    SELECT s.organization_id, $4::uuid AS id, s.lane_id, 'slot ' || s.id || ' got it ' || $3 AS key, $5 AS topic,
           s.id AS subject_id, NULL::jsonb AS card, NULL::text AS audience, NULL::text AS skip_reason
    FROM counted
    JOIN slot s ON s.organization_id = counted.organization_id AND s.id = counted.slot_id
    JOIN lane l ON l.organization_id = s.organization_id AND l.id = s.lane_id
  ), ${enqueueFrom("card")}
  SELECT count(*)::int AS deliveries FROM outbox_delivery`;

/** Counts a person who has got it, once, and has the count on the reminder brought up to date. */
export const countGotIt = (
  sql: Sql,
  organizationId: string,
  { slotId, personId, deliveryId, topic }: { slotId: string; personId: string; deliveryId: string; topic: string },
): Promise<unknown> =>
  sql.query({ name: "reminder.got_it", text: GOT_IT, values: [organizationId, slotId, personId, deliveryId, topic] });
