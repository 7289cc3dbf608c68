import type { Sql } from "../../../kernel/ports.ts";
import { daysBefore } from "../signals/schema.ts";

/** What is asked of a team, and counted. */
export const DEEDS = ["logs", "wins", "kudos", "reads", "checks", "talks"] as const;
export type DeedName = (typeof DEEDS)[number];

/** How often these people did each within some time. */
export type Deeds = Readonly<Record<DeedName, number>>;

export interface Whose {
  readonly organizationId: string;
  readonly people: readonly string[];
  /** In which units; what somebody logs, wins and gives thanks for counts wherever it was. */
  readonly units: readonly string[];
}

/** A customer is asked within so many days of what they said. */
const ASKED_WITHIN = 30;

/**
 * What people did since then. Nothing of it is confidential or taken back; each count goes through an index that has the
 * people or the units first.
 * @param day the same as a local date
 */
export async function countDeeds(
  sql: Sql,
  { organizationId, people, units }: Whose,
  since: Date,
  day: string,
): Promise<Deeds> {
  const [deeds] = await sql.query<Deeds>({
    name: "mirror.deeds",
    text: `SELECT
             (SELECT count(*)::int FROM "case" WHERE organization_id = $1 AND logged_by = ANY ($2::uuid[]) AND logged_at >= $4
                AND undone_at IS NULL AND NOT confidential) AS logs,
             (SELECT count(*)::int FROM win WHERE organization_id = $1 AND unit_id = ANY ($3::uuid[]) AND logged_at >= $4
                AND logged_by = ANY ($2::uuid[]) AND undone_at IS NULL) AS wins,
             (SELECT count(*)::int FROM kudos WHERE organization_id = $1 AND logged_by = ANY ($2::uuid[]) AND logged_at >= $4
                AND undone_at IS NULL) AS kudos,
             (SELECT count(*)::int FROM slot s JOIN reminder_got_it g ON g.organization_id = s.organization_id AND g.slot_id = s.id
              WHERE s.organization_id = $1 AND s.unit_id = ANY ($3::uuid[]) AND s.day >= $5
                AND g.person_id = ANY ($2::uuid[])) AS reads,
             (SELECT count(*)::int FROM "case" c
              JOIN customer_check k ON k.organization_id = c.organization_id AND k.case_id = c.id
              WHERE c.organization_id = $1 AND c.unit_id = ANY ($3::uuid[]) AND c.logged_at >= $6 AND NOT c.confidential
                AND c.undone_at IS NULL AND k.answered_at >= $4 AND k.answered_by = ANY ($2::uuid[])) AS checks,
             (SELECT count(*)::int FROM coaching_talk WHERE organization_id = $1 AND manager_id = ANY ($2::uuid[]) AND at >= $4
                AND undone_at IS NULL) AS talks`,
    values: [organizationId, people, units, since, day, daysBefore(since, ASKED_WITHIN)],
  });
  if (!deeds) throw new Error("A count came back empty.");
  return deeds;
}
