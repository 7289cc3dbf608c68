import { besideChange, type ChangeOf, logEvent, numberFresh, showNumbered, valuesOf } from "../../kernel/matter.ts";
import type { Sql } from "../../kernel/ports.ts";
import { firstSight } from "../../kernel/seen.ts";
import type { Card } from "../../message/card.ts";
import type { Win } from "./schema.ts";

/** A win about to be written: one statement writes any number of them. */
export interface NewWin {
  readonly organization_id: string;
  readonly id: string;
  readonly event_id: string;
  readonly delivery_id: string;
  readonly unit_id: string;
  /** The unit's channel, if it has one. */
  readonly lane_id: string | null;
  readonly text: string;
  readonly case_id: string | null;
  /** Ids of the people whom it names. */
  readonly people: readonly string[];
  readonly person_id: string;
  readonly at: Date;
  /** The same delivery twice is one win. */
  readonly delivery: string;
  /** Of the request. */
  readonly reference?: string | undefined;
}

const LOG = `
  WITH item AS (
    SELECT * FROM json_to_recordset($1::json) AS item(
      organization_id uuid, id uuid, event_id uuid, delivery_id uuid, unit_id uuid, lane_id uuid, text text, case_id uuid,
      people uuid[], person_id uuid, at timestamptz, delivery text, reference text)
  ), ${firstSight("item")}, ${numberFresh("win")}, win_row AS (
    INSERT INTO win (organization_id, id, number, unit_id, text, case_id, people, logged_by, logged_at)
    SELECT organization_id, id, number, unit_id, text, case_id,
           ARRAY(SELECT present_person(organization_id, named.id) FROM unnest(people) WITH ORDINALITY named(id, place)
                 ORDER BY place),
           author, at
    FROM numbered
  ), after_case AS (
    INSERT INTO quoted (organization_id, topic, subject_id, matter_id)
    SELECT organization_id, 'win', id, case_id FROM numbered WHERE case_id IS NOT NULL
  ), ${logEvent("win")}, ${showNumbered("win")}
  SELECT id, number FROM numbered`;

/**
 * Logs wins: number, win, event, and the delivery of its card to the unit's channel, in one statement for all of them.
 * Answers with the number of each; one whose delivery was seen before, or comes twice here, is absent. The card says after
 * which case a win came, so it is drawn anew whenever that changes: it may be for fewer people then.
 */
export const logWins = (sql: Sql, items: readonly NewWin[]): Promise<{ id: string; number: number }[]> =>
  sql.query({ name: "win.log", text: LOG, values: [JSON.stringify(items)] });

interface WinRow {
  organization_id: string;
  id: string;
  number: number;
  text: string;
  unit_id: string;
  case_id: string | null;
  case_name: string | null;
  people: { id: string; name: string }[];
  logged_by: string;
  author_name: string;
  logged_at: Date;
  changed_at: Date | null;
  undone_at: Date | null;
}

const READ = `
  SELECT w.*, author.name AS author_name, 'C-' || c.number AS case_name, named.people
  FROM unnest($1::uuid[], $2::uuid[]) AS wanted(organization_id, id)
  JOIN win w ON w.organization_id = wanted.organization_id AND w.id = wanted.id
  JOIN person author ON author.organization_id = w.organization_id AND author.id = w.logged_by
  LEFT JOIN "case" c ON c.organization_id = w.organization_id AND c.id = w.case_id AND NOT c.confidential
  CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY one.place), '[]'::json) AS people
    FROM unnest(w.people) WITH ORDINALITY one(id, place)
    JOIN person p ON p.organization_id = w.organization_id AND p.id = one.id
  ) named`;

/** The wins of these ids, each in its own organization; in no order, without those that do not exist. */
export async function readWins(sql: Sql, keys: readonly { organizationId: string; id: string }[]): Promise<Win[]> {
  const values = [keys.map((key) => key.organizationId), keys.map((key) => key.id)];
  return (await sql.query<WinRow>({ name: "win.read", text: READ, values })).map(toWin);
}

const toWin = (row: WinRow): Win => ({
  organizationId: row.organization_id,
  id: row.id,
  number: row.number,
  text: row.text,
  unitId: row.unit_id,
  ...(row.case_id && row.case_name ? { after: { id: row.case_id, name: row.case_name } } : {}),
  people: row.people,
  loggedBy: row.logged_by,
  loggedByName: row.author_name,
  loggedAt: row.logged_at,
  ...(row.changed_at ? { changedAt: row.changed_at } : {}),
  ...(row.undone_at ? { undoneAt: row.undone_at } : {}),
});

const COUNT = "SELECT count(*)::int AS changes FROM changed";

/** What is said to whoever logged it. */
const NEWS = `
  UNION ALL
  SELECT changed.organization_id, news."deliveryId", news."laneId", news.key, NULL, NULL, news.card, NULL, NULL
  FROM changed, jsonb_to_recordset($8::jsonb) AS news(key text, "laneId" uuid, "deliveryId" uuid, card jsonb)`;

const UNDO = `
  WITH changed AS (
    UPDATE win SET undone_at = $3
    WHERE organization_id = $1 AND id = $2 AND undone_at IS NULL AND logged_at >= $7
    RETURNING organization_id, id, unit_id
  ), ${besideChange("win", "'undone'", "NULL", NEWS)} ${COUNT}`;

/** What somebody hears of a change, in the lane to them; the same key twice is said once. */
export interface WinNews {
  readonly key: string;
  readonly laneId: string;
  readonly deliveryId: string;
  readonly card: Card;
}

/** Takes a win back that was logged at or after `since`, with the news of it. True if that changed something. */
export const undoWin = (sql: Sql, change: ChangeOf, since: Date, news: readonly WinNews[]): Promise<boolean> =>
  changes(sql, "win.undo", UNDO, [...valuesOf(change), since, JSON.stringify(news)]);

const CORRECT = `
  WITH item AS (
    SELECT $1::uuid AS organization_id, $2::uuid AS id, $9::text AS delivery, $3::timestamptz AS at
  ), ${firstSight("item")}, old AS (
    SELECT * FROM win WHERE organization_id = $1 AND id = $2 AND undone_at IS NULL AND EXISTS (SELECT FROM fresh) FOR UPDATE
  ), changed AS (
    UPDATE win w SET text = coalesce($7, w.text), people = coalesce($8, w.people), changed_at = $3
    FROM old
    WHERE w.organization_id = old.organization_id AND w.id = old.id
      AND (w.text, w.people) IS DISTINCT FROM (coalesce($7, w.text), coalesce($8, w.people))
    RETURNING w.organization_id, w.id, w.unit_id, jsonb_strip_nulls(jsonb_build_object(
      'text', nullif(old.text, w.text), 'people', to_jsonb(nullif(old.people, w.people)),
      'changed_at', old.changed_at)) AS before
  ), ${besideChange("win", "'changed'", "before")} ${COUNT}`;

/** The last thing that happened to a win. */
export interface WinEvent {
  readonly id: string;
  readonly kind: string;
  readonly personId: string;
  readonly at: Date;
}

export async function readLastEvent(sql: Sql, organizationId: string, winId: string): Promise<WinEvent | undefined> {
  const [last] = await sql.query<WinEvent>({
    name: "win.last_event",
    text: `SELECT id, kind, person_id AS "personId", at FROM win_event
           WHERE organization_id = $1 AND win_id = $2 ORDER BY id DESC LIMIT 1`,
    values: [organizationId, winId],
  });
  return last;
}

/** Whoever corrects a win notes that in it too: one that came meanwhile is not undone by taking back an earlier one. */
const TAKE_BACK = `
  WITH changed AS (
    UPDATE win w SET
      text = coalesce(e.before ->> 'text', w.text),
      people = CASE WHEN e.before ? 'people' THEN ARRAY(SELECT jsonb_array_elements_text(e.before -> 'people'))::uuid[]
                    ELSE w.people END,
      changed_at = (e.before ->> 'changed_at')::timestamptz
    FROM win_event e, win old
    WHERE w.organization_id = $1 AND w.id = $2 AND w.undone_at IS NULL AND w.changed_at = e.at
      AND e.organization_id = w.organization_id AND e.id = $7
      AND old.organization_id = w.organization_id AND old.id = w.id
    RETURNING w.organization_id, w.id, w.unit_id, jsonb_strip_nulls(jsonb_build_object(
      'text', nullif(old.text, w.text), 'people', to_jsonb(nullif(old.people, w.people)),
      'changed_at', old.changed_at)) AS before
  ), ${besideChange("win", "'taken back'", "before")} ${COUNT}`;

/** Makes a correction undone if it is still the last. True if that changed something. */
export const takeBackCorrection = (sql: Sql, change: ChangeOf, eventId: string): Promise<boolean> =>
  changes(sql, "win.take_back", TAKE_BACK, [...valuesOf(change), eventId]);

/** What can be corrected; only what differs is a change. */
export interface Correction {
  readonly text?: string | undefined;
  /** Ids of people. */
  readonly people?: readonly string[];
}

/** Corrects a win. The same delivery again has no effect: there may be a later correction. True if that changed something. */
export const correctWin = (sql: Sql, change: ChangeOf, { text, people }: Correction): Promise<boolean> =>
  changes(sql, "win.correct", CORRECT, [...valuesOf(change), text ?? null, people ?? null, change.delivery]);

async function changes(sql: Sql, name: string, text: string, values: unknown[]): Promise<boolean> {
  const [row] = await sql.query<{ changes: number }>({ name, text, values });
  return row?.changes === 1;
}
