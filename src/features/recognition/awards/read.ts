import type { Sql } from "../../../kernel/ports.ts";
import type { About, Named } from "../kudos/schema.ts";
import { secondsOf } from "../seconding/store.ts";
import type { Award, AwardKind, AwardState } from "./schema.ts";

interface AwardRow {
  organization_id: string;
  id: string;
  number: number;
  unit_id: string;
  kind: AwardKind;
  receiver: Named;
  text: string;
  amount: number;
  currency: string;
  item: string | null;
  about: About[];
  logged_by: string;
  author_name: string;
  logged_at: Date;
  budget_id: string;
  approver: Named;
  state: AwardState;
  reason: string | null;
  seconds: number;
  undone_at: Date | null;
}

const AWARD = `
  SELECT a.organization_id, a.id, a.number, a.unit_id, a.kind, a.text, a.amount::float8 AS amount, a.currency, a.item,
         a.logged_by, a.logged_at, a.budget_id, a.state, a.reason, a.undone_at, author.name AS author_name,
         json_build_object('id', receiver.id, 'name', receiver.name) AS receiver,
         json_build_object('id', approver.id, 'name', approver.name) AS approver,
         (SELECT coalesce(json_agg(json_build_object('id', one.id, 'name', one.name)), '[]'::json) FROM (
            SELECT k.id, 'K-' || k.number AS name FROM kudos k
            WHERE k.organization_id = a.organization_id AND k.id = a.kudos_id AND k.undone_at IS NULL AND k.private_by IS NULL
            UNION ALL
            SELECT c.id, 'C-' || c.number FROM "case" c
            WHERE c.organization_id = a.organization_id AND c.id = a.case_id AND c.undone_at IS NULL AND NOT c.confidential
            UNION ALL
            SELECT w.id, 'W-' || w.number FROM win w
            WHERE w.organization_id = a.organization_id AND w.id = a.win_id AND w.undone_at IS NULL
          ) one) AS about,
         ${secondsOf("a.organization_id", "a.id")} AS seconds
  FROM award a
  JOIN person author ON author.organization_id = a.organization_id AND author.id = a.logged_by
  JOIN person receiver ON receiver.organization_id = a.organization_id AND receiver.id = a.receiver_id
  JOIN person approver ON approver.organization_id = a.organization_id AND approver.id = a.approver_id`;

/** The awards of these ids, each in its own organization; in no order, without those that do not exist. */
export async function readAwards(sql: Sql, keys: readonly { organizationId: string; id: string }[]): Promise<Award[]> {
  const rows = await sql.query<AwardRow>({
    name: "award.read",
    text: `${AWARD} WHERE (a.organization_id, a.id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))`,
    values: [keys.map((key) => key.organizationId), keys.map((key) => key.id)],
  });
  return rows.map(toAward);
}

/** Those of a budget about which nobody has decided yet. */
export async function readUndecided(
  sql: Sql,
  { organizationId, id }: { readonly organizationId: string; readonly id: string },
): Promise<Award[]> {
  const rows = await sql.query<AwardRow>({
    name: "award.undecided",
    text: `${AWARD} WHERE a.organization_id = $1 AND a.budget_id = $2 AND a.state = 'nominated' AND a.undone_at IS NULL
           ORDER BY a.number`,
    values: [organizationId, id],
  });
  return rows.map(toAward);
}

/** Those that somebody has to do with, newest first: they nominated, they decide, or, if they lead, all. */
export async function readAwardsOf(
  sql: Sql,
  organizationId: string,
  personId: string,
  leads: boolean,
): Promise<Award[]> {
  const rows = await sql.query<AwardRow>({
    name: "award.of",
    text: `${AWARD} WHERE a.organization_id = $1 AND a.undone_at IS NULL
             AND ($3 OR a.logged_by = $2 OR a.approver_id = $2 OR (a.receiver_id = $2 AND a.state IN ('announced', 'paid')))
             AND (a.receiver_id <> $2 OR a.state IN ('announced', 'paid'))
           ORDER BY a.number DESC LIMIT 20`,
    values: [organizationId, personId, leads],
  });
  return rows.map(toAward);
}

const toAward = (row: AwardRow): Award => ({
  organizationId: row.organization_id,
  id: row.id,
  number: row.number,
  unitId: row.unit_id,
  kind: row.kind,
  receiver: row.receiver,
  text: row.text,
  amount: row.amount,
  currency: row.currency,
  ...(row.item ? { item: row.item } : {}),
  about: row.about,
  loggedBy: row.logged_by,
  loggedByName: row.author_name,
  loggedAt: row.logged_at,
  budgetId: row.budget_id,
  approver: row.approver,
  state: row.state,
  ...(row.reason ? { reason: row.reason } : {}),
  seconds: row.seconds,
  ...(row.undone_at ? { undoneAt: row.undone_at } : {}),
});
