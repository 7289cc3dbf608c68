import type { Sql } from "../../kernel/ports.ts";
import { type Entry, type EntryOf, type KeptEntry, Spoken, type State } from "./schema.ts";

/** One change of entries: whose, by whom, when. */
export interface Change {
  readonly organizationId: string;
  /** One id for all that is changed at once. */
  readonly id: string;
  /** Absent: whoever operates Bellhop. */
  readonly personId?: string;
  readonly at: Date;
}

const NOW_THERE = `
  jsonb_build_object('unit_id', e.unit_id, 'state', e.state, 'says', e.says, 'until_at', e.until_at)`;

const CHANGE = `
  WITH item AS (
    SELECT * FROM json_to_recordset($5::json) AS item(
      id uuid, kind text, unit_id uuid, state text, says jsonb, until_at timestamptz)
  ), old AS (
    SELECT e.id, e.state AS was, ${NOW_THERE} AS before FROM item
    JOIN content_entry e ON e.organization_id = $1 AND e.id = item.id ORDER BY e.id FOR UPDATE OF e
  ), given AS (
    SELECT item.*, old.was, old.before FROM item LEFT JOIN old ON old.id = item.id
  ), author AS MATERIALIZED (
    SELECT present_person($1, $3) AS id
  ), changed AS (
    INSERT INTO content_entry AS known
      (organization_id, id, kind, unit_id, state, says, until_at, added_by, added_at)
    SELECT $1, given.id, kind, unit_id, state, says, until_at, author.id, $4 FROM given CROSS JOIN author
    ON CONFLICT (organization_id, id) DO UPDATE SET
      unit_id = excluded.unit_id, state = excluded.state, says = excluded.says, until_at = excluded.until_at, changed_at = $4
    WHERE known.kind = excluded.kind AND (known.unit_id, known.state, known.says, known.until_at)
      IS DISTINCT FROM (excluded.unit_id, excluded.state, excluded.says, excluded.until_at)
    RETURNING organization_id, id
  )
  INSERT INTO content_event (organization_id, entry_id, id, kind, person_id, at, before)
  SELECT changed.organization_id, changed.id, $2,
         CASE WHEN given.was IS NULL OR given.was = 'taken back' THEN 'added'
              WHEN given.was = given.state THEN 'changed'
              WHEN given.state = 'in use' THEN 'restored'
              ELSE 'retired' END,
         author.id, $4, given.before
  FROM changed JOIN given ON given.id = changed.id CROSS JOIN author
  RETURNING entry_id AS id, kind`;

/**
 * Makes entries what they are to be, in one statement, with an event for each that was not so already: the ids of those, and
 * whether they were added or changed.
 */
export const changeEntries = (
  sql: Sql,
  { organizationId, id, personId, at }: Change,
  entries: readonly Entry[],
): Promise<{ id: string; kind: "added" | "changed" | "retired" | "restored" }[]> =>
  sql.query({
    text: CHANGE,
    values: [
      organizationId,
      id,
      personId ?? null,
      at,
      JSON.stringify(
        entries.map((entry) => ({
          id: entry.id,
          kind: entry.kind,
          unit_id: entry.unitId ?? null,
          state: entry.state,
          says: entry.says,
          until_at: entry.until ?? null,
        })),
      ),
    ],
  });

/** Whoever changes one of them meanwhile is waited for, or waits: then the next statement sees what has happened. */
const LOCK = `
  SELECT FROM content_entry e WHERE e.organization_id = $1 AND e.id IN (
    SELECT v.entry_id FROM content_event v WHERE v.organization_id = $1 AND v.id = $2)
  ORDER BY e.id FOR UPDATE OF e`;

const UNDO = `
  WITH event AS (
    SELECT * FROM content_event v
    WHERE v.organization_id = $1 AND v.id = $5 AND v.kind <> 'undone' AND v.person_id = $3 AND v.at >= $6
      AND NOT EXISTS (SELECT FROM content_event later
                      WHERE later.organization_id = v.organization_id AND later.entry_id = v.entry_id
                        AND (later.at, later.id) > (v.at, v.id))
  ), old AS (
    SELECT e.id, ${NOW_THERE} AS now_there, event.before FROM event
    JOIN content_entry e ON e.organization_id = $1 AND e.id = event.entry_id
  ), changed AS (
    UPDATE content_entry e SET
      state = coalesce(old.before ->> 'state', 'taken back'), changed_at = $4,
      unit_id = CASE WHEN old.before IS NULL THEN e.unit_id ELSE (old.before ->> 'unit_id')::uuid END,
      says = CASE WHEN old.before IS NULL THEN e.says ELSE old.before -> 'says' END,
      until_at = CASE WHEN old.before IS NULL THEN e.until_at ELSE (old.before ->> 'until_at')::timestamptz END
    FROM old WHERE e.organization_id = $1 AND e.id = old.id
    RETURNING e.organization_id, e.id, old.now_there
  )
  INSERT INTO content_event (organization_id, entry_id, id, kind, person_id, at, before)
  SELECT organization_id, id, $2, 'undone', $3, $4, now_there FROM changed
  RETURNING entry_id AS id`;

/**
 * In a transaction: makes entries what they were before a change, if its author does so, it was made at or after `since`, and nothing has
 * happened with them later. Returns the ids of those that are what they were.
 */
export async function undoChange(
  sql: Sql,
  { organizationId, id, personId, at }: Change,
  changeId: string,
  since: Date,
): Promise<string[]> {
  await sql.query({ text: LOCK, values: [organizationId, changeId] });
  const rows = await sql.query<{ id: string }>({
    text: UNDO,
    values: [organizationId, id, personId ?? null, at, changeId, since],
  });
  return rows.map((row) => row.id);
}

interface EntryRow {
  id: string;
  kind: string;
  unit_id: string | null;
  state: State;
  says: unknown;
  until_at: Date | null;
  added_by: string | null;
  added_by_name: string | null;
  added_at: Date;
}

const COLUMNS = `
  e.id, e.kind, e.unit_id, e.state, e.says, e.until_at, e.added_by, p.name AS added_by_name, e.added_at
  FROM content_entry e
  LEFT JOIN person p ON p.organization_id = e.organization_id AND p.id = e.added_by`;

const toEntry = (row: EntryRow): KeptEntry => ({
  ...Spoken.parse({ kind: row.kind, says: row.says }),
  id: row.id,
  state: row.state,
  addedAt: row.added_at,
  ...(row.unit_id !== null && { unitId: row.unit_id }),
  ...(row.until_at !== null && { until: row.until_at }),
  ...(row.added_by !== null && { addedBy: row.added_by }),
  ...(row.added_by_name !== null && { addedByName: row.added_by_name }),
});

/** The entries of these ids, those taken back too, in no order. */
export async function readEntries(sql: Sql, organizationId: string, ids: readonly string[]): Promise<KeptEntry[]> {
  const rows = await sql.query<EntryRow>({
    text: `SELECT ${COLUMNS} WHERE e.organization_id = $1 AND e.id = ANY($2::uuid[])`,
    values: [organizationId, ids],
  });
  return rows.map(toEntry);
}

/** All entries of a kind in these states, oldest first. */
export async function readKind(
  sql: Sql,
  organizationId: string,
  kind: Entry["kind"],
  states: readonly State[],
): Promise<KeptEntry[]> {
  const rows = await sql.query<EntryRow>({
    text: `SELECT ${COLUMNS} WHERE e.organization_id = $1 AND e.kind = $2 AND e.state = ANY($3) ORDER BY e.added_at, e.id`,
    values: [organizationId, kind, states],
  });
  return rows.map(toEntry);
}

/** As many as a card shows with their buttons. */
const MOST_TROUBLES = 12;

/** What does not work in a unit at a moment, the newest first. */
export async function readTroubles(
  sql: Sql,
  organizationId: string,
  unitId: string,
  at: Date,
): Promise<EntryOf<"trouble", KeptEntry>[]> {
  const rows = await sql.query<EntryRow>({
    text: `SELECT ${COLUMNS} WHERE e.organization_id = $1 AND e.unit_id = $2 AND e.kind = 'trouble' AND e.state = 'in use'
             AND (e.until_at IS NULL OR e.until_at > $3)
           ORDER BY e.added_at DESC, e.id DESC LIMIT ${MOST_TROUBLES}`,
    values: [organizationId, unitId, at],
  });
  return rows.map(toEntry).filter((entry) => entry.kind === "trouble");
}

/** Which tips somebody asks for. */
export interface TipSearch {
  readonly state: State;
  /** Units whose own tips they may see; undefined: of all. */
  readonly units: readonly string[] | undefined;
  /** Beginnings of words that are all in the tip. */
  readonly words: readonly string[];
}

const FOUND = `
  e.organization_id = $1 AND e.kind = 'tip' AND e.state = $2
  AND (e.unit_id IS NULL OR $3::uuid[] IS NULL OR e.unit_id = ANY($3))
  AND ($4 = '' OR to_tsvector('simple', concat_ws(' ', e.says ->> 'what', e.says ->> 'why', e.says ->> 'how'))
                  @@ to_tsquery('simple', $4))`;

/** How many own tips there are of those that somebody asks for, and some of them, newest first. */
export async function findTips(
  sql: Sql,
  organizationId: string,
  { state, units, words }: TipSearch,
  { from, count }: { readonly from: number; readonly count: number },
): Promise<{ readonly total: number; readonly tips: readonly EntryOf<"tip", KeptEntry>[] }> {
  const values = [organizationId, state, units ?? null, words.map((word) => `${word}:*`).join(" & ")];
  const rows = await sql.query<EntryRow & { total: number }>({
    text: `WITH found AS MATERIALIZED (
             SELECT e.organization_id, e.id, e.added_at FROM content_entry e WHERE ${FOUND}
           ), page AS (
             SELECT * FROM found ORDER BY added_at DESC, id DESC OFFSET $5 LIMIT $6
           ), shown AS (
             SELECT ${COLUMNS} JOIN page ON page.organization_id = e.organization_id AND page.id = e.id
           )
           SELECT counted.total, shown.* FROM (SELECT count(*)::int AS total FROM found) counted LEFT JOIN shown ON true
           ORDER BY shown.added_at DESC, shown.id DESC`,
    values: [...values, from, count],
  });
  const tips = rows.filter(({ id }) => id !== null).map(toEntry);
  return { total: rows[0]?.total ?? 0, tips: tips.filter((entry) => entry.kind === "tip") };
}

/** One change of an entry. */
export interface Event {
  readonly id: string;
  readonly kind: "added" | "changed" | "retired" | "restored" | "undone";
  readonly personId?: string;
  /** Absent: whoever operates Bellhop. */
  readonly by?: string;
  readonly at: Date;
  /** What the entry was before, as it is kept. */
  readonly before?: Before;
}

export interface Before {
  readonly unit_id: string | null;
  readonly state: State;
  readonly says: unknown;
  readonly until_at: string | null;
}

/** What has happened to an entry, newest first. */
export async function readEvents(sql: Sql, organizationId: string, entryId: string, limit: number): Promise<Event[]> {
  const rows = await sql.query<{
    id: string;
    kind: Event["kind"];
    person_id: string | null;
    name: string | null;
    at: Date;
    before: Before | null;
  }>({
    text: `SELECT v.id, v.kind, v.person_id, p.name, v.at, v.before
           FROM content_event v LEFT JOIN person p ON p.organization_id = v.organization_id AND p.id = v.person_id
           WHERE v.organization_id = $1 AND v.entry_id = $2 ORDER BY v.at DESC, v.id DESC LIMIT $3`,
    values: [organizationId, entryId, limit],
  });
  return rows.map(({ person_id, name, before, ...event }) => ({
    ...event,
    ...(person_id !== null && { personId: person_id }),
    ...(name !== null && { by: name }),
    ...(before !== null && { before }),
  }));
}

/** The entries of a change, and what has happened to each last. */
export const readChange = (
  sql: Sql,
  organizationId: string,
  changeId: string,
): Promise<{ entryId: string; last: Event["kind"]; lastBy: string | null }[]> =>
  sql.query({
    text: `SELECT v.entry_id AS "entryId", last.kind AS last, last.person_id AS "lastBy"
           FROM content_event v CROSS JOIN LATERAL (
             SELECT e.kind, e.person_id FROM content_event e
             WHERE e.organization_id = v.organization_id AND e.entry_id = v.entry_id
             ORDER BY e.at DESC, e.id DESC LIMIT 1
           ) last
           WHERE v.organization_id = $1 AND v.id = $2`,
    values: [organizationId, changeId],
  });
