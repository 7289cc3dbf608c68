import { isWorking, nextNotQuiet } from "../../kernel/calendar/index.ts";
import type { Ids } from "../../kernel/clock.ts";
import type { PersonalMessage, SendToPeople } from "../../kernel/gate/index.ts";
import { laneFor } from "../../kernel/outbox/index.ts";
import type { Database, Destination, Log, Sql } from "../../kernel/ports.ts";
import type { Calendars } from "../calendar/index.ts";
import { beforeQuiet, lastMoment } from "./due.ts";
import type { UnitKey } from "./schema.ts";

export interface OnShiftDependencies {
  readonly database: Database;
  readonly calendars: Pick<Calendars, "of">;
  readonly ids: Ids;
  readonly send: SendToPeople;
  readonly log: Log;
}

/** Slots that are looked at together. */
const BATCH = 200;

/**
 * Sends what was planned for those on shift to each of them, when it may go. Any number of processes may do so at the same
 * time, and again after one died: each person gets a slot once. An organization that fails is tried again the next time.
 * Resolves with how many slots there were.
 */
export async function sendToThoseOnShift(deps: OnShiftDependencies): Promise<number> {
  const { database, log } = deps;
  const failed = new Set<string>();
  for (let done = 0; ; ) {
    const slots = await readToFind(database, BATCH, [...failed]);
    for (const [organizationId, some] of Map.groupBy(slots, (slot) => slot.organizationId)) {
      try {
        await sendSlots(organizationId, some, deps);
        done += some.length;
      } catch (error) {
        failed.add(organizationId);
        log.error({ err: error, organization: organizationId }, "Those on shift were not found");
      }
    }
    if (slots.length < BATCH) return done;
  }
}

async function sendSlots(organizationId: string, slots: readonly Slot[], deps: OnShiftDependencies): Promise<void> {
  const messages = await messagesOf(organizationId, slots, deps);
  if (messages.length > 0) await deps.send(organizationId, messages);
  const ids = slots.map(({ id }) => id);
  await deps.database.query({ name: "schedule.found", text: FOUND, values: [organizationId, ids] });
}

async function messagesOf(
  organizationId: string,
  slots: readonly Slot[],
  { database, calendars, ids }: OnShiftDependencies,
): Promise<PersonalMessage[]> {
  const candidates = await readCandidates(database, organizationId, slots);
  const people = [...new Set(candidates.map(({ personId }) => personId))];
  const known = (await calendars.of(organizationId, { people })).people;
  const byId = new Map(slots.map((slot) => [slot.id, slot]));
  const messages: PersonalMessage[] = [];
  for (const [slotId, some] of Map.groupBy(candidates, (candidate) => candidate.slotId)) {
    const slot = byId.get(slotId);
    if (!slot) continue;
    const { plannedFor } = slot;
    for (const { slotId: _, personId, ...account } of some) {
      const calendar = known.get(personId);
      if (!calendar || !isWorking(calendar, plannedFor)) continue;
      const goes = nextNotQuiet(calendar, plannedFor) ?? plannedFor;
      messages.push({
        personId,
        laneId: await laneFor(database, ids, { organizationId, ...account }),
        key: `slot ${slotId} ${personId}`,
        audience: slotId,
        matter: { topic: slot.content, subjectId: slotId },
        nature: "proactive",
        until: beforeQuiet(calendar, goes, lastMoment(plannedFor)),
      });
    }
  }
  return messages;
}

interface Slot extends UnitKey {
  readonly id: string;
  readonly content: string;
  readonly plannedFor: Date;
}

/** What was planned for those on shift, and is not sent to them yet, but for some organizations; the oldest first. */
const readToFind = (sql: Sql, limit: number, without: readonly string[]): Promise<Slot[]> =>
  sql.query<Slot>({
    name: "schedule.to_find",
    text: `SELECT s.organization_id AS "organizationId", s.id, s.unit_id AS "unitId", c.content, s.planned_for AS "plannedFor"
           FROM slot s JOIN schedule c ON c.organization_id = s.organization_id AND c.id = s.schedule_id
           WHERE s.to_find AND s.organization_id <> ALL($2::uuid[]) ORDER BY s.planned_for LIMIT $1`,
    values: [limit, without],
  });

/** Somebody who belongs to a slot's unit, or has a shift there then, and where they are reached. */
interface Candidate extends Omit<Destination, "organizationId"> {
  readonly slotId: string;
  readonly personId: string;
}

const CANDIDATES = `
  WITH given AS (
    SELECT s.organization_id, s.id, s.unit_id, s.planned_for, u.is_default, l.installation_id AS near
    FROM slot s
    JOIN unit u ON u.organization_id = s.organization_id AND u.id = s.unit_id
    LEFT JOIN lane l ON l.organization_id = u.organization_id AND l.id = u.lane_id
    WHERE s.organization_id = $1 AND s.id = ANY($2::uuid[])
  ), then_on AS (
    SELECT g.id, s.person_id, bool_or(s.unit_id = g.unit_id) AS here
    FROM given g JOIN shift s ON s.organization_id = g.organization_id AND s.from_at <= g.planned_for AND s.until_at > g.planned_for
    GROUP BY g.id, s.person_id
  ), candidate AS (
    SELECT g.id, m.person_id FROM given g
    JOIN membership m ON m.organization_id = g.organization_id AND m.unit_id = g.unit_id
    UNION
    SELECT g.id, p.id FROM given g JOIN person p ON p.organization_id = g.organization_id
    WHERE g.is_default AND NOT EXISTS (
      SELECT FROM membership m WHERE m.organization_id = p.organization_id AND m.person_id = p.id)
    UNION
    SELECT id, person_id FROM then_on WHERE here
  )
  SELECT g.id AS "slotId", c.person_id AS "personId", account.*
  FROM candidate c
  JOIN given g USING (id)
  LEFT JOIN then_on t ON t.id = c.id AND t.person_id = c.person_id
  CROSS JOIN LATERAL (
    SELECT i.id AS "installationId", i.platform, i.external_id AS "externalId", a.external_id AS address
    FROM identity a JOIN installation i ON i.organization_id = a.organization_id AND i.id = a.installation_id
    WHERE a.organization_id = g.organization_id AND a.person_id = c.person_id AND a.active AND i.active
    ORDER BY i.id IS NOT DISTINCT FROM g.near DESC, i.id LIMIT 1
  ) account
  WHERE coalesce(t.here, true)
  ORDER BY g.id, c.person_id`;

/** Who may be on shift; whoever has a shift in another unit then is not. Whether they work then, their calendars say. */
const readCandidates = (sql: Sql, organizationId: string, slots: readonly Slot[]): Promise<Candidate[]> =>
  sql.query<Candidate>({
    name: "schedule.candidates",
    text: CANDIDATES,
    values: [organizationId, slots.map(({ id }) => id)],
  });

const FOUND = `
  UPDATE slot s SET to_find = false, reason = CASE WHEN EXISTS (
    SELECT FROM delivery d WHERE d.organization_id = s.organization_id AND d.audience = s.id::text
  ) THEN NULL ELSE 'nobody on shift' END
  WHERE s.organization_id = $1 AND s.id = ANY($2::uuid[]) AND s.to_find`;
