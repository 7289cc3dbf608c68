import type { LookAgain } from "../../../kernel/look-again.ts";

/** Has whoever gets digests looked at again whose times have changed; see LookAgain. */
export const lookAgain: LookAgain = async (sql, changed, now) => {
  const values = [changed.map(({ organizationId }) => organizationId), changed.map(({ id }) => id), now];
  await sql.query({
    name: "digest.look again.leading",
    text: `UPDATE person p SET digest_at = $3 WHERE p.digest_at > $3 AND p.roles && ARRAY['champion'::text, 'leader'::text]
             AND (p.organization_id, p.id) IN (
               SELECT one.organization_id, one.id FROM unnest($1::uuid[], $2::uuid[]) AS changed(organization_id, id)
               JOIN person one ON one.organization_id = changed.organization_id AND changed.id IN (one.id, one.organization_id)
               WHERE one.roles && ARRAY['champion'::text, 'leader'::text]
               ORDER BY one.organization_id, one.id FOR NO KEY UPDATE OF one)`,
    values,
  });
  await sql.query({
    name: "digest.look again.managers",
    text: `UPDATE membership m SET digest_at = $3 WHERE m.digest_at > $3 AND m.role = 'manager'
             AND (m.organization_id, m.unit_id, m.person_id) IN (
               SELECT one.organization_id, one.unit_id, one.person_id
               FROM unnest($1::uuid[], $2::uuid[]) AS changed(organization_id, id)
               JOIN membership one ON one.organization_id = changed.organization_id
                 AND changed.id IN (one.person_id, one.unit_id, one.organization_id)
               WHERE one.role = 'manager'
               ORDER BY one.organization_id, one.unit_id, one.person_id FOR NO KEY UPDATE OF one)`,
    values,
  });
};
