import { besideChange, type ChangeOf, logEvent, numberFresh, showNumbered, valuesOf } from "../../kernel/matter.ts";
import type { Sql } from "../../kernel/ports.ts";
import { firstSight } from "../../kernel/seen.ts";
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
}

const LOG = `
  WITH item AS (
    SELECT * FROM json_to_recordset($1::json) AS item(
      organization_id uuid, id uuid, event_id uuid, delivery_id uuid, unit_id uuid, lane_id uuid, text text, case_id uuid,
      people uuid[], person_id uuid, at timestamptz, delivery text)
  ), ${firstSight("item")}, ${numberFresh("win")}, win_row AS (
    INSERT INTO win (organization_id, id, number, unit_id, text, case_id, people, logged_by, logged_at)
    SELECT organization_id, id, number, unit_id, text, case_id,
           ARRAY(SELECT present_person(organization_id, named.id) FROM unnest(people) WITH ORDINALITY named(id, place)
                 ORDER BY place),
           author, at
    FROM numbered
  ), ${logEvent("win")}, ${showNumbered("win")}
  SELECT id, number FROM numbered`;

/**
 * Logs wins: number, win, event, and the delivery of its card to the unit's channel, in one statement for all of them.
 * Answers with the number of each; one whose delivery was seen before, or comes twice here, is absent.
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

const UNDO = `
  WITH changed AS (
    UPDATE win SET undone_at = $3
    WHERE organization_id = $1 AND id = $2 AND logged_by = $4 AND undone_at IS NULL AND logged_at >= $7
    RETURNING organization_id, id, unit_id
  ), ${besideChange("win", "'undone'", "NULL")} ${COUNT}`;

/** Takes a win back if its author does so and it was logged at or after `since`. True if that changed something. */
export const undoWin = (sql: Sql, change: ChangeOf, since: Date): Promise<boolean> =>
  changes(sql, "win.undo", UNDO, [...valuesOf(change), since]);

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
      'text', nullif(old.text, w.text), 'people', to_jsonb(nullif(old.people, w.people)))) AS before
  ), ${besideChange("win", "'changed'", "before")} ${COUNT}`;

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
