import type { Destination, Sql } from "../../kernel/ports.ts";
import type { Card } from "../../message/card.ts";

/** Lets nobody else count messages of these people while the transaction lasts. */
export async function lockAttention(sql: Sql, organizationId: string, personIds: readonly string[]): Promise<void> {
  const keys = [...new Set(personIds)].sort().map((personId) => `attention ${organizationId} ${personId}`);
  await sql.query({
    name: "attention.lock",
    text: "SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest($1::text[]) key",
    values: [keys],
  });
}

/** How many messages a week anybody of the organization gets at most, and which of these keys were sent before. */
export async function readBudget(
  sql: Sql,
  organizationId: string,
  keys: readonly string[] = [],
): Promise<{ limit: number; known: ReadonlySet<string> }> {
  const [row] = await sql.query<{ limit: number; known: string[] }>({
    name: "attention.limit",
    text: `SELECT weekly_messages AS limit,
             ARRAY(SELECT key FROM delivery WHERE organization_id = $1 AND key = ANY($2::text[])) AS known
           FROM organization WHERE id = $1`,
    values: [organizationId, keys],
  });
  return { limit: row?.limit ?? 0, known: new Set(row?.known) };
}

export const saveLimit = (sql: Sql, organizationId: string, limit: number): Promise<unknown> =>
  sql.query({
    text: "UPDATE organization SET weekly_messages = $2 WHERE id = $1",
    values: [organizationId, limit],
  });

/** In whose zone (IANA) the weeks of these people begin, where their calendars are not known. */
export async function readZones(
  sql: Sql,
  organizationId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await sql.query<{ id: string; timeZone: string }>({
    name: "attention.zones",
    text: `SELECT p.id, coalesce(own.settings ->> 'timeZone', p.time_zone, u.time_zone, o.time_zone) AS "timeZone"
           FROM person p
           JOIN organization o ON o.id = p.organization_id
           LEFT JOIN person_calendar own ON own.organization_id = p.organization_id AND own.person_id = p.id
           LEFT JOIN LATERAL (
             SELECT m.unit_id FROM membership m WHERE m.organization_id = p.organization_id AND m.person_id = p.id
             ORDER BY m.unit_id LIMIT 1
           ) home ON true
           LEFT JOIN unit u ON u.organization_id = p.organization_id
             AND CASE WHEN home.unit_id IS NULL THEN u.is_default ELSE u.id = home.unit_id END
           WHERE p.organization_id = $1 AND p.id = ANY($2::uuid[])`,
    values: [organizationId, personIds],
  });
  return new Map(rows.map(({ id, timeZone }) => [id, timeZone]));
}

/** How many messages of one week somebody got, or will get. */
export interface Used {
  readonly personId: string;
  /** The local date of its Monday. */
  readonly week: string;
  readonly used: number;
}

export const readUsed = (
  sql: Sql,
  organizationId: string,
  personIds: readonly string[],
  since: string,
): Promise<Used[]> =>
  sql.query<Used>({
    name: "attention.used",
    text: `SELECT person_id AS "personId", week, used FROM attention
           WHERE organization_id = $1 AND person_id = ANY($2::uuid[]) AND week >= $3`,
    values: [organizationId, personIds, since],
  });

/** Counts more for some weeks, or less. */
export const addUsed = (sql: Sql, organizationId: string, added: readonly Used[]): Promise<unknown> =>
  sql.query({
    name: "attention.add",
    text: `INSERT INTO attention AS known (organization_id, person_id, week, used)
           SELECT $1, given.* FROM unnest($2::uuid[], $3::text[], $4::int[]) given(person_id, week, used)
           ON CONFLICT (organization_id, person_id, week) DO UPDATE SET used = known.used + excluded.used`,
    values: [
      organizationId,
      added.map(({ personId }) => personId),
      added.map(({ week }) => week),
      added.map(({ used }) => used),
    ],
  });

/** What a held message says: a card, or the matter that is drawn when it is sent. */
export type HeldContent = Card | { readonly topic: string; readonly subjectId: string };

/** How many messages wait in these lanes, by the id of what they are sent together with. */
export async function readWaiting(
  sql: Sql,
  organizationId: string,
  laneIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (laneIds.length === 0) return new Map();
  const rows = await sql.query<{ subjectId: string; count: number }>({
    name: "attention.waiting",
    text: `SELECT subject_id AS "subjectId", count(*)::int AS count FROM delivery
           WHERE organization_id = $1 AND lane_id = ANY($2::uuid[]) AND state = 'waiting' AND topic = 'held'
           GROUP BY subject_id`,
    values: [organizationId, [...new Set(laneIds)]],
  });
  return new Map(rows.map(({ subjectId, count }) => [subjectId, count]));
}

/** A message that waits for somebody. */
export interface Waiting {
  readonly organizationId: string;
  readonly id: string;
  readonly personId: string;
  /** It is sent then, */
  readonly at: Date;
  /** if that is not after this. */
  readonly until: Date | null;
}

/** What is held for somebody, not released yet, and to be released before long. */
const HELD_FOR = `
  SELECT d.organization_id AS "organizationId", d.id, a.person_id AS "personId", d.not_before AS at, d.not_after AS until,
         d.lane_id AS "laneId", d.key, d.card AS content
  FROM delivery d
  JOIN lane l ON l.organization_id = d.organization_id AND l.id = d.lane_id
  JOIN identity a ON a.organization_id = l.organization_id AND a.installation_id = l.installation_id
    AND a.external_id = l.address
  WHERE d.topic = 'held' AND d.state = 'waiting' AND d.not_before > clock_timestamp()`;

export const readSoon = (sql: Sql, before: Date): Promise<Waiting[]> =>
  sql.query<Waiting>({
    name: "attention.soon",
    text: `${HELD_FOR} AND d.not_before <= $1 ORDER BY d.organization_id, d.position`,
    values: [before],
  });

/** The same with what it says and where it goes. */
export interface WaitingMessage extends Waiting {
  readonly laneId: string;
  readonly key: string;
  readonly content: HeldContent;
}

/** Those of these messages that still wait; nobody takes them before the transaction ends. */
export async function readHeldFor(
  sql: Sql,
  organizationId: string,
  ids: readonly string[],
): Promise<readonly WaitingMessage[]> {
  await sql.query({
    name: "attention.lock_lanes",
    text: `SELECT l.id FROM lane l
           WHERE l.organization_id = $1
             AND l.id IN (SELECT lane_id FROM delivery WHERE organization_id = $1 AND id = ANY($2::uuid[]))
           ORDER BY l.id FOR NO KEY UPDATE`,
    values: [organizationId, ids],
  });
  return sql.query<WaitingMessage>({
    name: "attention.held_for",
    text: `${HELD_FOR} AND d.organization_id = $1 AND d.id = ANY($2::uuid[]) ORDER BY d.position`,
    values: [organizationId, ids],
  });
}

/** What was held for the same moment, in its order, but for what was left out. */
export async function readHeld(
  sql: Sql,
  organizationId: string,
  subjectId: string,
): Promise<{ readonly key: string; readonly content: HeldContent }[]> {
  return sql.query({
    name: "attention.held",
    text: `SELECT key, card AS content FROM delivery
           WHERE organization_id = $1 AND subject_id = $2 AND topic = 'held' AND card IS NOT NULL
             AND (state = 'sent' OR reason = 'folded'
               OR state = 'waiting' AND (not_after IS NULL OR not_after >= clock_timestamp()))
           ORDER BY position`,
    values: [organizationId, subjectId],
  });
}

/** In whose words to speak in somebody's own chat; undefined when it is nobody's. */
export async function readReader(
  sql: Sql,
  { organizationId, installationId, address }: Destination,
): Promise<{ readonly locale: string; readonly timeZone: string } | undefined> {
  const [row] = await sql.query<{ locale: string; timeZone: string }>({
    name: "attention.reader",
    text: `SELECT coalesce(p.locale, o.locale) AS locale, coalesce(p.time_zone, o.time_zone) AS "timeZone"
           FROM identity a
           JOIN person p ON p.organization_id = a.organization_id AND p.id = a.person_id
           JOIN organization o ON o.id = a.organization_id
           WHERE a.organization_id = $1 AND a.installation_id = $2 AND a.external_id = $3`,
    values: [organizationId, installationId, address],
  });
  return row;
}

/** A message from one person to another that did not go at once. */
export interface HeldMessage {
  readonly deliveryId: string;
  readonly senderId: string;
  readonly receiverId: string;
  /** Of what it is about. */
  readonly unitId: string;
}

export const noteHeld = (sql: Sql, organizationId: string, held: readonly HeldMessage[]): Promise<unknown> =>
  sql.query({
    name: "attention.note",
    text: `INSERT INTO held_message (organization_id, delivery_id, sender_id, receiver_id, unit_id)
           SELECT $1, given.* FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[]) given ON CONFLICT DO NOTHING`,
    values: [
      organizationId,
      held.map(({ deliveryId }) => deliveryId),
      held.map(({ senderId }) => senderId),
      held.map(({ receiverId }) => receiverId),
      held.map(({ unitId }) => unitId),
    ],
  });

/** The same, with the name of whoever it is for and in whose words to speak to them. */
export interface ToSomebody extends HeldMessage {
  readonly receiverName: string;
  readonly locale: string;
}

export async function readHeldMessage(
  sql: Sql,
  organizationId: string,
  deliveryId: string,
): Promise<ToSomebody | undefined> {
  const [row] = await sql.query<ToSomebody>({
    text: `SELECT h.delivery_id AS "deliveryId", h.sender_id AS "senderId", h.receiver_id AS "receiverId",
             h.unit_id AS "unitId", p.name AS "receiverName", coalesce(p.locale, o.locale) AS locale
           FROM held_message h
           JOIN organization o ON o.id = h.organization_id
           JOIN person p ON p.organization_id = h.organization_id AND p.id = h.receiver_id
           WHERE h.organization_id = $1 AND h.delivery_id = $2`,
    values: [organizationId, deliveryId],
  });
  return row;
}

/** Notes that a message was sent all the same, and why. */
export const noteHurried = (
  sql: Sql,
  organizationId: string,
  deliveryId: string,
  { at, why }: { readonly at: Date; readonly why: string },
): Promise<unknown> =>
  sql.query({
    text: `UPDATE held_message SET hurried_at = $3, why = $4
           WHERE organization_id = $1 AND delivery_id = $2 AND hurried_at IS NULL`,
    values: [organizationId, deliveryId, at, why],
  });

/** A message that was sent all the same: by whom, to whom, when, why. */
export interface Hurried {
  readonly sender: string;
  readonly receiver: string;
  readonly at: Date;
  /** null: it was about a confidential case that the reader may not know of. */
  readonly why: string | null;
}

/** The message `d` is about a confidential case, of which this person may not know. */
const hiddenFrom = (person: string): string => `EXISTS (
  SELECT FROM "case" c
  WHERE c.organization_id = d.organization_id AND c.confidential
    AND ${person} NOT IN (c.logged_by, c.owner_id, coalesce(c.on_behalf_of, c.logged_by))
    AND ${person} <> ALL(coalesce(c.named, '{}'))
    AND (c.id::text = split_part(d.key, ' ', 2)
      OR EXISTS (SELECT FROM case_event e
        WHERE e.organization_id = c.organization_id AND e.case_id = c.id AND e.id::text = split_part(d.key, ' ', 3))
      OR EXISTS (SELECT FROM promise p
        WHERE p.organization_id = c.organization_id AND p.case_id = c.id AND p.id::text = split_part(d.key, ' ', 2))))`;

/** The newest of them since a moment, newest first, as this person may read them. */
export const readHurried = (
  sql: Sql,
  organizationId: string,
  readerId: string,
  since: Date,
  limit: number,
): Promise<Hurried[]> =>
  sql.query<Hurried>({
    text: `SELECT s.name AS sender, r.name AS receiver, h.hurried_at AS at,
             CASE WHEN ${hiddenFrom("$4::uuid")} THEN NULL ELSE h.why END AS why
           FROM held_message h
           JOIN delivery d ON d.organization_id = h.organization_id AND d.id = h.delivery_id
           JOIN person s ON s.organization_id = h.organization_id AND s.id = h.sender_id
           JOIN person r ON r.organization_id = h.organization_id AND r.id = h.receiver_id
           WHERE h.organization_id = $1 AND h.hurried_at >= $2 ORDER BY h.hurried_at DESC LIMIT $3`,
    values: [organizationId, since, limit, readerId],
  });
