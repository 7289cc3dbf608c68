import type { Destination, Sql } from "../../kernel/ports.ts";

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
  readonly key: string;
  /** Where they get it. */
  readonly to: Destination;
  readonly locale: string;
}

export async function readHeldMessage(
  sql: Sql,
  organizationId: string,
  deliveryId: string,
): Promise<ToSomebody | undefined> {
  const [row] = await sql.query<Omit<ToSomebody, "to"> & Omit<Destination, "organizationId">>({
    text: `SELECT h.delivery_id AS "deliveryId", h.sender_id AS "senderId", h.receiver_id AS "receiverId",
             h.unit_id AS "unitId", p.name AS "receiverName", coalesce(p.locale, o.locale) AS locale, d.key,
             i.id AS "installationId", i.platform, i.external_id AS "externalId", l.address
           FROM held_message h
           JOIN delivery d ON d.organization_id = h.organization_id AND d.id = h.delivery_id
           JOIN lane l ON l.organization_id = d.organization_id AND l.id = d.lane_id
           JOIN installation i ON i.organization_id = l.organization_id AND i.id = l.installation_id
           JOIN organization o ON o.id = h.organization_id
           JOIN person p ON p.organization_id = h.organization_id AND p.id = h.receiver_id
           WHERE h.organization_id = $1 AND h.delivery_id = $2`,
    values: [organizationId, deliveryId],
  });
  if (!row) return undefined;
  const { installationId, platform, externalId, address, ...found } = row;
  return { ...found, to: { organizationId, installationId, platform, externalId, address } };
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
