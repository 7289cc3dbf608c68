import type { LookAgain } from "../../../kernel/look-again.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { type Story, storiesOf } from "../../reminders/index.ts";
import type { ChosenKit, PastKit } from "./choose.ts";
import { HUDDLE, type Kit } from "./schema.ts";

/** A unit and the local date of the Monday of a week. */
export interface UnitWeek {
  readonly organizationId: string;
  readonly unitId: string;
  readonly week: string;
}

/** What is told may be told only as long as everybody may know of it. */
const KIT = `
  SELECT k.organization_id AS "organizationId", k.id, k.unit_id AS "unitId", k.week, told.story,
         k.matter_id IS NOT NULL AND told.story IS NULL AS "isWithdrawn", k.scene, k.question, k.sent_at AS "sentAt",
         k.done_at AS "doneAt", p.name AS "doneByName", u.huddle_at IS NOT NULL AS "isWeekly"
  FROM huddle_kit k
  JOIN unit u ON u.organization_id = k.organization_id AND u.id = k.unit_id
  LEFT JOIN person p ON p.organization_id = k.organization_id AND p.id = k.done_by
  LEFT JOIN LATERAL (
    SELECT json_build_object('kind', m.kind, 'theme', m.theme, 'text', m.text) AS story FROM (
      (SELECT kind, theme, text FROM "case" WHERE organization_id = k.organization_id AND id = k.matter_id
         AND undone_at IS NULL AND NOT confidential AND kind <> 'friction' LIMIT 1)
      UNION ALL
      (SELECT 'win', NULL, text FROM win WHERE organization_id = k.organization_id AND id = k.matter_id
         AND undone_at IS NULL LIMIT 1)) m LIMIT 1) told ON true`;

/** Kits by their ids, in no order. */
export const readKits = (
  sql: Sql,
  wanted: readonly { readonly organizationId: string; readonly id: string }[],
): Promise<Kit[]> =>
  sql.query({
    name: "huddle.kits",
    text: `${KIT} JOIN unnest($1::uuid[], $2::uuid[]) AS wanted(organization_id, id)
             ON k.organization_id = wanted.organization_id AND k.id = wanted.id`,
    values: [wanted.map(({ organizationId }) => organizationId), wanted.map(({ id }) => id)],
  });

export async function readKitOf(sql: Sql, { organizationId, unitId, week }: UnitWeek): Promise<Kit | undefined> {
  const [found] = await sql.query<Kit>({
    name: "huddle.kit of week",
    text: `${KIT} WHERE k.organization_id = $1 AND k.unit_id = $2 AND k.week = $3`,
    values: [organizationId, unitId, week],
  });
  return found;
}

/** Weeks back of which nothing is had again. */
const REMEMBERED = 26;

/** What a kit is made of: what may be told of the last seven days, and what the unit had before, the latest first. */
export async function readMaterial(
  sql: Sql,
  { organizationId, unitId, week }: UnitWeek,
  now: Date,
): Promise<{ readonly stories: readonly Story[]; readonly past: readonly PastKit[] }> {
  const [material] = await sql.query<{ stories: Story[]; past: PastKit[] }>({
    name: "huddle.material",
    text: `SELECT ${storiesOf({ organization: "$1::uuid", unit: "$2::uuid", at: "$4::timestamptz" })} AS stories,
             (SELECT coalesce(json_agg(json_build_object('matterId', k.matter_id, 'scene', k.scene, 'question', k.question,
                       'toldComplaint', coalesce(c.kind = 'complaint', false)) ORDER BY k.week DESC), '[]'::json)
              FROM (SELECT * FROM huddle_kit WHERE organization_id = $1 AND unit_id = $2 AND week < $3
                    ORDER BY week DESC LIMIT ${REMEMBERED}) k
              LEFT JOIN "case" c ON c.organization_id = k.organization_id AND c.id = k.matter_id) AS past`,
    values: [organizationId, unitId, week, now],
  });
  return material ?? { stories: [], past: [] };
}

/** Keeps what a unit has for a week, unless it has something already; and that it tells a case or a win. */
export const keepKit = (sql: Sql, id: string, of: UnitWeek, chosen: ChosenKit, madeAt: Date): Promise<unknown> =>
  sql.query({
    name: "huddle.keep",
    text: `WITH kept AS (
             INSERT INTO huddle_kit (organization_id, id, unit_id, week, matter_id, scene, question, made_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (organization_id, unit_id, week) DO NOTHING RETURNING organization_id, id, matter_id
           )
           INSERT INTO quoted (organization_id, topic, subject_id, matter_id)
           SELECT organization_id, '${HUDDLE}', id, matter_id FROM kept WHERE matter_id IS NOT NULL`,
    values: [
      of.organizationId,
      id,
      of.unitId,
      of.week,
      chosen.story?.id ?? null,
      chosen.scene,
      chosen.question,
      madeAt,
    ],
  });

/** The managers have it now by itself. False: they were sent it before. */
export async function markSent(sql: Sql, { organizationId, id }: Kit, at: Date): Promise<boolean> {
  const rows = await sql.query({
    text: `UPDATE huddle_kit SET sent_at = $3 WHERE organization_id = $1 AND id = $2 AND sent_at IS NULL RETURNING id`,
    values: [organizationId, id, at],
  });
  return rows.length === 1;
}

/** They did it; or with nobody, they did not. False: it is so already. */
export async function markDone(
  sql: Sql,
  { organizationId, id }: Pick<Kit, "organizationId" | "id">,
  by: { readonly personId: string; readonly at: Date } | undefined,
): Promise<boolean> {
  const rows = await sql.query({
    text: `UPDATE huddle_kit SET done_at = $3, done_by = present_person($1, $4)
           WHERE organization_id = $1 AND id = $2 AND (done_at IS NULL) <> ($3::timestamptz IS NULL) RETURNING id`,
    values: [organizationId, id, by?.at ?? null, by?.personId ?? null],
  });
  return rows.length === 1;
}

/** A unit that is to be looked at. */
export interface DueUnit {
  readonly organizationId: string;
  readonly unitId: string;
}

/** Minutes after which another process goes on with what one has claimed and not finished. */
const LEASE_MINUTES = 5;

/** Claims units that are to be looked at by now, at most so many. Whoever dies over it leaves them to the next. */
export const claimUnits = (sql: Sql, now: Date, limit: number): Promise<DueUnit[]> =>
  sql.query({
    name: "huddle.claim",
    text: `UPDATE unit u SET huddle_at = $1::timestamptz + interval '${LEASE_MINUTES} minutes'
           FROM (
             SELECT organization_id, id FROM unit WHERE huddle_at <= $1 ORDER BY huddle_at LIMIT $2
             FOR NO KEY UPDATE SKIP LOCKED
           ) due
           WHERE u.organization_id = due.organization_id AND u.id = due.id
           RETURNING u.organization_id AS "organizationId", u.id AS "unitId"`,
    values: [now, limit],
  });

/** Has units looked at next at these moments; those that want none by itself any more are left alone. */
export const planUnits = (sql: Sql, planned: readonly (DueUnit & { readonly next: Date })[]): Promise<unknown> =>
  sql.query({
    name: "huddle.plan",
    text: `UPDATE unit u SET huddle_at = planned.next
           FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) AS planned(organization_id, id, next)
           WHERE u.organization_id = planned.organization_id AND u.id = planned.id AND u.huddle_at IS NOT NULL`,
    values: [
      planned.map(({ organizationId }) => organizationId),
      planned.map(({ unitId }) => unitId),
      planned.map(({ next }) => next),
    ],
  });

/** Has a unit's managers sent something each week by itself from now on, or not. */
export const setWeekly = (sql: Sql, organizationId: string, unitId: string, isOn: boolean): Promise<unknown> =>
  sql.query({
    text: `UPDATE unit SET huddle_at = CASE WHEN $3 THEN coalesce(huddle_at, 'epoch') END
           WHERE organization_id = $1 AND id = $2`,
    values: [organizationId, unitId, isOn],
  });

/** Has these units looked at again at once; see LookAgain. */
export const lookAgain: LookAgain = (sql, changed, now) =>
  sql.query({
    name: "huddle.look again",
    text: `UPDATE unit u SET huddle_at = $3 WHERE u.huddle_at > $3 AND (u.organization_id, u.id) IN (
             SELECT one.organization_id, one.id FROM unnest($1::uuid[], $2::uuid[]) AS changed(organization_id, id)
             JOIN unit one ON one.organization_id = changed.organization_id AND one.id = changed.id
             ORDER BY one.organization_id, one.id FOR NO KEY UPDATE OF one)`,
    values: [changed.map(({ organizationId }) => organizationId), changed.map(({ id }) => id), now],
  });

/** The managers of a unit who can be reached, each with an installation in which they have an account. */
export const readManagersOf = (
  sql: Sql,
  organizationId: string,
  unitId: string,
): Promise<{ readonly id: string; readonly installationId: string }[]> =>
  sql.query({
    name: "huddle.managers",
    text: `SELECT m.person_id AS id, account.installation_id AS "installationId" FROM membership m
           CROSS JOIN LATERAL (
             SELECT a.installation_id FROM identity a
             WHERE a.organization_id = m.organization_id AND a.person_id = m.person_id AND a.active
             ORDER BY a.installation_id LIMIT 1) account
           WHERE m.organization_id = $1 AND m.unit_id = $2 AND m.role = 'manager' ORDER BY m.person_id`,
    values: [organizationId, unitId],
  });
