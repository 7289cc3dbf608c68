import type { Sql } from "../../kernel/ports.ts";
import type { Say } from "../../texts/catalog.ts";
import { masked } from "../feedback/index.ts";
import { readHuman } from "./erasing/person.ts";
import { type Words, wordsOf } from "./erasing/words.ts";

/** What is known of one person, by what it is. */
export type PersonFile = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Each gives what is about `$2` in organization `$1`, and names nobody else. */
const PARTS: Readonly<Record<string, string>> = {
  person: `SELECT name, locale, time_zone, own_zone, roles, created_at FROM person WHERE organization_id = $1 AND id = ANY($2)`,
  accounts: `SELECT i.platform, i.name AS workspace, a.external_id AS account, a.kind, a.active FROM identity a
    JOIN installation i ON i.organization_id = a.organization_id AND i.id = a.installation_id
    WHERE a.organization_id = $1 AND a.person_id = ANY($2)`,
  units: `SELECT u.name AS unit, m.role FROM membership m JOIN unit u ON u.organization_id = m.organization_id AND u.id = m.unit_id
    WHERE m.organization_id = $1 AND m.person_id = ANY($2)`,
  working_time: `SELECT settings FROM person_calendar WHERE organization_id = $1 AND person_id = ANY($2)`,
  absences: `SELECT kind, from_at, until_at FROM absence WHERE organization_id = $1 AND person_id = ANY($2) ORDER BY from_at`,
  shifts: `SELECT from_at, until_at FROM shift WHERE organization_id = $1 AND person_id = ANY($2) ORDER BY from_at`,
  cases_logged: `SELECT 'C-' || number AS case, kind, text, logged_at, state FROM "case"
    WHERE organization_id = $1 AND logged_by = ANY($2) ORDER BY number`,
  cases_owned: `SELECT 'C-' || number AS case, state FROM "case"
    WHERE organization_id = $1 AND owner_id = ANY($2) AND NOT logged_by = ANY($2) ORDER BY number`,
  wins_logged: `SELECT 'W-' || number AS win, text, logged_at FROM win WHERE organization_id = $1 AND logged_by = ANY($2) ORDER BY number`,
  wins_named_in: `SELECT 'W-' || number AS win, text, logged_at FROM win
    WHERE organization_id = $1 AND people && $2 AND undone_at IS NULL ORDER BY number`,
  thanks_given: `SELECT 'K-' || number AS thanks, text, logged_at FROM kudos
    WHERE organization_id = $1 AND logged_by = ANY($2) ORDER BY number`,
  thanks_received: `SELECT 'K-' || k.number AS thanks, k.text, k.logged_at FROM kudos k
    JOIN kudos_receiver r ON r.organization_id = k.organization_id AND r.kudos_id = k.id
    WHERE k.organization_id = $1 AND r.person_id = ANY($2) AND k.undone_at IS NULL ORDER BY k.number`,
  awards_received: `SELECT 'A-' || number AS award, kind, text, amount::text, currency, item, state, logged_at FROM award
    WHERE organization_id = $1 AND receiver_id = ANY($2) ORDER BY number`,
  promises: `SELECT what, due_at, state FROM promise WHERE organization_id = $1 AND owner_id = ANY($2) ORDER BY due_at`,
  talks: `SELECT at, CASE WHEN shared THEN note END AS note FROM coaching_talk
    WHERE organization_id = $1 AND person_id = ANY($2) AND undone_at IS NULL ORDER BY at`,
  first_days: `SELECT state, sent, started_at, ended_at FROM first_days WHERE organization_id = $1 AND person_id = ANY($2)`,
  messages_a_week: `SELECT week, used FROM attention WHERE organization_id = $1 AND person_id = ANY($2) ORDER BY week`,
  done: `SELECT at, kind FROM audit_event WHERE organization_id = $1 AND person_id = ANY($2) ORDER BY id`,
};

/**
 * Everything about one person and nothing about others: whoever else is named in a text stands there as "…", and so does what
 * reaches a customer. What a manager has noted for themselves alone stays theirs, and so does why they were asked to talk.
 */
export async function personFile(sql: Sql, organizationId: string, personId: string, say: Say): Promise<PersonFile> {
  const human = await readHuman(sql, organizationId, personId);
  if (!human) return {};
  const others = await sql.query<{ name: string }>({
    text: `SELECT name FROM person WHERE organization_id = $1 AND NOT id = ANY($2)
           UNION SELECT a.external_id FROM identity a WHERE a.organization_id = $1 AND NOT a.person_id = ANY($2)
           UNION SELECT customer FROM "case" WHERE organization_id = $1 AND logged_by = ANY($2) AND customer IS NOT NULL`,
    values: [organizationId, human.ids],
  });
  const words = wordsOf(others.map(({ name }) => name).filter((name) => !human.names.includes(name)));
  const file: Record<string, readonly Readonly<Record<string, unknown>>[]> = {};
  for (const [part, text] of Object.entries(PARTS)) {
    const rows = await sql.query<Record<string, unknown>>({ text, values: [organizationId, human.ids] });
    file[part] = rows.map((row) => withoutOthers(row, words, say));
  }
  return file;
}

/** Texts that somebody typed, by their columns. */
const TYPED = new Set(["text", "what", "note", "item"]);

const withoutOthers = (row: Readonly<Record<string, unknown>>, words: Words | undefined, say: Say) =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      TYPED.has(column) && typeof value === "string" ? masked(words ? words.without(value) : value, say) : value,
    ]),
  );
