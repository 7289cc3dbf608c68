import { besideChange, type ChangeOf, DELIVERY_ID, logEvent, numberFresh, valuesOf } from "../../../kernel/matter.ts";
import { enqueueFrom } from "../../../kernel/outbox/index.ts";
import type { Database, Sql } from "../../../kernel/ports.ts";
import { firstSight } from "../../../kernel/seen.ts";

/** The topics of its living card, of those gathered for the champion's channel, and of what its receivers are told. */
export const KUDOS_TOPIC = "kudos";
export const BATCH_TOPIC = "kudos batch";
export const NOTE_TOPIC = "kudos note";

/** Thanks about to be written: one statement writes any number of them. */
export interface NewKudos {
  readonly organization_id: string;
  readonly id: string;
  readonly event_id: string;
  readonly delivery_id: string;
  readonly champion_delivery_id: string;
  readonly unit_id: string;
  /** Where it was given. */
  readonly lane_id: string | null;
  /** The champion's channel, unless that is where it was given. */
  readonly champion_lane_id: string | null;
  /** When that one hears of it, together with others; null: at once. */
  readonly batch_at: Date | null;
  readonly text: string;
  readonly value: string;
  readonly guessed: boolean;
  readonly case_id: string | null;
  readonly win_id: string | null;
  /** Ids of the people whom it is for. */
  readonly people: readonly string[];
  readonly person_id: string;
  readonly at: Date;
  /** When the receivers, and later their managers, are told. */
  readonly note_at: Date | null;
  readonly summary_at: Date | null;
  /** The same delivery twice is one thanks. */
  readonly delivery: string;
  /** Of the request. */
  readonly reference?: string | undefined;
}

const LOG = `
  WITH item AS (
    SELECT item.*,
           CASE WHEN batch_at IS NOT NULL AND champion_lane_id IS NOT NULL
                THEN md5('kudos ' || organization_id || ' ' || extract(epoch FROM batch_at))::uuid END AS batch_id
    FROM json_to_recordset($1::json) AS item(
      organization_id uuid, id uuid, event_id uuid, delivery_id uuid, champion_delivery_id uuid, unit_id uuid, lane_id uuid,
      champion_lane_id uuid, batch_at timestamptz, text text, value text, guessed boolean, case_id uuid, win_id uuid,
      people uuid[], person_id uuid, at timestamptz, note_at timestamptz, summary_at timestamptz, delivery text, reference text)
  ), ${firstSight("item")}, ${numberFresh("kudos")}, kudos_row AS (
    INSERT INTO kudos (organization_id, id, number, unit_id, text, value, guessed, case_id, win_id, logged_by, logged_at,
                       lane_id, batch_id, note_at, summary_at)
    SELECT organization_id, id, number, unit_id, text, value, guessed, case_id, win_id, author, at, lane_id, batch_id,
           note_at, summary_at
    FROM numbered
  ), receiver_row AS (
    INSERT INTO kudos_receiver (organization_id, kudos_id, person_id, place, given_at)
    SELECT organization_id, numbered.id, present_person(organization_id, named.id), min(named.place), min(at)
    FROM numbered CROSS JOIN LATERAL unnest(people) WITH ORDINALITY named(id, place)
    GROUP BY 1, 2, 3
  ), ${logEvent("kudos")}, card AS (
    SELECT organization_id, delivery_id AS id, lane_id, 'kudos ' || id || ' logged' AS key, '${KUDOS_TOPIC}' AS topic,
           id AS subject_id, NULL::jsonb AS card, NULL AS audience, NULL AS skip_reason, NULL::timestamptz AS not_before,
           reference
    FROM numbered WHERE lane_id IS NOT NULL
    UNION ALL
    SELECT organization_id, champion_delivery_id, champion_lane_id, 'kudos ' || id || ' champion',
           CASE WHEN batch_id IS NULL THEN '${KUDOS_TOPIC}' ELSE '${BATCH_TOPIC}' END, coalesce(batch_id, id),
           NULL, NULL, NULL, batch_at, reference
    FROM numbered WHERE champion_lane_id IS NOT NULL
  ), ${enqueueFrom("card", { notBefore: "not_before", reference: "reference" })}
  SELECT id, number FROM numbered`;

/**
 * Gives thanks: number, thanks, receivers, event and the deliveries of its card, in one statement for all of them. Answers
 * with the number of each; one whose delivery was seen before, or comes twice here, is absent.
 */
export const logKudos = (sql: Sql, items: readonly NewKudos[]): Promise<{ id: string; number: number }[]> =>
  sql.query({ name: "kudos.log", text: LOG, values: [JSON.stringify(items)] });

/** Where its card belongs: where it was given, and the champion's channel if that hears of each. */
const HOME = `
  SELECT lane_id FROM changed WHERE lane_id IS NOT NULL
  UNION
  SELECT o.champion_lane_id FROM changed JOIN organization o ON o.id = changed.organization_id
  WHERE changed.batch_id IS NULL AND o.champion_lane_id IS NOT NULL`;

/** The message of the champion's channel that it is a part of, if that was sent or is about to be. */
const BATCH = `
  UNION ALL
  SELECT changed.organization_id, md5(${DELIVERY_ID} || ' batch')::uuid, known.lane_id,
         'kudos ' || changed.id || ' ' || $5 || ' batch', '${BATCH_TOPIC}', changed.batch_id, NULL, NULL, NULL
  FROM changed JOIN posted_card known
    ON known.organization_id = changed.organization_id AND known.topic = '${BATCH_TOPIC}' AND known.subject_id = changed.batch_id`;

const beside = (kind: string, before = "NULL"): string => `${besideChange("kudos", `'${kind}'`, before, BATCH, HOME)}
  SELECT count(*)::int AS changes FROM changed`;
const CHANGED = "RETURNING k.organization_id, k.id, k.unit_id, k.lane_id, k.batch_id";

const UNDO = `
  WITH changed AS (
    UPDATE kudos k SET undone_at = $3, note_at = NULL, summary_at = NULL
    WHERE organization_id = $1 AND id = $2 AND logged_by = $4 AND undone_at IS NULL AND logged_at >= $7
    ${CHANGED}
  ), gone AS (
    UPDATE kudos_receiver r SET stands = false FROM changed
    WHERE r.organization_id = changed.organization_id AND r.kudos_id = changed.id
  ), ${beside("undone")}`;

/** Takes thanks back if their author does so and they were given at or after `since`. True if that changed something. */
export const undoKudos = (database: Database, change: ChangeOf, since: Date): Promise<boolean> =>
  changes(database, change, "kudos.undo", UNDO, [since]);

/** What a person of thanks `k` has last wished of them: an expression. */
const wantsPrivate = (personId: string): string => `coalesce((
    SELECT e.kind FROM kudos_event e
    WHERE e.organization_id = k.organization_id AND e.kudos_id = k.id AND e.person_id = ${personId}
      AND e.kind IN ('made private', 'shown again')
    ORDER BY e.id DESC LIMIT 1) = 'made private', false)`;

const HIDE = `
  WITH changed AS (
    UPDATE kudos k SET private_by = coalesce(k.private_by, $4)
    WHERE organization_id = $1 AND id = $2 AND undone_at IS NULL AND NOT ${wantsPrivate("$4")} AND EXISTS (
      SELECT FROM kudos_receiver r WHERE r.organization_id = $1 AND r.kudos_id = $2 AND r.person_id = $4)
    ${CHANGED}
  ), ${beside("made private")}`;

/** As long as one of its receivers wants it private, it is. */
const UNHIDE = `
  WITH changed AS (
    UPDATE kudos k SET private_by = CASE WHEN k.private_by = $4 THEN (
      SELECT r.person_id FROM kudos_receiver r
      WHERE r.organization_id = k.organization_id AND r.kudos_id = k.id AND r.person_id <> $4 AND ${wantsPrivate("r.person_id")}
      ORDER BY r.place LIMIT 1
    ) ELSE k.private_by END
    WHERE organization_id = $1 AND id = $2 AND undone_at IS NULL AND (k.private_by = $4 OR ${wantsPrivate("$4")})
    ${CHANGED}
  ), ${beside("shown again")}`;

/** A receiver has it shown nowhere, or, as far as they are asked, everywhere again. True if that changed something. */
export const hideKudos = (database: Database, change: ChangeOf, hidden: boolean): Promise<boolean> =>
  hidden ? changes(database, change, "kudos.hide", HIDE) : changes(database, change, "kudos.unhide", UNHIDE);

/** What can be corrected; only what differs is a change. */
export interface Correction {
  readonly text?: string | undefined;
  readonly value?: string | undefined;
  readonly caseId?: string | undefined;
  readonly winId?: string | undefined;
  /** Ids of people. */
  readonly people?: readonly string[] | undefined;
}

const CORRECT = `
  WITH item AS (
    SELECT $1::uuid AS organization_id, $2::uuid AS id, $12::text AS delivery, $3::timestamptz AS at
  ), ${firstSight("item")}, old AS (
    SELECT k.*, ARRAY(SELECT r.person_id FROM kudos_receiver r WHERE r.organization_id = k.organization_id AND r.kudos_id = k.id
                      ORDER BY r.place) AS people
    FROM kudos k WHERE organization_id = $1 AND id = $2 AND undone_at IS NULL AND EXISTS (SELECT FROM fresh)
  ), next AS (
    SELECT coalesce($7, text) AS text, coalesce($8, value) AS value, guessed AND $8::text IS NULL AS guessed,
           coalesce($9, case_id) AS case_id, coalesce($10, win_id) AS win_id, coalesce($11, people) AS people
    FROM old
  ), changed AS (
    UPDATE kudos k SET
      text = next.text, value = next.value, guessed = next.guessed, case_id = next.case_id, win_id = next.win_id,
      changed_at = $3, note_at = CASE WHEN next.people <@ old.people THEN k.note_at ELSE coalesce(k.note_at + interval '1 millisecond', $3) END
    FROM old, next
    WHERE k.organization_id = old.organization_id AND k.id = old.id
      AND (old.text, old.value, old.guessed, old.case_id, old.win_id, old.people)
        IS DISTINCT FROM (next.text, next.value, next.guessed, next.case_id, next.win_id, next.people)
    RETURNING k.organization_id, k.id, k.unit_id, k.lane_id, k.batch_id, old.logged_at, jsonb_strip_nulls(jsonb_build_object(
      'text', nullif(old.text, next.text), 'value', nullif(old.value, next.value),
      'case_id', nullif(old.case_id, next.case_id), 'win_id', nullif(old.win_id, next.win_id),
      'people', to_jsonb(nullif(old.people, next.people)))) AS before
  ), gone AS (
    DELETE FROM kudos_receiver r USING changed, next
    WHERE r.organization_id = $1 AND r.kudos_id = $2 AND r.person_id <> ALL (next.people)
  ), come AS (
    INSERT INTO kudos_receiver (organization_id, kudos_id, person_id, place, given_at)
    SELECT changed.organization_id, changed.id, named.id, named.place, changed.logged_at
    FROM changed, next, unnest(next.people) WITH ORDINALITY named(id, place)
    ON CONFLICT (organization_id, kudos_id, person_id) DO UPDATE SET place = excluded.place
  ), ${beside("changed", "before")}`;

/**
 * Corrects thanks. The same delivery again has no effect: there may be a later correction. Whom they are for now too is told,
 * also when the others are just being told: see `settle`. True if that changed something.
 */
export const correctKudos = (database: Database, change: ChangeOf, given: Correction): Promise<boolean> =>
  changes(database, change, "kudos.correct", CORRECT, [
    given.text ?? null,
    given.value ?? null,
    given.caseId ?? null,
    given.winId ?? null,
    given.people ?? null,
    change.delivery,
  ]);

/**
 * Changes thanks once nobody else does: what a statement reads beside the row that it has waited for, such as whom it is for,
 * would be as it was before.
 */
const changes = (
  database: Database,
  change: ChangeOf,
  name: string,
  text: string,
  more: readonly unknown[] = [],
): Promise<boolean> =>
  database.transaction(async (sql) => {
    const { organizationId, id } = change;
    await sql.query({
      name: "kudos.lock",
      text: "SELECT FROM kudos WHERE organization_id = $1 AND id = $2 FOR UPDATE",
      values: [organizationId, id],
    });
    const [row] = await sql.query<{ changes: number }>({ name, text, values: [...valuesOf(change), ...more] });
    return row?.changes === 1;
  });
