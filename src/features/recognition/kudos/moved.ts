import { enqueueFrom } from "../../../kernel/outbox/index.ts";
import type { Destination, Sql } from "../../../kernel/ports.ts";

/** What was given there in the last day and was shown nowhere goes to the channel of its unit. */
const MOVE = `
  WITH there AS (
    SELECT id FROM lane WHERE organization_id = $1 AND installation_id = $2 AND address = $3
  ), moved AS (
    UPDATE kudos k SET lane_id = u.lane_id
    FROM there, unit u
    WHERE k.organization_id = $1 AND k.lane_id = there.id AND k.logged_at > $4 AND k.undone_at IS NULL
      AND k.private_by IS NULL AND u.organization_id = k.organization_id AND u.id = k.unit_id AND u.lane_id <> there.id
      AND NOT EXISTS (SELECT FROM posted_card p WHERE p.organization_id = $1 AND p.topic = 'kudos' AND p.subject_id = k.id
                        AND p.lane_id IN (there.id, u.lane_id))
    RETURNING k.organization_id, k.id, k.lane_id
  ), card AS (
    SELECT organization_id, md5(id || ' moved ' || lane_id)::uuid AS id, lane_id, 'kudos ' || id || ' moved ' || lane_id AS key,
           'kudos' AS topic, id AS subject_id, NULL::jsonb AS card, NULL AS audience, NULL AS skip_reason
    FROM moved
  ), ${enqueueFrom("card")}
  SELECT count(*)::int AS moved FROM moved`;

const DAY = 24 * 60 * 60_000;

/** Shows thanks elsewhere that were given where the bot was not let in. Returns how many. */
export async function moveFrom(
  sql: Sql,
  { organizationId, installationId, address }: Destination,
  now: Date,
): Promise<number> {
  const values = [organizationId, installationId, address, new Date(now.getTime() - DAY)];
  const [row] = await sql.query<{ moved: number }>({ name: "kudos.move", text: MOVE, values });
  return row?.moved ?? 0;
}
