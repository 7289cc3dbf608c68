import { asDecided, lockLanesOf, moveDeliveries, type NewDelivery } from "../../kernel/outbox/index.ts";
import type { Database, Sql } from "../../kernel/ports.ts";
import { fateOf } from "./due.ts";
import type { CalendarsOf, UnitKey } from "./schema.ts";

/** Milliseconds: what is released within them is decided again; longer than from one minute's call to the next. */
const SOON = 2 * 60_000;

/**
 * Decides once more about posts that waited for the end of quiet hours and are about to be released: since then the unit may
 * have closed, got other hours or another channel, and somebody may have taken the schedule away.
 */
export async function decideAgain(
  { database, calendarsOf }: { readonly database: Database; readonly calendarsOf: CalendarsOf },
  now: Date,
): Promise<void> {
  const held = await readHeld(database, now);
  if (held.length === 0) return;
  const calendars = await calendarsOf(held);
  const again = held.flatMap((post, place) => {
    const laneId = post.channelId ?? post.laneId;
    const delivery = deliveryOf(post, laneId, fateNow(post, calendars[place], now));
    return delivery || laneId !== post.laneId ? [{ post, laneId, delivery }] : [];
  });
  if (again.length === 0) return;
  await database.transaction(async (sql) => {
    const moves = again.map(({ post: { organizationId, id }, laneId }) => ({ organizationId, id, laneId }));
    await lockLanesOf(sql, moves);
    const waiting = new Set(await readWaiting(sql, moves));
    const still = again.filter(({ post: { id } }) => waiting.has(id));
    const elsewhere = still.filter(({ post, laneId }) => laneId !== post.laneId);
    await moveDeliveries(
      sql,
      elsewhere.map(({ post: { organizationId, id }, laneId }) => ({ organizationId, id, laneId })),
    );
    await sql.query({
      name: "schedule.moved",
      text: MOVED,
      values: [
        elsewhere.map(({ post }) => post.organizationId),
        elsewhere.map(({ post }) => post.slotId),
        elsewhere.map(({ laneId }) => laneId),
      ],
    });
    await asDecided(
      sql,
      still.flatMap(({ delivery }) => delivery ?? []),
    );
  });
}

/** A post that waits for the end of quiet hours. */
interface HeldPost extends UnitKey {
  readonly id: string;
  readonly key: string;
  readonly laneId: string;
  readonly slotId: string;
  readonly day: string;
  readonly plannedFor: Date;
  readonly content: string;
  /** It is sent then. */
  readonly at: Date;
  /** The lane of the unit's channel, if it has one. */
  readonly channelId: string | null;
  /** False: somebody has switched the schedule off, or taken it away. */
  readonly active: boolean;
}

function fateNow(
  { day, plannedFor, at, channelId, active }: HeldPost,
  calendar: Awaited<ReturnType<CalendarsOf>>[number],
  now: Date,
) {
  if (!active) return { reason: "left out" as const };
  if (channelId === null || !calendar) return { reason: "no channel" as const };
  return fateOf(day, plannedFor, "channel", calendar, at > now ? at : now);
}

/** The delivery as it is to be from now on; undefined: as it is. */
function deliveryOf(post: HeldPost, laneId: string, fate: ReturnType<typeof fateNow>): NewDelivery | undefined {
  const { organizationId, id, key, content: topic, slotId: subjectId } = post;
  const delivery = { organizationId, id, laneId, key, topic, subjectId, nature: "proactive" } as const;
  if ("reason" in fate) return { ...delivery, skip: fate.reason };
  if (!("notBefore" in fate) || !fate.notBefore) return undefined;
  return { ...delivery, ...fate };
}

const readHeld = (sql: Sql, now: Date): Promise<HeldPost[]> =>
  sql.query<HeldPost>({
    name: "schedule.held",
    text: `SELECT d.organization_id AS "organizationId", d.id, d.key, d.lane_id AS "laneId", s.id AS "slotId",
             s.unit_id AS "unitId", s.day, s.planned_for AS "plannedFor", c.content, d.not_before AS at,
             u.lane_id AS "channelId", c.active
           FROM delivery d
           JOIN slot s ON s.organization_id = d.organization_id AND s.id = d.subject_id
           JOIN schedule c ON c.organization_id = s.organization_id AND c.id = s.schedule_id AND c.content = d.topic
           JOIN unit u ON u.organization_id = s.organization_id AND u.id = s.unit_id
           WHERE d.held_for IS NOT NULL AND d.state = 'waiting' AND d.topic <> 'held'
             AND d.not_before > $1 AND d.not_before <= $2 AND d.key = 'slot ' || s.id
           ORDER BY d.organization_id, d.position`,
    values: [now, new Date(now.getTime() + SOON)],
  });

/** Those that nobody has taken since. */
async function readWaiting(
  sql: Sql,
  posts: readonly { readonly organizationId: string; readonly id: string }[],
): Promise<string[]> {
  const rows = await sql.query<{ id: string }>({
    name: "schedule.still_held",
    text: `SELECT d.id FROM unnest($1::uuid[], $2::uuid[]) AS given(organization_id, id)
           JOIN delivery d ON d.organization_id = given.organization_id AND d.id = given.id
           WHERE d.state = 'waiting' AND d.not_before > clock_timestamp()`,
    values: [posts.map(({ organizationId }) => organizationId), posts.map(({ id }) => id)],
  });
  return rows.map(({ id }) => id);
}

/** Where the post stands, once it does. */
const MOVED = `
  UPDATE slot s SET lane_id = given.lane_id
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS given(organization_id, id, lane_id)
  WHERE s.organization_id = given.organization_id AND s.id = given.id`;
