import type { SecretStore } from "../../database/secrets.ts";
import { haveLookedAtAgain } from "../../kernel/look-again.ts";
import type { Sql } from "../../kernel/ports.ts";
import { lockLogging, lockTraffic } from "./locks.ts";
import { settleUnions } from "./unite.ts";

export interface Joining {
  /** An organization, which is locked. */
  readonly from: string;
  /** The one that it becomes a part of, which is locked too. */
  readonly into: string;
}

/**
 * Makes one organization a part of another: its workspaces, people, units that were set up, and whatever waits to be sent
 * there. The organization itself is gone afterwards, so that a process which has not heard of it yet cannot save anything
 * where nobody would find it. False, with nothing done, if it has cases or wins: they must keep their numbers.
 */
export async function joinOrganizations(sql: Sql, joining: Joining, secrets: SecretStore): Promise<boolean> {
  const { from, into } = joining;
  await lockLogging(sql, [from, into]);
  if (await hasNumbers(sql, from)) return false;
  await lockTraffic(sql, from);
  await haveLookedAtAgain(sql, into, [into]);
  await movePeopleAndUnits(sql, joining);
  const moved = await sql.query<{ id: string }>({ text: INSTALLATIONS, values: [from, into] });
  for (const { id } of moved) await secrets.move(sql, id, from, into);
  for (const text of FOR_EVERY_UNIT) await sql.query({ text, values: [from] });
  for (const text of [...KNOWN, FIRST_DAYS, ...AS_THEY_ARE, CHAMPION]) await sql.query({ text, values: [from, into] });
  await sql.query({ text: AUDIT, values: [from, into] });
  for (const text of EMPTIED) await sql.query({ text, values: [from] });
  // Whoever comes back may have become somebody else meanwhile.
  await settleUnions(sql, into);
  return true;
}

/** Has it cases, wins, thanks or awards? What was taken back does not count. */
async function hasNumbers(sql: Sql, organizationId: string): Promise<boolean> {
  const some = (table: string) => `EXISTS (SELECT FROM "${table}" WHERE organization_id = $1 AND undone_at IS NULL)`;
  const [row] = await sql.query<{ some: boolean }>({
    text: `SELECT ${["case", "win", "kudos", "award"].map(some).join(" OR ")} AS some`,
    values: [organizationId],
  });
  return row?.some === true;
}

async function movePeopleAndUnits(sql: Sql, { from, into }: Joining): Promise<void> {
  await sql.query({ text: PEOPLE, values: [from, into] });
  for (const text of NUMBERED) await sql.query({ text, values: [from, into] });
  await sql.query({ text: `DELETE FROM unit WHERE organization_id = $1 AND id IN (${SPARE_UNIT})`, values: [from] });
  await sql.query({ text: "UPDATE unit SET is_default = false WHERE organization_id = $1", values: [from] });
}

/** Whoever was there before this workspace had left is there still. */
const PEOPLE = `
  INSERT INTO person
  SELECT (jsonb_populate_record(p, jsonb_build_object('organization_id', $2::uuid))).* FROM person p
  WHERE organization_id = $1
  ON CONFLICT DO NOTHING`;

/** A default unit that nobody has set up is of no use beside the other one. */
const SPARE_UNIT = `
  SELECT id FROM unit u
  WHERE organization_id = $1 AND is_default AND lane_id IS NULL
    AND ${[
      "membership",
      "unit_calendar",
      "closed_day",
      "shift_plan",
      "content_entry",
      "award_budget",
      "promise",
      "prevention",
      "escalation",
      "nudge",
      "coaching_talk",
      "first_days",
      "huddle_kit",
      "standards_review",
      "unit_change",
    ]
      .map((t) => `NOT EXISTS (SELECT FROM ${t} t WHERE t.organization_id = u.organization_id AND t.unit_id = u.id)`)
      .join(" AND ")}`;

/** What was taken back gets the next numbers there. */
const NUMBERED = ["case", "win", "kudos", "award"].map(
  (table) => `
  WITH given AS (
    SELECT id, row_number() OVER (ORDER BY number DESC)::int AS from_last FROM "${table}" WHERE organization_id = $1
  ), taken AS (
    INSERT INTO counter AS counter (organization_id, name, next)
    SELECT $2, '${table}', 1 + count(*)::int FROM given HAVING count(*) > 0
    ON CONFLICT (organization_id, name) DO UPDATE SET next = counter.next + excluded.next - 1
    RETURNING next
  )
  UPDATE "${table}" t SET
    organization_id = $2, number = taken.next - given.from_last,
    unit_id = CASE WHEN t.unit_id IN (${SPARE_UNIT})
                   THEN (SELECT id FROM unit WHERE organization_id = $2 AND is_default) ELSE t.unit_id END
  FROM given, taken WHERE t.organization_id = $1 AND t.id = given.id`,
);

/** Identities, lanes with their deliveries and units, and secrets follow their installation; memberships, calendars, shifts and schedules their unit. */
const INSTALLATIONS = "UPDATE installation SET organization_id = $2 WHERE organization_id = $1 RETURNING id";

/** What a workspace that returns may have in both. */
const KNOWN = [
  ["seen", "key"],
  ["wrong_code", "person_id"],
  ["attention", "person_id"],
  ["person_calendar", "person_id"],
  ["absence", "id"],
  ["look_again", "id"],
  ["content_entry", "id"],
  ["deputy", "person_id"],
  ["nudge_pace", "manager_id"],
  ["digest_pace", "person_id"],
  ["morning", "person_id"],
].map(
  ([table, key]) => `
    DELETE FROM ${table} o USING ${table} t
    WHERE o.organization_id = $1 AND t.organization_id = $2 AND t.${key} = o.${key}`,
);

/** Somebody new has one path at a time: the one that goes on where they are from now on. */
const FIRST_DAYS = `
  UPDATE first_days t SET state = 'stopped', next_at = NULL
  WHERE t.organization_id = $1 AND t.state IN ('going', 'paused') AND EXISTS (
    SELECT FROM first_days o WHERE o.organization_id = $2 AND o.person_id = t.person_id AND o.state IN ('going', 'paused'))`;

const AS_THEY_ARE = [
  "unit",
  "bucket",
  "posted_card",
  "card_thread",
  "quoted",
  "case_event",
  "win_event",
  "kudos_receiver",
  "kudos_event",
  "seconding",
  "award_budget",
  "award_event",
  "authority_request",
  "promise",
  "recovery",
  "cause",
  "prevention",
  "customer_check",
  "escalation",
  "escalation_event",
  "escalation_question",
  "escalation_decision",
  "ladder",
  "night_contact",
  "deputy",
  "seen",
  "link_code",
  "wrong_code",
  "attention",
  "held_message",
  "link_event",
  "person_calendar",
  "absence",
  "look_again",
  "content_entry",
  "nudge",
  "nudge_pace",
  "coaching_talk",
  "first_days",
  "first_days_card",
  "huddle_kit",
  "morning",
  "digest_pace",
  "standards_review",
  "reviewed_standard",
  "champion_term",
  "unit_change",
].map((table) => `UPDATE ${table} SET organization_id = $2 WHERE organization_id = $1`);

/** Nobody may change what was written down of what was done; whoever does it next looks for it there. */
const AUDIT = `
  INSERT INTO audit_event
  SELECT (jsonb_populate_record(t, jsonb_build_object('organization_id', $2::uuid))).* FROM audit_event t
  WHERE organization_id = $1
  ON CONFLICT DO NOTHING`;

/** The champion's channel stays, where there is one. */
const CHAMPION = `
  UPDATE organization o SET champion_lane_id = coalesce(o.champion_lane_id, joining.champion_lane_id)
  FROM organization joining WHERE joining.id = $1 AND o.id = $2`;

/** What counts for every unit is what the organization says that it becomes a part of. */
const FOR_EVERY_UNIT = ["ladder", "night_contact"].map(
  (table) => `DELETE FROM ${table} WHERE organization_id = $1 AND place_id = $1`,
);

/** The lists of themes and steps, and what roles may decide, are those of the organization which has the cases. */
const EMPTIED = [
  "DELETE FROM escalation_settings WHERE organization_id = $1",
  "DELETE FROM case_clock WHERE organization_id = $1",
  "DELETE FROM week_measure WHERE organization_id = $1",
  "DELETE FROM digest WHERE organization_id = $1",
  "DELETE FROM digest_reading WHERE organization_id = $1",
  "DELETE FROM report_link WHERE organization_id = $1",
  "DELETE FROM report_key WHERE organization_id = $1",
  "DELETE FROM escalation_rule WHERE organization_id = $1",
  "DELETE FROM rule_hit WHERE organization_id = $1",
  "DELETE FROM case_watch WHERE organization_id = $1",
  "DELETE FROM case_look WHERE organization_id = $1",
  "DELETE FROM recognition_settings WHERE organization_id = $1",
  "DELETE FROM list_entry WHERE organization_id = $1",
  "DELETE FROM authority_limit WHERE organization_id = $1",
  "DELETE FROM person WHERE organization_id = $1",
  "DELETE FROM counter WHERE organization_id = $1",
  "DELETE FROM learned WHERE organization_id = $1",
  "DELETE FROM organization WHERE id = $1",
  // Nobody may take anything from there as long as the organization is there.
  "DELETE FROM audit_event WHERE organization_id = $1",
];
