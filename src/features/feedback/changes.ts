import { besideChange, type ChangeOf, valuesOf } from "../../kernel/matter.ts";
import type { Sql } from "../../kernel/ports.ts";
import { firstSight } from "../../kernel/seen.ts";
import type { Card } from "../../message/card.ts";
import type { Case, Guessable, Happened } from "./schema.ts";
import type { Kind, Severity, State, WayIn } from "./vocabulary.ts";

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

interface ChangeNews {
  readonly key: string;
  readonly laneId: string;
  readonly deliveryId: string;
  readonly card: Card;
}

/** How a change ended: done; the same delivery had done it before; or the case is not any more what was decided on. */
export type Changed = "done" | "repeated" | "nothing" | "stale";

/** Each changed field with its value before; when it was taken back is in the event itself. */
const BEFORE = `(
  SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(was)
  WHERE value IS DISTINCT FROM becomes -> key AND key <> 'undone_at')`;

/** The key of what is said to one who is to hear of a change. */
export const newsKey = (eventId: string, personId: string): string => `case news ${eventId} ${personId}`;

/** What is said to them. */
const NEWS = `
  UNION ALL
  SELECT changed.organization_id, news."deliveryId", news."laneId", news.key, NULL, NULL, news.card, NULL, NULL
  FROM changed, jsonb_to_recordset($15::jsonb) AS news(key text, "laneId" uuid, "deliveryId" uuid, card jsonb)`;

const CHANGE = `
  WITH old AS (
    SELECT c.organization_id, c.id, c AS was FROM "case" c
    WHERE organization_id = $1 AND id = $2 AND state = $9 AND owner_id = $10 AND confidential = $11
      AND undone_at IS NOT DISTINCT FROM $12::timestamptz AND merged_into IS NOT DISTINCT FROM $13::uuid
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
      owner_id = next.owner_id, state = next.state, confidential = next.confidential, named = next.named,
      merged_into = next.merged_into, changed_at = next.changed_at, undone_at = next.undone_at
    FROM old, next
    WHERE c.organization_id = $1 AND c.id = $2 AND to_jsonb(old.was) - 'changed_at' <> to_jsonb(next) - 'changed_at'
    RETURNING c.organization_id, c.id, c.unit_id, to_jsonb(old.was) AS was, to_jsonb(next) AS becomes
  ), ${besideChange("case", "$14", BEFORE, NEWS)}
  SELECT (SELECT count(*)::int FROM old) AS found, (SELECT count(*)::int FROM fresh) AS fresh,
         (SELECT count(*)::int FROM changed) AS changes`;

/**
 * Changes a case that is still what was decided on (state, owner, who may know), in one statement with its event, the
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
  readonly personId: string;
  readonly by: string;
  readonly at: Date;
  /** Each changed column with its value before. */
  readonly before: Columns | null;
  /** What was given or asked for, in whose own words, and how much money, by the ISO 4217 code of its currency. */
  readonly detail: { readonly what?: string; readonly amount?: number; readonly currency?: string } | null;
  /** Who had the case before, if that changed. */
  readonly ownerBefore: string | null;
}

const EVENTS = `
  SELECT e.id, e.kind, e.person_id AS "personId", p.name AS by, e.at, e.before, e.detail,
         owner.name AS "ownerBefore"
  FROM case_event e
  JOIN person p ON p.organization_id = e.organization_id AND p.id = e.person_id
  LEFT JOIN person owner ON owner.organization_id = e.organization_id AND owner.id = (e.before ->> 'owner_id')::uuid`;

/** The newest changes of a case, newest first. */
export const readEvents = (sql: Sql, organizationId: string, caseId: string, limit: number): Promise<CaseEvent[]> =>
  sql.query({
    name: "case.events",
    text: `${EVENTS} WHERE e.organization_id = $1 AND e.case_id = $2 ORDER BY e.id DESC LIMIT $3`,
    values: [organizationId, caseId, limit],
  });
