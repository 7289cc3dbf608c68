import { localTime } from "../../../kernel/calendar/index.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { readSizes } from "../../escalation/index.ts";
import { daysBefore, LONG_DAYS, readNotThanked } from "../../recognition/index.ts";
import { REMINDER } from "../../reminders/index.ts";
import type { CaseLine, Figures, Managed, PromiseLine, Reminder, UnitPart, Viewer } from "../schema.ts";
import { CASE_LINE, CASE_NAMES, GOING, someByKey } from "./own.ts";

const DAY = 24 * 60 * 60_000;
/** Groups that are smaller are not broken down. */
const SMALLEST = 4;
/** Days: an open case that is older is found with /bellhop cases. */
const CASES_OF = 90;
const FIGURES_OF = 7;
/** Somebody who was asked to talk with a person so many days ago is not reminded of it any more. */
const PROMPTS_OF = 7;
const SHOWN = 3;

const CASES = `
  SELECT given.id AS key, open.* FROM unnest($2::uuid[]) given(id)
  CROSS JOIN LATERAL (
    SELECT ${CASE_LINE} FROM "case" c ${CASE_NAMES}
    WHERE c.organization_id = $1 AND c.unit_id = given.id AND c.logged_at >= $3 AND ${GOING} AND NOT c.confidential
    ORDER BY c.severity, c.logged_at, c.id LIMIT ${SHOWN}
  ) open`;

/** $3: now, $4: tomorrow. */
const PROMISES = `
  SELECT given.id AS key, due.* FROM unnest($2::uuid[]) given(id)
  CROSS JOIN LATERAL (
    SELECT p.case_id AS "caseId", c.number, p.what, p.due_at AS "dueAt", owner.name AS "ownerName",
           count(*) OVER ()::int AS count, (count(*) FILTER (WHERE p.due_at < $3) OVER ())::int AS overdue
    FROM promise p
    JOIN "case" c ON c.organization_id = p.organization_id AND c.id = p.case_id AND c.undone_at IS NULL AND NOT c.confidential
    JOIN person owner ON owner.organization_id = p.organization_id AND owner.id = p.owner_id
    WHERE p.organization_id = $1 AND p.unit_id = given.id AND p.state = 'open' AND p.due_at < $4
    ORDER BY p.due_at, p.id LIMIT ${SHOWN}
  ) due`;

/** The unit's first reminder of the day, with the slot of its local date. */
const REMINDERS = `
  SELECT u.id AS "unitId", u.name, u.time_zone AS "timeZone", u.lane_id IS NOT NULL AS "hasChannel", s.id AS "scheduleId", s.active, s.next_at AS "nextAt",
         slot.planned_for AS "plannedFor", slot.reason
  FROM unit u
  LEFT JOIN LATERAL (
    SELECT * FROM schedule s WHERE s.organization_id = u.organization_id AND s.unit_id = u.id AND NOT s.removed
      AND s.content = '${REMINDER}' ORDER BY s.active DESC, s.minute NULLS FIRST, s.id LIMIT 1
  ) s ON true
  LEFT JOIN slot ON slot.organization_id = s.organization_id AND slot.schedule_id = s.id
    AND slot.day = to_char($3::timestamptz AT TIME ZONE u.time_zone, 'YYYY-MM-DD')
  WHERE u.organization_id = $1 AND u.id = ANY($2::uuid[])`;

interface ReminderRow {
  readonly unitId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly hasChannel: boolean;
  readonly scheduleId: string | null;
  readonly active: boolean | null;
  readonly nextAt: Date | null;
  readonly plannedFor: Date | null;
  readonly reason: string | null;
}

const FIGURES = `
  SELECT given.id AS "unitId", cases.complaints, cases.solved,
         (SELECT count(*)::int FROM win w WHERE w.organization_id = $1 AND w.unit_id = given.id AND w.logged_at >= $3
            AND w.undone_at IS NULL) AS wins
  FROM unnest($2::uuid[]) given(id)
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS complaints, (count(*) FILTER (WHERE c.state NOT IN ('open', 'in hand', 'reopened')))::int AS solved
    FROM "case" c
    WHERE c.organization_id = $1 AND c.unit_id = given.id AND c.logged_at >= $3 AND c.kind = 'complaint'
      AND c.undone_at IS NULL AND c.merged_into IS NULL AND NOT c.confidential
  ) cases`;

const PROMPTS = `
  SELECT manager_id AS "managerId", count(*)::int AS count FROM nudge
  WHERE organization_id = $1 AND manager_id = ANY($2::uuid[]) AND made_at >= $3 AND state = 'open' AND shown_at IS NOT NULL
    AND NOT on_request
  GROUP BY manager_id`;

/** What these managers of an organization need of their units. */
export async function readManaged(
  sql: Sql,
  organizationId: string,
  managers: readonly Viewer[],
  now: Date,
): Promise<(manager: Viewer) => Managed> {
  const units = [...new Set(managers.flatMap(({ manages }) => manages))];
  const read = <Row>(name: string, text: string, ids: readonly string[], ...more: readonly Date[]): Promise<Row[]> =>
    sql.query<Row>({ name: `home.managed.${name}`, text, values: [organizationId, ids, ...more] });
  type Of<Row> = Row & { readonly key: string; readonly count: number };

  const reminders = await read<ReminderRow>("reminders", REMINDERS, units, now);
  const cases = someByKey(await read<Of<CaseLine>>("cases", CASES, units, daysBefore(now, CASES_OF)));
  const tomorrow = new Date(now.getTime() + DAY);
  const due = someByKey(await read<Of<PromiseLine & { overdue: number }>>("promises", PROMISES, units, now, tomorrow));
  const notThanked = someByKey(
    (await readNotThanked(sql, organizationId, units, SHOWN, daysBefore(now, LONG_DAYS))).map((one) => ({
      ...one,
      key: one.unitId,
    })),
  );
  const sizes = await readSizes(sql, organizationId);
  const large = units.filter((id) => (sizes.get(id) ?? 0) >= SMALLEST);
  const figures = new Map(
    (await read<Figures & { unitId: string }>("figures", FIGURES, large, daysBefore(now, FIGURES_OF))).map(
      ({ unitId, ...counted }) => [unitId, counted],
    ),
  );
  const people = managers.map(({ personId }) => personId);
  const prompts = new Map(
    (await read<{ managerId: string; count: number }>("prompts", PROMPTS, people, daysBefore(now, PROMPTS_OF))).map(
      (row) => [row.managerId, row.count],
    ),
  );

  const partOf = (row: ReminderRow): UnitPart => {
    const promises = due(row.unitId);
    return {
      unitId: row.unitId,
      name: row.name,
      hasChannel: row.hasChannel,
      reminder: reminderOf(row, now),
      cases: cases(row.unitId),
      promises: { ...promises, overdue: promises.shown[0]?.overdue ?? 0 },
      toThank: notThanked(row.unitId),
      figures: figures.get(row.unitId),
    };
  };
  const parts = new Map(reminders.map((row) => [row.unitId, partOf(row)]));
  return ({ personId, manages }) => ({
    units: manages
      .flatMap((id) => parts.get(id) ?? [])
      .toSorted((one, other) => other.cases.count - one.cases.count || (one.name < other.name ? -1 : 1)),
    prompts: prompts.get(personId) ?? 0,
  });
}

function reminderOf({ scheduleId, active, nextAt, plannedFor, reason, timeZone }: ReminderRow, now: Date): Reminder {
  if (scheduleId === null) return { state: "none", at: null, timeZone };
  if (plannedFor) return { state: reason === null ? "sent" : "left out", at: plannedFor, timeZone };
  if (!active) return { state: "off", at: null, timeZone };
  const isToday = nextAt !== null && nextAt > now && localTime(timeZone, nextAt).date === localTime(timeZone, now).date;
  return { state: isToday ? "comes" : "another day", at: isToday ? nextAt : null, timeZone };
}
