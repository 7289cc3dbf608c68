import type { Sql } from "../../kernel/ports.ts";
import type { Entry, State } from "./schema.ts";

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
