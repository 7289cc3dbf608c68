import type { LookAgain } from "../../../kernel/look-again.ts";

const GIVEN = "unnest($1::uuid[], $2::uuid[]) AS changed(organization_id, id)";

/** One who leads, or all of the organization. */
const LEADING = `
  UPDATE person p SET digest_at = $3 WHERE p.digest_at > $3 AND (p.organization_id, p.id) IN (
    SELECT one.organization_id, one.id FROM person one WHERE (one.organization_id, one.id) IN (
      SELECT known.organization_id, known.id FROM ${GIVEN}
      JOIN person known ON known.organization_id = changed.organization_id AND known.id = changed.id
      WHERE known.roles && ARRAY['champion'::text, 'leader'::text]
      UNION
      SELECT known.organization_id, known.id FROM ${GIVEN}
      JOIN person known ON known.organization_id = changed.organization_id
      WHERE changed.id = changed.organization_id AND known.roles && ARRAY['champion'::text, 'leader'::text])
    ORDER BY one.organization_id, one.id FOR NO KEY UPDATE OF one)`;

/** One manager, those of a unit, or all of the organization. */
const MANAGERS = `
  UPDATE membership m SET digest_at = $3 WHERE m.digest_at > $3 AND (m.organization_id, m.unit_id, m.person_id) IN (
    SELECT one.organization_id, one.unit_id, one.person_id FROM membership one
    WHERE (one.organization_id, one.unit_id, one.person_id) IN (
      SELECT known.organization_id, known.unit_id, known.person_id FROM ${GIVEN}
      JOIN membership known ON known.organization_id = changed.organization_id AND known.person_id = changed.id
      WHERE known.role = 'manager'
      UNION
      SELECT known.organization_id, known.unit_id, known.person_id FROM ${GIVEN}
      JOIN membership known ON known.organization_id = changed.organization_id AND known.unit_id = changed.id
      WHERE known.role = 'manager'
      UNION
      SELECT known.organization_id, known.unit_id, known.person_id FROM ${GIVEN}
      JOIN membership known ON known.organization_id = changed.organization_id
      WHERE changed.id = changed.organization_id AND known.role = 'manager')
    ORDER BY one.organization_id, one.unit_id, one.person_id FOR NO KEY UPDATE OF one)`;

/** Has whoever gets digests looked at again whose times have changed; see LookAgain. */
export const lookAgain: LookAgain = async (sql, changed, now) => {
  const values = [changed.map(({ organizationId }) => organizationId), changed.map(({ id }) => id), now];
  await sql.query({ name: "digest.look again.leading", text: LEADING, values });
  await sql.query({ name: "digest.look again.managers", text: MANAGERS, values });
};
