import { haveLookedAtAgain } from "../../kernel/look-again.ts";
import type { Sql } from "../../kernel/ports.ts";
import { lockLogging } from "./locks.ts";

/** Who an id of a person stands for now: another one, if they were united since. */
export async function whoIs(sql: Sql, organizationId: string, personId: string): Promise<Human | undefined> {
  const [row] = await sql.query<Human>({
    text: `SELECT person.id, person.name, person.created_at AS since
           FROM person known
           JOIN person ON person.organization_id = known.organization_id AND person.id = coalesce(known.same_as, known.id)
           WHERE known.organization_id = $1 AND known.id = $2`,
    values: [organizationId, personId],
  });
  return row;
}

export interface Human {
  readonly id: string;
  readonly name: string;
  readonly since: Date;
}

/** Have two people accounts in the same workspace? */
export async function shareWorkspace(sql: Sql, organizationId: string, one: string, other: string): Promise<boolean> {
  const [row] = await sql.query<{ shared: boolean }>({
    text: `SELECT EXISTS (
             SELECT FROM identity a JOIN identity b USING (organization_id, installation_id)
             WHERE a.organization_id = $1 AND a.person_id = $2 AND b.person_id = $3
           ) AS shared`,
    values: [organizationId, one, other],
  });
  return row?.shared === true;
}

/**
 * Makes two people of an organization, which is locked, one: the one who has been there longer. The other stays as a note of
 * who they are now, for whatever still names them.
 */
export async function unitePeople(sql: Sql, organizationId: string, humans: readonly [Human, Human]): Promise<void> {
  const [stays, goes] = [...humans].sort((a, b) => a.since.getTime() - b.since.getTime() || (a.id < b.id ? -1 : 1));
  await haveLookedAtAgain(
    sql,
    organizationId,
    humans.map(({ id }) => id),
  );
  // Whatever is logged next finds out who its author is now.
  await lockLogging(sql, [organizationId]);
  for (const text of [LOCK, SAME]) await sql.query({ text, values: [organizationId, goes?.id, stays?.id] });
  await settleUnions(sql, organizationId);
}

/** Gives the accounts, units, roles and deeds of everybody who is another person now to that person. */
export async function settleUnions(sql: Sql, organizationId: string): Promise<void> {
  for (const text of [
    UNITED,
    FINAL,
    NAMES,
    ...ROLES,
    ACCOUNTS,
    ...MEMBERSHIPS,
    ...COUNTED,
    ...WORKING_TIME,
    ...DEPUTIES,
    NO_WRONG_CODES,
    MORNINGS,
    FIRST_DAYS,
    ...DEEDS,
    ...LISTS,
  ]) {
    await sql.query({ text, values: [organizationId] });
  }
}

/** A profile that comes in meanwhile locks the account before the person, too. */
const LOCK = `
  SELECT FROM identity WHERE organization_id = $1 AND person_id IN ($2, $3)
  ORDER BY installation_id, external_id FOR UPDATE`;

const SAME = "UPDATE person SET same_as = $3 WHERE organization_id = $1 AND id = $2";

/** Whoever logs looks there first, when it is their turn: see `personNow`. */
const UNITED = `
  UPDATE counter SET united = true
  WHERE organization_id = $1 AND EXISTS (SELECT FROM person WHERE organization_id = $1 AND same_as IS NOT NULL)`;

/** Nobody is somebody who is somebody else. */
const FINAL = `
  UPDATE person p SET same_as = other.same_as
  FROM person other
  WHERE p.organization_id = $1 AND other.organization_id = $1 AND other.id = p.same_as AND other.same_as IS NOT NULL`;

/** Who stays and was known by an account alone gets the name of who goes. */
const NAMES = `
  UPDATE person p SET name = other.name
  FROM person other
  WHERE p.organization_id = $1 AND other.organization_id = $1 AND other.same_as = p.id
    AND EXISTS (SELECT FROM identity a WHERE a.organization_id = $1 AND a.person_id = p.id AND a.external_id = p.name)
    AND NOT EXISTS (
      SELECT FROM identity a WHERE a.organization_id = $1 AND a.person_id = other.id AND a.external_id = other.name)`;

const ROLES = [
  `UPDATE person p SET roles = ARRAY(SELECT DISTINCT role FROM unnest(p.roles || given.roles) role ORDER BY role)
   FROM (
     SELECT same_as, array_agg(role) AS roles FROM person, unnest(roles) role
     WHERE organization_id = $1 AND same_as IS NOT NULL GROUP BY same_as
   ) given
   WHERE p.organization_id = $1 AND p.id = given.same_as`,
  "UPDATE person SET roles = '{}' WHERE organization_id = $1 AND same_as IS NOT NULL AND roles <> '{}'",
];

/** The rows of a table whose person is somebody else now. */
const ofFormer = (column = "person_id"): string =>
  `t.organization_id = $1 AND p.organization_id = $1 AND p.id = t.${column} AND p.same_as IS NOT NULL`;

const ACCOUNTS = `UPDATE identity t SET person_id = p.same_as FROM person p WHERE ${ofFormer()}`;

/** Who manages a unit with one of the accounts manages it: "manager" comes before "staff". */
const MEMBERSHIPS = [
  `INSERT INTO membership AS known (organization_id, unit_id, person_id, role)
   SELECT t.organization_id, t.unit_id, p.same_as, min(t.role) FROM membership t, person p WHERE ${ofFormer()}
   GROUP BY t.organization_id, t.unit_id, p.same_as
   ON CONFLICT (organization_id, unit_id, person_id) DO UPDATE SET role = least(known.role, excluded.role)`,
  `DELETE FROM membership t USING person p WHERE ${ofFormer()}`,
];

/** What both read counts once, what both got adds up. */
const COUNTED = [
  `INSERT INTO reminder_got_it SELECT t.organization_id, t.slot_id, p.same_as FROM reminder_got_it t, person p
   WHERE ${ofFormer()} ON CONFLICT DO NOTHING`,
  `DELETE FROM reminder_got_it t USING person p WHERE ${ofFormer()}`,
  `INSERT INTO reminder_vote SELECT t.organization_id, t.slot_id, p.same_as, t.more FROM reminder_vote t, person p
   WHERE ${ofFormer()} ON CONFLICT DO NOTHING`,
  `DELETE FROM reminder_vote t USING person p WHERE ${ofFormer()}`,
  `INSERT INTO attention AS known (organization_id, person_id, week, used)
   SELECT t.organization_id, p.same_as, t.week, sum(t.used) FROM attention t, person p WHERE ${ofFormer()}
   GROUP BY t.organization_id, p.same_as, t.week
   ON CONFLICT (organization_id, person_id, week) DO UPDATE SET used = known.used + excluded.used`,
  `DELETE FROM attention t USING person p WHERE ${ofFormer()}`,
  `INSERT INTO kudos_receiver SELECT t.organization_id, t.kudos_id, p.same_as, t.place, t.given_at, t.stands
   FROM kudos_receiver t, person p WHERE ${ofFormer()} ON CONFLICT DO NOTHING`,
  `DELETE FROM kudos_receiver t USING person p WHERE ${ofFormer()}`,
  `INSERT INTO seconding AS known (organization_id, subject_id, person_id, way, stands, at)
   SELECT t.organization_id, t.subject_id, p.same_as, t.way, bool_or(t.stands), max(t.at) FROM seconding t, person p
   WHERE ${ofFormer()} GROUP BY t.organization_id, t.subject_id, p.same_as, t.way
   ON CONFLICT (organization_id, subject_id, person_id, way) DO UPDATE
     SET stands = known.stands OR excluded.stands, at = greatest(known.at, excluded.at)`,
  `DELETE FROM seconding t USING person p WHERE ${ofFormer()}`,
  `INSERT INTO digest_reading AS known (organization_id, digest_id, person_id, sent_at, opened_at)
   SELECT t.organization_id, t.digest_id, p.same_as, min(t.sent_at), min(t.opened_at) FROM digest_reading t, person p
   WHERE ${ofFormer()} GROUP BY t.organization_id, t.digest_id, p.same_as
   ON CONFLICT (organization_id, digest_id, person_id) DO UPDATE
     SET sent_at = least(known.sent_at, excluded.sent_at), opened_at = least(known.opened_at, excluded.opened_at)`,
  `DELETE FROM digest_reading t USING person p WHERE ${ofFormer()}`,
];

/** Of two working times, zones of their own, and paces of nudges and digests, the one of whoever stays. */
const WORKING_TIME = [
  `UPDATE person t SET own_zone = p.own_zone FROM person p
   WHERE t.organization_id = $1 AND p.organization_id = $1 AND p.same_as = t.id AND t.own_zone IS NULL`,
  `INSERT INTO person_calendar SELECT t.organization_id, p.same_as, t.settings FROM person_calendar t, person p
   WHERE ${ofFormer()} ON CONFLICT DO NOTHING`,
  `DELETE FROM person_calendar t USING person p WHERE ${ofFormer()}`,
  `INSERT INTO nudge_pace SELECT t.organization_id, p.same_as, t.weekdays, t.minute, t.paused FROM nudge_pace t, person p
   WHERE ${ofFormer("manager_id")} ON CONFLICT DO NOTHING`,
  `DELETE FROM nudge_pace t USING person p WHERE ${ofFormer("manager_id")}`,
  `INSERT INTO digest_pace SELECT t.organization_id, p.same_as, t.weekday, t.minute, t.paused FROM digest_pace t, person p
   WHERE ${ofFormer()} ON CONFLICT DO NOTHING`,
  `DELETE FROM digest_pace t USING person p WHERE ${ofFormer()}`,
];

/** Nobody is their own deputy. */
const DEPUTIES = [
  `INSERT INTO deputy SELECT t.organization_id, p.same_as, t.deputy_id, t.from_at, t.until_at, t.set_at FROM deputy t, person p
   WHERE ${ofFormer()} ON CONFLICT DO NOTHING`,
  `DELETE FROM deputy t USING person p WHERE ${ofFormer()}`,
  `DELETE FROM deputy t USING person p
   WHERE t.organization_id = $1 AND p.organization_id = $1 AND p.id = t.deputy_id AND coalesce(p.same_as, p.id) = t.person_id`,
];

/** Who goes is told nothing more. */
const MORNINGS = `DELETE FROM morning t USING person p WHERE ${ofFormer()}`;

const NO_WRONG_CODES = `DELETE FROM wrong_code t USING person p WHERE ${ofFormer()}`;

/** Somebody has one path of first days at a time: the one that they began first goes on. */
const FIRST_DAYS = `
  UPDATE first_days t SET state = 'stopped', next_at = NULL
  FROM (
    SELECT f.id, row_number() OVER (PARTITION BY coalesce(p.same_as, p.id) ORDER BY f.started_at, f.id) AS place
    FROM first_days f JOIN person p ON p.organization_id = f.organization_id AND p.id = f.person_id
    WHERE f.organization_id = $1 AND f.state IN ('going', 'paused')
  ) going
  WHERE t.organization_id = $1 AND t.id = going.id AND going.place > 1`;

/** Every column that says who did or has something; who made and used codes stays as it was. */
const DEEDS = [
  ["case", "logged_by"],
  ["case", "owner_id"],
  ["case", "on_behalf_of"],
  ["case_event", "person_id"],
  ["win", "logged_by"],
  ["win_event", "person_id"],
  ["kudos", "logged_by"],
  ["kudos", "private_by"],
  ["kudos_event", "person_id"],
  ["award_budget", "holder_id"],
  ["award_budget", "set_by"],
  ["award", "receiver_id"],
  ["award", "logged_by"],
  ["award", "approver_id"],
  ["award_event", "person_id"],
  ["authority_limit", "set_by"],
  ["authority_request", "asked_by"],
  ["authority_request", "answered_by"],
  ["promise", "owner_id"],
  ["promise", "offered_to"],
  ["promise", "made_by"],
  ["recovery", "said_by"],
  ["cause", "added_by"],
  ["prevention", "owner_id"],
  ["prevention", "added_by"],
  ["customer_check", "planned_by"],
  ["customer_check", "answered_by"],
  ["escalation", "raised_by"],
  ["escalation", "holder_id"],
  ["escalation", "offered_to"],
  ["escalation", "offered_by"],
  ["escalation", "owner_before"],
  ["escalation_event", "person_id"],
  ["escalation_question", "asked_by"],
  ["escalation_question", "asked_of"],
  ["escalation_decision", "decided_by"],
  ["escalation_rule", "changed_by"],
  ["night_contact", "person_id"],
  ["night_contact", "asked_by"],
  ["deputy", "deputy_id"],
  ["schedule", "set_up_by"],
  ["slot", "skipped_by"],
  ["slot", "sentence_by"],
  ["absence", "person_id"],
  ["held_message", "sender_id"],
  ["held_message", "receiver_id"],
  ["shift", "person_id"],
  ["content_entry", "added_by"],
  ["content_event", "person_id"],
  ["nudge", "manager_id"],
  ["nudge", "person_id"],
  ["coaching_talk", "manager_id"],
  ["coaching_talk", "person_id"],
  ["first_days", "person_id"],
  ["first_days", "started_by"],
  ["first_days", "ended_by"],
  ["huddle_kit", "done_by"],
  ["standards_review", "reviewed_by"],
  ["champion_term", "person_id"],
  ["champion_term", "appointed_by"],
  ["champion_term", "instead_of"],
  ["champion_term", "deputy_id"],
  ["unit_change", "changed_by"],
].map(([table, column]) => `UPDATE "${table}" t SET ${column} = p.same_as FROM person p WHERE ${ofFormer(column)}`);

/** Lists of people, in which each stands once, in their order: who may know of what is confidential, who is named or asked. */
const LISTS = [
  ["case", "named"],
  ["win", "people"],
  ["authority_request", "asked"],
  ["escalation", "passed"],
].map(
  ([table, column]) => `
  UPDATE "${table}" t SET ${column} = ARRAY(
    SELECT coalesce(p.same_as, known.id) FROM unnest(t.${column}) WITH ORDINALITY known(id, place)
    LEFT JOIN person p ON p.organization_id = t.organization_id AND p.id = known.id
    GROUP BY 1 ORDER BY min(known.place))
  WHERE t.organization_id = $1 AND t.${column} && ARRAY(
    SELECT id FROM person WHERE organization_id = $1 AND same_as IS NOT NULL)`,
);
