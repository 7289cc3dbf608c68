import type { Sql } from "../../../kernel/ports.ts";
import type { Rung } from "../schema.ts";
import type { Columns } from "./moves.ts";

/** What happens to an escalation. Of those that happen by themselves, what was before is kept, to be made undone. */
export const eventKinds = [
  "raised",
  "offered",
  "passed on",
  "declined",
  "taken",
  "handing over",
  "unsolved",
  "needs leader",
  "reminded",
  "asked",
  "answered",
  "decided",
  "decision undone",
  "folded",
  "taken out",
  "solved below",
  "looked over",
  "resolved",
  "resumed",
  "stepped down",
  "joined",
  "parted",
  "withdrawn",
  "undone",
] as const;
export type EventKind = (typeof eventKinds)[number];

/** What belongs to an event, to be said with it. */
export interface EventDetail {
  /** In whose own words: a reason, a question, an answer. */
  readonly what?: string;
  /** Whom it is about: who it was offered to, or whose turn is over. */
  readonly to?: string;
  readonly name?: string;
  readonly rung?: Rung;
  /** Why somebody's turn is over. */
  readonly why?: "no answer" | "not there" | "not reached" | "somebody else";
  /** The number of the case that its own has become a part of, or was a part of. */
  readonly number?: number;
  /** The event that was made undone, or that of the case with which it was solved. */
  readonly event?: string;
  /** The escalations that were folded into it. */
  readonly folded?: readonly string[];
}

export interface EscalationEvent {
  readonly id: string;
  readonly kind: EventKind;
  /** Absent: by itself. */
  readonly by?: { readonly id: string; readonly name: string };
  readonly at: Date;
  readonly before?: Columns;
  readonly detail: EventDetail;
}

/** An event about to be written. */
export interface NewEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly personId?: string;
  readonly at: Date;
  readonly before?: Columns;
  readonly detail?: EventDetail;
}

/** What an escalation is found by. */
export interface Key {
  readonly organizationId: string;
  readonly id: string;
}

/** Writes an event into the history of an escalation. */
export const recordStep = (sql: Sql, { organizationId, id }: Key, event: NewEvent): Promise<unknown> =>
  sql.query({
    name: "escalation.event",
    text: `INSERT INTO escalation_event (organization_id, id, escalation_id, kind, person_id, at, before, detail)
           VALUES ($1, $2, $3, $4, present_person($1, $5), $6, $7, $8)`,
    values: [
      organizationId,
      event.id,
      id,
      event.kind,
      event.personId ?? null,
      event.at,
      event.before ? JSON.stringify(event.before) : null,
      event.detail ? JSON.stringify(event.detail) : null,
    ],
  });

interface EventRow {
  id: string;
  kind: EventKind;
  person_id: string | null;
  name: string | null;
  at: Date;
  before: Columns | null;
  detail: EventDetail | null;
}

/** The newest events of an escalation, newest first. */
export async function readSteps(sql: Sql, { organizationId, id }: Key, limit: number): Promise<EscalationEvent[]> {
  const rows = await sql.query<EventRow>({
    name: "escalation.events",
    text: `SELECT e.id, e.kind, e.person_id, p.name, e.at, e.before, e.detail FROM escalation_event e
           LEFT JOIN person p ON p.organization_id = e.organization_id AND p.id = e.person_id
           WHERE e.organization_id = $1 AND e.escalation_id = $2 ORDER BY e.id DESC LIMIT $3`,
    values: [organizationId, id, limit],
  });
  return rows.map(toEvent);
}

const toEvent = (row: EventRow): EscalationEvent => ({
  id: row.id,
  kind: row.kind,
  at: row.at,
  detail: row.detail ?? {},
  ...(row.person_id && { by: { id: row.person_id, name: row.name ?? "" } }),
  ...(row.before && { before: row.before }),
});

/** The newest event of a kind of an escalation; undefined: there is none. */
export async function readLastStep(
  sql: Sql,
  { organizationId, id }: Key,
  kind: EventKind,
): Promise<EscalationEvent | undefined> {
  const rows = await sql.query<EventRow>({
    name: "escalation.lastEvent",
    text: `SELECT e.id, e.kind, e.person_id, p.name, e.at, e.before, e.detail FROM escalation_event e
           LEFT JOIN person p ON p.organization_id = e.organization_id AND p.id = e.person_id
           WHERE e.organization_id = $1 AND e.escalation_id = $2 AND e.kind = $3 ORDER BY e.id DESC LIMIT 1`,
    values: [organizationId, id, kind],
  });
  return rows.map(toEvent)[0];
}

/** The events of these ids, each with the escalation to which it belongs; in no order, without those that do not exist. */
export async function readStepsOf(
  sql: Sql,
  keys: readonly Key[],
): Promise<{ organizationId: string; escalationId: string; event: EscalationEvent }[]> {
  const rows = await sql.query<EventRow & { organization_id: string; escalation_id: string }>({
    name: "escalation.eventsOf",
    text: `SELECT e.organization_id, e.escalation_id, e.id, e.kind, e.person_id, p.name, e.at, e.before, e.detail
           FROM unnest($1::uuid[], $2::uuid[]) AS wanted(organization_id, id)
           JOIN escalation_event e ON e.organization_id = wanted.organization_id AND e.id = wanted.id
           LEFT JOIN person p ON p.organization_id = e.organization_id AND p.id = e.person_id`,
    values: [keys.map(({ organizationId }) => organizationId), keys.map(({ id }) => id)],
  });
  return rows.map((row) => ({
    organizationId: row.organization_id,
    escalationId: row.escalation_id,
    event: toEvent(row),
  }));
}
