import { haveLookedAtAgain } from "../../../kernel/look-again.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { card, text } from "../../../message/card.ts";
import type { Rows } from "./everywhere.ts";

/** Somebody, by every id that they ever had. */
export interface Human {
  readonly organizationId: string;
  /** As they are known now. */
  readonly id: string;
  readonly ids: readonly string[];
  /** As they are and were called. */
  readonly names: readonly string[];
  /** What the platforms call their accounts. */
  readonly accounts: readonly string[];
}

/** A person with whoever has turned out to be them. Undefined if there is none. */
export async function readHuman(sql: Sql, organizationId: string, personId: string): Promise<Human | undefined> {
  const rows = await sql.query<{ id: string; name: string; present: string; accounts: string[] }>({
    text: `SELECT p.id, p.name, coalesce(known.same_as, known.id) AS present,
             ARRAY(SELECT a.external_id FROM identity a WHERE a.organization_id = p.organization_id AND a.person_id = p.id) AS accounts
           FROM person known
           JOIN person p ON p.organization_id = known.organization_id AND coalesce(known.same_as, known.id) IN (p.id, p.same_as)
           WHERE known.organization_id = $1 AND known.id = $2`,
    values: [organizationId, personId],
  });
  const [first] = rows;
  return (
    first && {
      organizationId,
      id: first.present,
      ids: rows.map(({ id }) => id),
      names: [...new Set(rows.map(({ name }) => name))],
      accounts: rows.flatMap(({ accounts }) => accounts),
    }
  );
}

/** What only concerns themselves, and counts for nothing: by the columns that name them. */
const THEIR_OWN: readonly (readonly [table: string, ...columns: string[]])[] = [
  ["membership", "person_id"],
  ["absence", "person_id"],
  ["shift", "person_id"],
  ["person_calendar", "person_id"],
  ["attention", "person_id"],
  ["wrong_code", "person_id"],
  ["link_code", "made_by", "used_by"],
  ["nudge_pace", "manager_id"],
  ["nudge", "person_id", "manager_id"],
  ["deputy", "person_id", "deputy_id"],
  ["night_contact", "person_id"],
];

/** What was written about them, or by them for themselves alone; what it counts for stays. `$3`: what stands there now. */
const ABOUT_THEM: readonly (readonly [table: string, set: string, where: string])[] = [
  [
    "kudos",
    "text = $3",
    "id IN (SELECT kudos_id FROM kudos_receiver WHERE organization_id = $1 AND person_id = ANY($2))",
  ],
  [
    "kudos_event",
    "before = NULL",
    "kudos_id IN (SELECT kudos_id FROM kudos_receiver WHERE organization_id = $1 AND person_id = ANY($2))",
  ],
  ["win", "text = $3", "people && $2"],
  ["win_event", "before = NULL", "win_id IN (SELECT id FROM win WHERE organization_id = $1 AND people && $2)"],
  ["award", "text = $3, reason = CASE WHEN reason IS NULL THEN NULL ELSE $3 END", "receiver_id = ANY($2)"],
  [
    "award_event",
    "before = NULL",
    "award_id IN (SELECT id FROM award WHERE organization_id = $1 AND receiver_id = ANY($2))",
  ],
  ["coaching_talk", "note = NULL, shared = false, tell_at = NULL", "person_id = ANY($2) OR manager_id = ANY($2)"],
  ["held_message", "why = CASE WHEN why IS NULL THEN NULL ELSE $3 END", "receiver_id = ANY($2) OR sender_id = ANY($2)"],
  ["slot", "sentence = CASE WHEN sentence IS NULL THEN NULL ELSE $3 END", "sentence_by = ANY($2)"],
  ["first_days", "state = 'stopped', next_at = NULL", "person_id = ANY($2) AND state IN ('going', 'paused')"],
];

/**
 * Leaves of somebody what counts, done by nobody in particular, in the caller's transaction: their name, accounts and working
 * time are gone, and what was written about them. Adds to `rows` how many of each table that were.
 * @param left what they are called from now on
 * @param mark what stands for a text
 */
export async function erasePerson(sql: Sql, human: Human, { left, mark }: Said, rows: Rows): Promise<void> {
  const { organizationId, ids } = human;
  const counted = (table: string, changed: readonly unknown[]): void => {
    if (changed.length > 0) rows[table] = (rows[table] ?? 0) + changed.length;
  };
  await haveLookedAtAgain(sql, organizationId, ids);
  for (const [table, set, where] of ABOUT_THEM) {
    const statement = `UPDATE ${table} SET ${set} WHERE organization_id = $1 AND (${where}) AND $3::text IS NOT NULL RETURNING 1`;
    counted(table, await sql.query({ text: statement, values: [organizationId, ids, mark] }));
  }
  const nothing = JSON.stringify(card(mark, text(mark)));
  counted("delivery", await sql.query({ text: THEIR_MESSAGES, values: [organizationId, ids, nothing] }));
  counted("posted_card", await sql.query({ text: THEIR_CARDS, values: [organizationId, ids] }));
  counted("lane", await sql.query({ text: THEIR_LANES, values: [organizationId, ids] }));
  for (const [table, ...columns] of THEIR_OWN) {
    const where = columns.map((column) => `${column} = ANY($2)`).join(" OR ");
    const statement = `DELETE FROM ${table} WHERE organization_id = $1 AND (${where}) RETURNING 1`;
    counted(table, await sql.query({ text: statement, values: [organizationId, ids] }));
  }
  counted("identity", await sql.query({ text: ACCOUNTS, values: [organizationId, ids] }));
  counted("person", await sql.query({ text: PERSON, values: [organizationId, ids, left] }));
}

interface Said {
  readonly left: string;
  readonly mark: string;
}

/** Their own chats with Bellhop. */
const LANES = `
  SELECT l.id FROM lane l JOIN identity a ON a.organization_id = l.organization_id AND a.installation_id = l.installation_id
    AND a.external_id = l.address
  WHERE l.organization_id = $1 AND a.person_id = ANY($2)`;

const THEIR_MESSAGES = `
  UPDATE delivery SET
    card = CASE WHEN card IS NULL THEN NULL ELSE $3::jsonb END, message_id = NULL,
    reason = CASE WHEN state = 'waiting' THEN 'erased' ELSE reason END,
    finished_at = CASE WHEN state = 'waiting' THEN clock_timestamp() ELSE finished_at END,
    state = CASE WHEN state = 'waiting' THEN 'skipped' ELSE state END
  WHERE organization_id = $1 AND lane_id IN (${LANES})
  RETURNING 1`;

/** Nobody writes there any more. */
const THEIR_CARDS = `DELETE FROM posted_card WHERE organization_id = $1 AND lane_id IN (${LANES}) RETURNING 1`;

const THEIR_LANES = `
  UPDATE lane SET address = 'erased ' || id, pending = 0, lease = NULL, queued = false,
    unreachable_at = clock_timestamp(), unreachable_reason = 'erased'
  WHERE organization_id = $1 AND id IN (${LANES})
  RETURNING 1`;

const ACCOUNTS = "DELETE FROM identity WHERE organization_id = $1 AND person_id = ANY($2) RETURNING 1";

const PERSON = `
  UPDATE person SET name = $3, roles = '{}', locale = NULL, time_zone = NULL, own_zone = NULL
  WHERE organization_id = $1 AND id = ANY($2)
  RETURNING 1`;
