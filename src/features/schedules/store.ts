import type { Sql } from "../../kernel/ports.ts";
import type { Schedule, UnitKey } from "./schema.ts";

const COLUMNS = `s.organization_id AS "organizationId", s.id, s.unit_id AS "unitId", s.content, s.weekdays, s.minute,
  s.set_up_by AS "setUpBy", s.from_day AS "fromDay", s.active`;

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

/** A schedule with the name of whoever set it up. */
export interface NamedSchedule extends Schedule {
  readonly setUpByName: string;
}

/** The schedules of a unit with one kind of content, in the order they were made. */
export const readSchedules = (sql: Sql, { organizationId, unitId }: UnitKey, content: string) =>
  sql.query<NamedSchedule>({
    name: "schedule.of_unit",
    text: `SELECT ${COLUMNS}, p.name AS "setUpByName"
           FROM schedule s JOIN person p ON p.organization_id = s.organization_id AND p.id = s.set_up_by
           WHERE s.organization_id = $1 AND s.unit_id = $2 AND s.content = $3 ORDER BY s.created_at, s.id`,
    values: [organizationId, unitId, content],
  });

export async function readSchedule(sql: Sql, organizationId: string, id: string): Promise<NamedSchedule | undefined> {
  const [found] = await sql.query<NamedSchedule>({
    name: "schedule.read",
    text: `SELECT ${COLUMNS}, p.name AS "setUpByName"
           FROM schedule s JOIN person p ON p.organization_id = s.organization_id AND p.id = s.set_up_by
           WHERE s.organization_id = $1 AND s.id = $2`,
    values: [organizationId, id],
  });
  return found;
}

/** Switches a schedule on or off. What was due while it was off is not made up for. */
export const setActive = (sql: Sql, { organizationId, id }: ScheduleKey, active: boolean, now: Date) =>
  sql.query({
    text: `UPDATE schedule SET active = $3, next_at = $4, next_day = NULL
           WHERE organization_id = $1 AND id = $2 AND active <> $3`,
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
  readonly sentence: string | null;
  readonly sentenceBy: string | null;
}

/** What is arranged for a schedule on these local dates. */
export const readArranged = (sql: Sql, { organizationId, id }: ScheduleKey, days: readonly string[]) =>
  sql.query<Arranged>({
    text: `SELECT day, skipped_by AS "skippedBy", sentence, sentence_by AS "sentenceBy" FROM slot
           WHERE organization_id = $1 AND schedule_id = $2 AND day = ANY($3)`,
    values: [organizationId, id, days],
  });

/** Leaves a slot to come out, or takes that back. False if it was planned already. */
export const leaveOut = (sql: Sql, schedule: Schedule, day: string, by: string | null, id: string): Promise<boolean> =>
  arrange(sql, schedule, day, id, "skipped_by", [by]);

/** Has a sentence said with a slot to come; an empty one takes it back. False if it was planned already. */
export const saySentence = (
  sql: Sql,
  schedule: Schedule,
  day: string,
  said: { readonly sentence: string; readonly by: string } | undefined,
  id: string,
): Promise<boolean> =>
  arrange(sql, schedule, day, id, "sentence, sentence_by", [said?.sentence ?? null, said?.by ?? null]);

async function arrange(
  sql: Sql,
  { organizationId, id: scheduleId, unitId }: Schedule,
  day: string,
  id: string,
  columns: "skipped_by" | "sentence, sentence_by",
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
