import { besideChange, type ChangeOf, DELIVERY_ID, valuesOf } from "../../../kernel/matter.ts";
import type { NewDelivery } from "../../../kernel/outbox/index.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { firstSight } from "../../../kernel/seen.ts";
import type { Card } from "../../../message/card.ts";
import type { Case, Guessable, Happened } from "../schema.ts";
import type { Kind, Severity, State, WayIn } from "../vocabulary.ts";

/** The columns of a case that can change; null empties one. Moments are texts where they come out of a history. */
export interface Columns {
  readonly text?: string;
  readonly kind?: Kind;
  readonly theme?: string;
  readonly step?: string | null;
  readonly severity?: Severity;
  readonly guessed?: readonly Guessable[];
  readonly came_by?: WayIn | null;
  readonly public?: boolean;
  readonly customer?: string | null;
  readonly happened_at?: Date | string | null;
  readonly happened_to?: Happened["to"] | null;
  readonly on_behalf_of?: string | null;
  readonly owner_id?: string;
  readonly state?: State;
  readonly confidential?: boolean;
  readonly held_until?: Date | string | null;
  readonly named?: readonly string[] | null;
  readonly merged_into?: string | null;
  readonly changed_at?: Date | string | null;
  readonly undone_at?: Date | string | null;
}

/** What happens to a case; the same delivery twice has one effect. */
export interface Change extends Omit<ChangeOf, "organizationId" | "id"> {
  /** What it is called in the history. */
  readonly event: string;
  readonly set: Columns;
  /** What is said to each who is to hear of it, in the lane to them; the same key twice is said once. */
  readonly news?: readonly ChangeNews[];
}

export type ChangeNews = Pick<NewDelivery, "key" | "laneId"> & {
  readonly deliveryId: string;
} & (
    | { readonly card: Card; readonly topic?: undefined; readonly subjectId?: undefined }
    /** A living card. */
    | { readonly topic: string; readonly subjectId: string; readonly card?: undefined }
  );

/** How a change ended: done; the same delivery had done it before; or the case is not any more what was decided on. */
export type Changed = "done" | "repeated" | "nothing" | "stale";

/** Each changed field with its value before; when it was taken back is in the event itself. */
const BEFORE = `(
  SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(was)
  WHERE value IS DISTINCT FROM becomes -> key AND key <> 'undone_at')`;

/** The key of what is said to one who is to hear of a change: of the case that is shown to them, be it a voice of the changed one. */
export const newsKey = (eventId: string, personId: string, shownId: string): string =>
  `case news ${eventId} ${personId} ${shownId}`;

/** What is said to them. */
const NEWS = `
  UNION ALL
  SELECT changed.organization_id, news."deliveryId", news."laneId", news.key, news.topic, news."subjectId", news.card,
         NULL, NULL
  FROM changed, jsonb_to_recordset($15::jsonb) AS news(
    key text, "laneId" uuid, "deliveryId" uuid, topic text, "subjectId" uuid, card jsonb)`;

/** The cards that count a case as one more voice are drawn anew when it is for fewer people now, or for more. */
const COUNTED = `
  UNION ALL
  SELECT changed.organization_id, md5(${DELIVERY_ID} || ' ' || whole.id || ' ' || p.lane_id)::uuid, p.lane_id,
         'case ' || whole.id || ' ' || $5 || ' ' || p.lane_id, 'case', whole.id, NULL, NULL, NULL
  FROM changed
  CROSS JOIN LATERAL (
    WITH RECURSIVE whole AS (
      SELECT (changed.becomes ->> 'merged_into')::uuid AS id
      UNION
      SELECT w.merged_into FROM whole JOIN "case" w ON w.organization_id = $1 AND w.id = whole.id
    ) SELECT id FROM whole WHERE id IS NOT NULL
  ) whole
  JOIN posted_card p ON p.organization_id = $1 AND p.topic = 'case' AND p.subject_id = whole.id
  WHERE changed.becomes -> 'confidential' <> changed.was -> 'confidential'`;

const CHANGE = `
  WITH old AS (
    SELECT c.organization_id, c.id, c AS was FROM "case" c
    WHERE organization_id = $1 AND id = $2 AND state = $9 AND owner_id = $10 AND confidential = $11
      AND undone_at IS NOT DISTINCT FROM $12::timestamptz AND merged_into IS NOT DISTINCT FROM $13::uuid
      AND coalesce(named, '{}') = $16::uuid[] AND (held_until IS NOT NULL) = $17
    FOR UPDATE
  ), item AS (
    SELECT organization_id, id, $8::text AS delivery, $3::timestamptz AS at FROM old
  ), ${firstSight("item")}, next AS (
    SELECT given.* FROM old JOIN fresh USING (organization_id), jsonb_populate_record(old.was, $7::jsonb) AS given
  ), changed AS (
    UPDATE "case" c SET
      text = next.text, kind = next.kind, theme = next.theme, step = next.step, severity = next.severity,
      guessed = next.guessed, came_by = next.came_by, public = next.public, customer = next.customer,
      happened_at = next.happened_at, happened_to = next.happened_to, on_behalf_of = next.on_behalf_of,
      owner_id = next.owner_id, state = next.state, confidential = next.confidential,
      held_until = next.held_until, named = next.named,
      merged_into = next.merged_into, changed_at = next.changed_at, undone_at = next.undone_at
    FROM old, next
    WHERE c.organization_id = $1 AND c.id = $2 AND to_jsonb(old.was) - 'changed_at' <> to_jsonb(next) - 'changed_at'
    RETURNING c.organization_id, c.id, c.unit_id, to_jsonb(old.was) AS was, to_jsonb(next) AS becomes
  ), looked AS (
    -- Whoever has an escalation of it looks at that anew, and whoever has one that was raised for it.
    UPDATE escalation e SET due_at = $3, version = e.version + 1 FROM changed
    WHERE e.organization_id = changed.organization_id AND changed.id IN (e.case_id, e.raised_for)
      AND e.state IN ('going', 'resolved', 'joined')
  ), to_look_at AS (
    -- The rules by which cases are raised look again at what it says; see looks.ts.
    INSERT INTO case_look (organization_id, case_id, at)
    SELECT organization_id, id, $3 FROM changed WHERE $14 IN ('changed', 'taken back', 'not happy', 'shown', 'shown at last')
    ON CONFLICT (organization_id, case_id) DO UPDATE SET at = excluded.at
  ), ${besideChange("case", "$14", BEFORE, `${NEWS}${COUNTED}`)}
  SELECT (SELECT count(*)::int FROM old) AS found, (SELECT count(*)::int FROM fresh) AS fresh,
         (SELECT count(*)::int FROM changed) AS changes`;

/**
 * Changes a case that is still what was decided on (state, owner, who may know of it), in one statement with its event, the
 * deliveries that redraw its card wherever that is or belongs, and the news to whoever is to hear of it.
 */
export async function changeCase(sql: Sql, found: Case, change: Change): Promise<Changed> {
  const [row] = await sql.query<{ found: number; fresh: number; changes: number }>({
    name: "case.change",
    text: CHANGE,
    values: [
      ...valuesOf({ ...change, organizationId: found.organizationId, id: found.id }),
      JSON.stringify(change.set),
      change.delivery,
      found.state,
      found.ownerId,
      found.confidential,
      found.undoneAt ?? null,
      found.mergedInto ?? null,
      change.event,
      JSON.stringify(change.news ?? []),
      found.named,
      found.heldUntil !== undefined,
    ],
  });
  if (!row?.found) return "stale";
  if (!row.fresh) return "repeated";
  return row.changes ? "done" : "nothing";
}

/** One change in the history of a case. */
export interface CaseEvent {
  readonly id: string;
  readonly kind: string;
  /** Null: it happened by itself. */
  readonly personId: string | null;
  readonly by: string | null;
  readonly at: Date;
  /** Each changed column with its value before; null: it changed nothing of what the case says. */
  readonly before: Columns | null;
  readonly detail: EventDetail | null;
  /** Who had the case before, if that changed. */
  readonly ownerBefore: string | null;
  /** Who was asked, or is to do it. */
  readonly other: string | null;
}

/** What was said, given or asked for. */
export interface Said {
  /** In whose own words. */
  readonly what?: string;
  /** Of money, by the ISO 4217 code of its currency. */
  readonly amount?: number;
  readonly currency?: string;
}

/** The same, or what was promised, and how. */
interface EventDetail extends Said {
  /** What was said of it before. */
  readonly was?: Said;
  /** The id of the other case that it is about. */
  readonly other?: string;
  /** The id of the event, or of the request, that it is about. */
  readonly event?: string;
  readonly request?: string;
  /** By when: a moment, or a local date. */
  readonly until?: string;
}

const EVENTS = `
  SELECT e.id, e.kind, e.person_id AS "personId", p.name AS by, e.at, e.before, e.detail,
         owner.name AS "ownerBefore", other.name AS other
  FROM case_event e
  LEFT JOIN person p ON p.organization_id = e.organization_id AND p.id = e.person_id
  LEFT JOIN person other ON other.organization_id = e.organization_id AND other.id = (e.detail ->> 'person')::uuid
  LEFT JOIN person owner ON owner.organization_id = e.organization_id AND owner.id = (e.before ->> 'owner_id')::uuid`;

/** The newest changes of a case, newest first. */
export const readEvents = (sql: Sql, organizationId: string, caseId: string, limit: number): Promise<CaseEvent[]> =>
  sql.query({
    name: "case.events",
    text: `${EVENTS} WHERE e.organization_id = $1 AND e.case_id = $2 ORDER BY e.id DESC LIMIT $3`,
    values: [organizationId, caseId, limit],
  });

/** The last change of what a case says; that everybody may know of it now is none. */
export async function readLastChange(sql: Sql, organizationId: string, caseId: string): Promise<CaseEvent | undefined> {
  const [last] = await sql.query<CaseEvent>({
    name: "case.last_change",
    text: `${EVENTS} WHERE e.organization_id = $1 AND e.case_id = $2 AND e.before IS NOT NULL
             AND e.kind NOT IN ('shown', 'shown at last') ORDER BY e.id DESC LIMIT 1`,
    values: [organizationId, caseId],
  });
  return last;
}

/** Lets nobody else change a case while the transaction lasts, if it is going: else false. */
export async function lockGoing(
  sql: Sql,
  { organizationId, id }: Pick<Case, "organizationId" | "id">,
): Promise<boolean> {
  const rows = await sql.query({
    name: "case.lockGoing",
    text: `SELECT id FROM "case" WHERE organization_id = $1 AND id = $2 AND state IN ('open', 'in hand', 'reopened')
             AND undone_at IS NULL AND merged_into IS NULL FOR UPDATE`,
    values: [organizationId, id],
  });
  return rows.length === 1;
}
