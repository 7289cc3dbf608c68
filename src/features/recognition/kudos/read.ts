import type { Sql } from "../../../kernel/ports.ts";
import { secondsOf } from "../seconding/store.ts";
import type { Kudos, Named } from "./schema.ts";

interface KudosRow {
  organization_id: string;
  id: string;
  number: number;
  unit_id: string;
  text: string;
  value: string;
  value_name: string | null;
  guessed: boolean;
  people: Named[];
  case_id: string | null;
  case_name: string | null;
  win_id: string | null;
  win_name: string | null;
  logged_by: string;
  author_name: string;
  logged_at: Date;
  installation_id: string | null;
  private_by: string | null;
  seconds: number;
  changed_at: Date | null;
  undone_at: Date | null;
}

/** Of a confidential case nobody learns by a thanks. */
const KUDOS = `
  SELECT k.*, author.name AS author_name, v.name AS value_name, 'C-' || c.number AS case_name, 'W-' || w.number AS win_name, named.people,
         place.installation_id, ${secondsOf("k.organization_id", "k.id")} AS seconds
  FROM kudos k
  JOIN person author ON author.organization_id = k.organization_id AND author.id = k.logged_by
  LEFT JOIN "case" c ON c.organization_id = k.organization_id AND c.id = k.case_id AND NOT c.confidential
    AND c.undone_at IS NULL
  LEFT JOIN win w ON w.organization_id = k.organization_id AND w.id = k.win_id AND w.undone_at IS NULL
  LEFT JOIN list_entry v ON v.organization_id = k.organization_id AND v.list = 'value' AND v.key = k.value
  LEFT JOIN lane place ON place.organization_id = k.organization_id AND place.id = k.lane_id
  CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY r.place), '[]'::json) AS people
    FROM kudos_receiver r JOIN person p ON p.organization_id = r.organization_id AND p.id = r.person_id
    WHERE r.organization_id = k.organization_id AND r.kudos_id = k.id
  ) named`;

const READ = `${KUDOS}
  WHERE (k.organization_id, k.id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))`;

/** The thanks of these ids, each in its own organization; in no order, without those that do not exist. */
export async function readKudos(sql: Sql, keys: readonly { organizationId: string; id: string }[]): Promise<Kudos[]> {
  const values = [keys.map((key) => key.organizationId), keys.map((key) => key.id)];
  return (await sql.query<KudosRow>({ name: "kudos.read", text: READ, values })).map(toKudos);
}

const GATHERED = `${KUDOS}
  WHERE k.organization_id = $1 AND k.batch_id = $2 AND k.undone_at IS NULL AND k.private_by IS NULL
  ORDER BY k.logged_at, k.id`;

/** What is shown together in the champion's channel, oldest first. */
export const readGathered = async (sql: Sql, organizationId: string, batchId: string): Promise<Kudos[]> =>
  (await sql.query<KudosRow>({ name: "kudos.gathered", text: GATHERED, values: [organizationId, batchId] })).map(
    toKudos,
  );

const toKudos = (row: KudosRow): Kudos => ({
  organizationId: row.organization_id,
  id: row.id,
  number: row.number,
  unitId: row.unit_id,
  text: row.text,
  value: row.value,
  ...(row.value_name ? { valueName: row.value_name } : {}),
  guessed: row.guessed,
  people: row.people,
  ...(row.case_id && row.case_name ? { case: { id: row.case_id, name: row.case_name } } : {}),
  ...(row.win_id && row.win_name ? { win: { id: row.win_id, name: row.win_name } } : {}),
  loggedBy: row.logged_by,
  loggedByName: row.author_name,
  loggedAt: row.logged_at,
  ...(row.installation_id ? { installationId: row.installation_id } : {}),
  ...(row.private_by ? { privateBy: row.private_by } : {}),
  seconds: row.seconds,
  ...(row.changed_at ? { changedAt: row.changed_at } : {}),
  ...(row.undone_at ? { undoneAt: row.undone_at } : {}),
});
