import { enqueueFrom } from "./outbox/index.ts";
import { currentReference } from "./reference.ts";

/**
 * SQL of what cases, wins, thanks and awards have in common: each is numbered in its organization, has a history, and one
 * living card in its unit's channel, or where else it belongs. A matter is named like its table and the topic of its card; its history is in `<matter>_event`.
 */
export type Matter = "case" | "win" | "kudos" | "award";

/**
 * CTEs for a statement that logs matters: of the rows of `item` that are `fresh` (see firstSight), `numbered` holds each
 * with its next number, and as `author` whoever its `person_id` is now. Numbers have no gaps.
 * @param besides more columns of `numbered`, each behind a comma
 */
export const numberFresh = (matter: Matter, besides = ""): string => `
  taken AS (
    INSERT INTO counter AS counter (organization_id, name, next)
    SELECT organization_id, '${matter}', 1 + count(*)::int FROM fresh GROUP BY organization_id ORDER BY organization_id
    ON CONFLICT (organization_id, name) DO UPDATE SET next = counter.next + excluded.next - 1
    RETURNING counter.organization_id, counter.next, counter.united
  ), numbered AS (
    SELECT item.*, taken.next - row_number() OVER (PARTITION BY item.organization_id ORDER BY item.id DESC)::int AS number,
           ${personNow("item.person_id")} AS author${besides}
    FROM item
    JOIN fresh ON fresh.subject_id = item.id
    JOIN taken ON taken.organization_id = item.organization_id
  )`;

/** Who a person of `item` is now, if anybody ever became somebody else there: asking costs a fifth of a log. */
export const personNow = (column: string): string =>
  `CASE WHEN taken.united THEN present_person(item.organization_id, ${column}) ELSE ${column} END`;

/** The CTE that writes the first event of each of `numbered`, which has an `event_id`. */
export const logEvent = (matter: Matter): string => `
  event_row AS (
    INSERT INTO "${matter}_event" (organization_id, id, ${matter}_id, kind, person_id, at)
    SELECT organization_id, event_id, id, 'logged', author, at FROM numbered
  )`;

/**
 * The CTEs that send the living card of each of `numbered` to its `lane_id`, if it has one.
 * @param besides what else is sent: `UNION ALL` with another selection of deliveries
 */
export const showNumbered = (matter: Matter, besides = ""): string => `
  card AS (
    SELECT organization_id, delivery_id AS id, lane_id, '${matter} ' || id || ' logged' AS key, '${matter}' AS topic,
           id AS subject_id, NULL::jsonb AS card, NULL AS audience, NULL AS skip_reason, reference
    FROM numbered WHERE lane_id IS NOT NULL ${besides}
  ), ${enqueueFrom("card", { reference: "reference" })}`;

/** A card that waits in a lane for its time does not go there sooner because its matter has changed. */
const AS_LONG = `(
    SELECT max(d.not_before) FROM delivery d
    WHERE d.organization_id = card.organization_id AND d.topic = card.topic AND d.subject_id = card.subject_id
      AND d.lane_id = card.lane_id AND d.state = 'waiting')`;

/** A change of one matter: whose, by whom, when, and the ids for what is written beside it. */
export interface ChangeOf {
  readonly organizationId: string;
  readonly id: string;
  /** Absent: it happened by itself. */
  readonly personId?: string | undefined;
  readonly at: Date;
  readonly eventId: string;
  readonly deliveryId: string;
  /** What asked for it. */
  readonly delivery: string;
}

/** The id in $6 of which each delivery makes its own. */
export const DELIVERY_ID = "split_part($6, ' ', 1)::uuid";
const REFERENCE = "nullif(split_part($6, ' ', 2), '')";

/** The first six parameters of every statement that changes a matter, in the order that `besideChange` counts on. */
export const valuesOf = (change: ChangeOf): unknown[] => [
  change.organizationId,
  change.id,
  change.at,
  change.personId ?? null,
  change.eventId,
  `${change.deliveryId} ${currentReference() ?? ""}`,
];

const UNITS_CHANNEL = `
    SELECT u.lane_id FROM changed JOIN unit u ON u.organization_id = changed.organization_id AND u.id = changed.unit_id
    WHERE u.lane_id IS NOT NULL`;

/**
 * The CTEs that are written beside the change of the matter in `changed` (organization_id, id, unit_id and what `before`
 * uses): its event, and a delivery to wherever its card is, may be about to be, or belongs now that the unit's channel may
 * have changed, and to wherever another living card has its words in it (see `quoted`).
 * @param kind what the event is called: an expression
 * @param before each changed column with its value before: an expression
 * @param besides what else is sent: `UNION ALL` with another selection of deliveries
 * @param home the lanes where the card belongs: a selection of `lane_id`
 */
export const besideChange = (
  matter: Matter,
  kind: string,
  before: string,
  besides = "",
  home = UNITS_CHANNEL,
): string => `
  event_row AS (
    INSERT INTO "${matter}_event" (organization_id, id, ${matter}_id, kind, person_id, at, before)
    SELECT organization_id, $5, id, ${kind}, $4, $3, ${before} FROM changed
  ), place AS (
    ${home}
    UNION
    SELECT p.lane_id FROM posted_card p WHERE p.organization_id = $1 AND p.topic = '${matter}' AND p.subject_id = $2
    UNION
    SELECT d.lane_id FROM delivery d
    WHERE d.organization_id = $1 AND d.topic = '${matter}' AND d.subject_id = $2 AND d.state = 'waiting'
  ), card AS (
    SELECT changed.organization_id, md5(${DELIVERY_ID} || ' ' || place.lane_id)::uuid AS id, place.lane_id,
           '${matter} ' || changed.id || ' ' || $5 || ' ' || place.lane_id AS key, '${matter}' AS topic,
           changed.id AS subject_id, NULL::jsonb AS card, NULL AS audience, NULL AS skip_reason
    FROM changed CROSS JOIN place
    UNION ALL
    SELECT q.organization_id, md5(${DELIVERY_ID} || ' ' || q.subject_id || ' ' || p.lane_id)::uuid, p.lane_id,
           '${matter} ' || changed.id || ' ' || $5 || ' ' || q.subject_id || ' ' || p.lane_id, q.topic, q.subject_id,
           NULL::jsonb, NULL, NULL
    FROM changed
    JOIN quoted q ON q.organization_id = changed.organization_id AND q.matter_id = changed.id
    CROSS JOIN LATERAL (
      SELECT p.lane_id FROM posted_card p
      WHERE p.organization_id = q.organization_id AND p.topic = q.topic AND p.subject_id = q.subject_id
      UNION
      SELECT d.lane_id FROM delivery d
      WHERE d.organization_id = q.organization_id AND d.topic = q.topic AND d.subject_id = q.subject_id
        AND d.state = 'waiting'
    ) p
    ${besides}
  ), ${enqueueFrom("card", { notBefore: AS_LONG, reference: REFERENCE })}`;
