import type { Sql } from "../../kernel/ports.ts";
import type { Schedule, Timetable, UnitKey } from "./schema.ts";

const COLUMNS = `s.organization_id AS "organizationId", s.id, s.unit_id AS "unitId", s.content, s.words, s.weekdays, s.minute,
  s.audience, s.set_up_by AS "setUpBy", s.from_day AS "fromDay", s.active, s.moved`;

/** A schedule at the unit's start of day, every day, unless it has one of that content; the planner finds its first slot. */
export const insertDaily = (
  sql: Sql,
  schedule: Pick<Schedule, "organizationId" | "unitId" | "id" | "content" | "setUpBy" | "fromDay">,
  now: Date,
): Promise<unknown> =>
  sql.query({
    text: `INSERT INTO schedule
             (organization_id, id, unit_id, content, weekdays, set_up_by, created_at, from_day, next_at)
           VALUES ($1, $2, $3, $4, '{1,2,3,4,5,6,7}', $5, $6, $7, $6)
           ON CONFLICT (organization_id, unit_id, content, audience)
             WHERE minute IS NULL AND words IS NULL AND NOT removed DO NOTHING`,
    values: [
      schedule.organizationId,
      schedule.id,
      schedule.unitId,
      schedule.content,
      schedule.setUpBy,
      now,
      schedule.fromDay,
    ],
  });

/** Whether the unit ever had a schedule of that content, also one that was removed. */
export async function everHad(sql: Sql, { organizationId, unitId }: UnitKey, content: string): Promise<boolean> {
  const rows = await sql.query({
    text: "SELECT id FROM schedule WHERE organization_id = $1 AND unit_id = $2 AND content = $3 LIMIT 1",
    values: [organizationId, unitId, content],
  });
  return rows.length > 0;
}

const TIMETABLE = "weekdays, minute, audience, content, words";
const timetableOf = ({ weekdays, minute, audience, content, words }: Timetable): unknown[] => [
  weekdays,
  minute,
  audience,
  content,
  words,
];

/** A new schedule; the planner finds its first slot. False if the unit has the same already. */
export async function insertSchedule(
  sql: Sql,
  schedule: Omit<Schedule, "active" | "moved">,
  now: Date,
): Promise<boolean> {
  const { organizationId, id, unitId, setUpBy, fromDay } = schedule;
  const rows = await sql.query({
    text: `INSERT INTO schedule (organization_id, id, unit_id, set_up_by, from_day, created_at, next_at, ${TIMETABLE})
           VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING id`,
    values: [organizationId, id, unitId, setUpBy, fromDay, now, ...timetableOf(schedule)],
  });
  return rows.length === 1;
}

/** A unit has so many schedules at most. */
export const MOST = 10;

/** Whether a unit may have one more; until the transaction ends nobody else gives it one. */
export async function hasRoom(sql: Sql, { organizationId, unitId }: UnitKey): Promise<boolean> {
  const values = [organizationId, unitId];
  await sql.query({ text: "SELECT id FROM unit WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE", values });
  const rows = await sql.query({
    text: "SELECT id FROM schedule WHERE organization_id = $1 AND unit_id = $2 AND NOT removed",
    values,
  });
  return rows.length < MOST;
}

/** A condition: the unit of schedule `s` has another at its start of day that says the same to the same. */
const sameAs = (minute: string, words: string, content: string, audience: string): string => `EXISTS (
  SELECT FROM schedule other
  WHERE other.organization_id = s.organization_id AND other.unit_id = s.unit_id AND other.id <> s.id AND NOT other.removed
    AND ${minute} IS NULL AND other.minute IS NULL AND ${words} IS NULL AND other.words IS NULL
    AND other.content = ${content} AND other.audience = ${audience})`;

/**
 * Gives a schedule another timetable; its next slot is found anew, also one that is due at this moment and not planned yet,
 * and a day on which it was sent stays as it is. False if the unit has the same already.
 */
export async function updateSchedule(sql: Sql, { organizationId, id }: ScheduleKey, to: Timetable, now: Date) {
  const rows = await sql.query({
    text: `UPDATE schedule s SET (${TIMETABLE}) = ROW($4, $5, $6, $7, $8), next_day = NULL,
               next_at = least(next_at - interval '1 millisecond', $3)
           WHERE organization_id = $1 AND id = $2 AND NOT removed
             AND NOT ${sameAs("$5::int", "$8::text", "$7", "$6")}
           RETURNING id`,
    values: [organizationId, id, now, ...timetableOf(to)],
  });
  return rows.length === 1;
}

/** Takes a schedule away; what became of its slots stays known. */
export const removeSchedule = (sql: Sql, { organizationId, id }: ScheduleKey): Promise<unknown> =>
  sql.query({
    text: "UPDATE schedule SET removed = true, active = false WHERE organization_id = $1 AND id = $2",
    values: [organizationId, id],
  });

/** Takes that back, from now on. False if the unit has the same by now. */
export async function restoreSchedule(sql: Sql, { organizationId, id }: ScheduleKey, now: Date): Promise<boolean> {
  const rows = await sql.query({
    text: `UPDATE schedule s SET removed = false, active = true, next_at = $3, next_day = NULL
           WHERE organization_id = $1 AND id = $2 AND NOT ${sameAs("s.minute", "s.words", "s.content", "s.audience")}
           RETURNING id`,
    values: [organizationId, id, now],
  });
  return rows.length === 1;
}

/** A schedule with the name of whoever set it up. */
export interface NamedSchedule extends Schedule {
  readonly setUpByName: string;
}

/** The schedules of a unit, in the order they were made. */
export const readSchedules = (sql: Sql, { organizationId, unitId }: UnitKey) =>
  sql.query<NamedSchedule>({
    name: "schedule.of_unit",
    text: `SELECT ${COLUMNS}, p.name AS "setUpByName"
           FROM schedule s JOIN person p ON p.organization_id = s.organization_id AND p.id = s.set_up_by
           WHERE s.organization_id = $1 AND s.unit_id = $2 AND NOT s.removed ORDER BY s.created_at, s.id`,
    values: [organizationId, unitId],
  });

export async function readSchedule(
  sql: Sql,
  organizationId: string,
  id: string,
  removed: boolean,
): Promise<NamedSchedule | undefined> {
  const [found] = await sql.query<NamedSchedule>({
    name: "schedule.read",
    text: `SELECT ${COLUMNS}, p.name AS "setUpByName"
           FROM schedule s JOIN person p ON p.organization_id = s.organization_id AND p.id = s.set_up_by
           WHERE s.organization_id = $1 AND s.id = $2 AND s.removed = $3`,
    values: [organizationId, id, removed],
  });
  return found;
}

/** Switches a schedule on or off. What was due while it was off is not made up for. */
export const setActive = (sql: Sql, { organizationId, id }: ScheduleKey, active: boolean, now: Date) =>
  sql.query({
    text: `UPDATE schedule SET active = $3, next_at = $4, next_day = NULL
           WHERE organization_id = $1 AND id = $2 AND active <> $3 AND NOT removed`,
    values: [organizationId, id, active, now],
  });

type ScheduleKey = Pick<Schedule, "organizationId" | "id">;

/** Has the next slots found anew, because the zone or the calendar of these units has changed. */
export const replan = (sql: Sql, organizationId: string, unitIds: readonly string[], now: Date): Promise<unknown> =>
  sql.query({
    text: `WITH affected AS MATERIALIZED (
             SELECT organization_id, id FROM schedule
             WHERE organization_id = $1 AND unit_id = ANY($2::uuid[]) AND active
               AND (next_day IS NULL OR next_at > $3)
             ORDER BY organization_id, id FOR NO KEY UPDATE
           )
           UPDATE schedule s SET next_at = least(s.next_at, $3), next_day = NULL
           FROM affected WHERE s.organization_id = affected.organization_id AND s.id = affected.id`,
    values: [organizationId, unitIds, now],
  });

/** What somebody has arranged for a slot, or wants said with it. */
export interface Arranged {
  readonly day: string;
  readonly skippedBy: string | null;
  /** In place of the schedule's own. */
  readonly words: string | null;
  readonly sentence: string | null;
  readonly sentenceBy: string | null;
}

/** What is arranged for a schedule on these local dates. */
export const readArranged = (sql: Sql, { organizationId, id }: ScheduleKey, days: readonly string[]) =>
  sql.query<Arranged>({
    text: `SELECT day, skipped_by AS "skippedBy", words, sentence, sentence_by AS "sentenceBy" FROM slot
           WHERE organization_id = $1 AND schedule_id = $2 AND day = ANY($3)`,
    values: [organizationId, id, days],
  });

/** Leaves a slot to come out, or takes that back. False if it was planned already. */
export const leaveOut = (sql: Sql, schedule: Schedule, day: string, by: string | null, id: string): Promise<boolean> =>
  arrange(sql, schedule, day, id, "skipped_by", [by]);

/** What is changed of one slot to come, and of no other; what is absent is as usual. */
export interface SlotChange {
  /** In place of the schedule's own words. */
  readonly words?: string;
  /** Said with it, and by whom. */
  readonly said?: { readonly sentence: string; readonly by: string };
  /** When it comes that day, in minutes after midnight. */
  readonly minute?: number;
}

/** Changes a slot to come. False if it was planned already. */
export async function changeSlot(
  sql: Sql,
  schedule: Schedule,
  day: string,
  { words, said, minute }: SlotChange,
  { id, now }: { readonly id: string; readonly now: Date },
): Promise<boolean> {
  const values = [words ?? null, said?.sentence ?? null, said?.by ?? null];
  if (!(await arrange(sql, schedule, day, id, "words, sentence, sentence_by", values))) return false;
  const { organizationId, id: scheduleId } = schedule;
  await sql.query({ text: MOVE, values: [organizationId, scheduleId, day, minute ?? null, now] });
  return true;
}

/** What is due at this moment is planned first; then the next slot is found anew. Days that are over are forgotten. */
const MOVE = `
  UPDATE schedule SET
    moved = (
      SELECT jsonb_object_agg(key, value) FROM (
        SELECT key, value FROM jsonb_each(coalesce(moved, '{}')) WHERE key <> $3 AND key >= to_char($5::timestamptz - interval '2 days', 'YYYY-MM-DD')
        UNION ALL SELECT $3, to_jsonb($4::int) WHERE $4::int IS NOT NULL
      ) kept),
    next_day = CASE WHEN next_at > $5 THEN NULL ELSE next_day END, next_at = least(next_at, $5)
  WHERE organization_id = $1 AND id = $2 AND (moved ->> $3) IS DISTINCT FROM $4::int::text`;

async function arrange(
  sql: Sql,
  { organizationId, id: scheduleId, unitId }: Schedule,
  day: string,
  id: string,
  columns: "skipped_by" | "words, sentence, sentence_by",
  values: readonly (string | null)[],
): Promise<boolean> {
  const places = values.map((_, place) => `$${place + 6}`).join(", ");
  const rows = await sql.query({
    text: `INSERT INTO slot AS known (organization_id, id, schedule_id, unit_id, day, ${columns})
           VALUES ($1, $2, $3, $4, $5, ${places})
           ON CONFLICT (organization_id, schedule_id, day) DO UPDATE SET (${columns}) = ROW(${places})
           WHERE known.planned_for IS NULL RETURNING id`,
    values: [organizationId, id, scheduleId, unitId, day, ...values],
  });
  return rows.length === 1;
}
