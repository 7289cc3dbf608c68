import type { Hold } from "../../kernel/gate/index.ts";
import { enqueueFrom } from "../../kernel/outbox/index.ts";
import type { Sql } from "../../kernel/ports.ts";
import type { Reason, Schedule, UnitKey } from "./schema.ts";

/** A schedule that is to be looked at. */
export interface DueSchedule extends Schedule {
  readonly nextAt: Date;
  /** The local date that is due at `nextAt`; null: only the next one is to be found, as from then. */
  readonly nextDay: string | null;
  /** Of the unit's channel, if it has one. */
  readonly laneId: string | null;
}

/** What is written down about a schedule that was due. */
export interface Plan {
  readonly organizationId: string;
  readonly scheduleId: string;
  readonly unitId: string;
  readonly content: string;
  /** The slot that was due, if one was: its local date and when it was due. */
  readonly day?: string;
  readonly plannedFor?: Date;
  /** Where it goes, or why it does not. */
  readonly laneId?: string;
  readonly reason?: Reason;
  /** It goes to those on shift. */
  readonly toFind?: true;
  readonly notBefore?: Date;
  readonly heldFor?: Hold;
  /** It is left out then. */
  readonly notAfter?: Date;
  /** For the slot, unless somebody has arranged something for it before, and for its delivery. */
  readonly slotId: string;
  readonly deliveryId: string;
  /** The next slot; without a day: when to look for one. */
  readonly nextAt: Date;
  readonly nextDay?: string;
}

const DUE = `
  SELECT organization_id AS "organizationId", id, unit_id AS "unitId" FROM schedule
  WHERE active AND next_at <= $1 ORDER BY next_at LIMIT $2`;

/** Up to so many schedules that are due, the longest first. */
export const readDue = (sql: Sql, now: Date, limit: number): Promise<(UnitKey & { readonly id: string })[]> =>
  sql.query({ name: "schedule.due", text: DUE, values: [now, limit] });

const CLAIM = `
  SELECT s.organization_id AS "organizationId", s.id, s.unit_id AS "unitId", s.content, s.words, s.weekdays, s.minute,
         s.audience, s.set_up_by AS "setUpBy", s.from_day AS "fromDay", s.active, s.moved, s.next_at AS "nextAt", s.next_day AS "nextDay",
         u.lane_id AS "laneId"
  FROM unnest($1::uuid[], $2::uuid[]) AS given(organization_id, id)
  JOIN schedule s ON s.organization_id = given.organization_id AND s.id = given.id
  JOIN unit u ON u.organization_id = s.organization_id AND u.id = s.unit_id
  WHERE s.active AND s.next_at <= $3
  FOR NO KEY UPDATE OF s SKIP LOCKED`;

/** Takes those of these schedules that are still due and that nobody else has, for as long as the transaction lasts. */
export const claimDue = (
  sql: Sql,
  schedules: readonly { readonly organizationId: string; readonly id: string }[],
  now: Date,
): Promise<DueSchedule[]> =>
  sql.query<DueSchedule>({
    name: "schedule.claim",
    text: CLAIM,
    values: [schedules.map(({ organizationId }) => organizationId), schedules.map(({ id }) => id), now],
  });

const AS_PLANNED = { notBefore: "not_before", notAfter: "not_after", heldFor: "held_for", nature: "'proactive'" };

/**
 * One statement for all: the slots, unless they were planned before; a delivery for each that goes; and when the schedules
 * are due next. What somebody has arranged for a slot counts: it may be left out.
 */
const WRITE = `
  WITH plan AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS plan(
      "organizationId" uuid, "scheduleId" uuid, "unitId" uuid, content text, day text, "plannedFor" timestamptz,
      "laneId" uuid, reason text, "toFind" boolean, "notBefore" timestamptz, "notAfter" timestamptz, "heldFor" text, "slotId" uuid, "deliveryId" uuid,
      "nextAt" timestamptz, "nextDay" text)
  ), moved AS (
    UPDATE schedule s SET next_at = plan."nextAt", next_day = plan."nextDay"
    FROM plan WHERE s.organization_id = plan."organizationId" AND s.id = plan."scheduleId"
  ), taken AS (
    INSERT INTO slot AS known (organization_id, id, schedule_id, unit_id, day, planned_for, lane_id, reason, to_find)
    SELECT "organizationId", "slotId", "scheduleId", "unitId", day, "plannedFor", "laneId", reason, coalesce("toFind", false)
    FROM plan WHERE day IS NOT NULL
    ON CONFLICT (organization_id, schedule_id, day) DO UPDATE SET
      planned_for = excluded.planned_for,
      lane_id = CASE WHEN known.skipped_by IS NULL THEN excluded.lane_id END,
      reason = CASE WHEN known.skipped_by IS NULL THEN excluded.reason ELSE coalesce(excluded.reason, 'left out') END,
      to_find = excluded.to_find AND known.skipped_by IS NULL
    WHERE known.planned_for IS NULL
    RETURNING organization_id, id, schedule_id, lane_id, reason
  ), going AS (
    SELECT taken.organization_id, plan."deliveryId" AS id, taken.lane_id, 'slot ' || taken.id AS key,
           plan.content AS topic, taken.id AS subject_id, NULL::jsonb AS card, taken.id::text AS audience,
           NULL::text AS skip_reason, plan."notBefore" AS not_before, plan."notAfter" AS not_after,
           plan."heldFor" AS held_for
    FROM taken JOIN plan ON plan."organizationId" = taken.organization_id AND plan."scheduleId" = taken.schedule_id
    WHERE taken.lane_id IS NOT NULL AND taken.reason IS NULL
  ), ${enqueueFrom("going", AS_PLANNED)}
  SELECT count(*)::int AS deliveries FROM outbox_delivery`;

/** Writes down what was decided, last in its transaction (see `enqueueFrom`). */
export const writePlans = (sql: Sql, plans: readonly Plan[]): Promise<unknown> =>
  sql.query({ name: "schedule.write", text: WRITE, values: [JSON.stringify(plans)] });
