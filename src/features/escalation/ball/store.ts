import type { Sql } from "../../../kernel/ports.ts";
import type { Escalation, EscalationState, Rung } from "../schema.ts";
import type { Key } from "./events.ts";
import type { OfferDetail } from "./moves.ts";

interface Row {
  organization_id: string;
  id: string;
  case_id: string;
  raised_for: string;
  gravest: Escalation["gravest"];
  unit_id: string;
  raised_at: Date;
  raised_by: string | null;
  raised_by_name: string | null;
  rule_id: string | null;
  rule_name: string | null;
  reason: string | null;
  why_kept_back: boolean;
  state: EscalationState;
  ended_at: Date | null;
  version: number;
  rung: Rung;
  start_rung: Rung;
  holder_id: string | null;
  holder_name: string | null;
  held_from: Date | null;
  held_until: Date | null;
  offered_to: string | null;
  offered_to_name: string | null;
  offered_from: Date | null;
  offered_until: Date | null;
  offered_rung: Rung | null;
  offered_by: string | null;
  offered_by_name: string | null;
  offer: OfferDetail | null;
  offer_event: string | null;
  passed: string[];
  owner_before: string;
  owner_before_name: string;
  due_at: Date | null;
  folded_into: string | null;
  folded: number;
}

const toEscalation = (row: Row): Escalation => ({
  organizationId: row.organization_id,
  id: row.id,
  caseId: row.case_id,
  raisedFor: row.raised_for,
  gravest: row.gravest,
  unitId: row.unit_id,
  raisedAt: row.raised_at,
  state: row.state,
  version: row.version,
  rung: row.rung,
  startRung: row.start_rung,
  passed: row.passed,
  ownerBefore: { id: row.owner_before, name: row.owner_before_name },
  folded: row.folded,
  ...(row.raised_by && { raisedBy: { id: row.raised_by, name: row.raised_by_name ?? "" } }),
  ...(row.rule_id && !row.why_kept_back && { rule: { id: row.rule_id, name: row.rule_name ?? "" } }),
  ...(row.reason && !row.why_kept_back && { reason: row.reason }),
  ...(row.holder_id &&
    row.held_from &&
    row.held_until && {
      holder: { id: row.holder_id, name: row.holder_name ?? "", from: row.held_from, until: row.held_until },
    }),
  ...offeredOf(row),
  ...(row.due_at && { dueAt: row.due_at }),
  ...(row.ended_at && { endedAt: row.ended_at }),
  ...(row.folded_into && { foldedInto: row.folded_into }),
});

function offeredOf(row: Row): Pick<Escalation, "offered"> {
  if (!row.offered_to || !row.offered_from || !row.offered_until || !row.offered_rung || !row.offer_event) return {};
  return {
    offered: {
      to: { id: row.offered_to, name: row.offered_to_name ?? "" },
      rung: row.offered_rung,
      from: row.offered_from,
      until: row.offered_until,
      event: row.offer_event,
      passedOver: row.offer?.passedOver ?? [],
      ...(row.offer?.as && { as: row.offer.as }),
      ...(row.offer?.unheard && { unheard: true }),
      ...(row.offer?.last && { last: true }),
      ...(row.offered_by && { by: { id: row.offered_by, name: row.offered_by_name ?? "" } }),
    },
  };
}

/**
 * What it was raised for may have become one voice of another case, and be told of to fewer people, for whom that is milder.
 * A correction that made its case milder does not make it less grave for whoever has to look at it; taken back, none was made.
 * So it is with its voices, since they were raised themselves, or this was.
 */
const GRAVEST = `
  least(about.severity, CASE WHEN raised.undone_at IS NULL THEN raised.severity END, (
    SELECT min((h.before ->> 'severity')::int) FROM case_event h
    WHERE h.organization_id = e.organization_id AND h.case_id IN (e.case_id, e.raised_for)
      AND h.kind = 'changed' AND h.at >= e.raised_at), (
    WITH RECURSIVE voice AS (
      SELECT v.id FROM "case" v WHERE v.organization_id = e.organization_id AND v.merged_into = e.case_id
      UNION
      SELECT v.id FROM voice JOIN "case" v ON v.organization_id = e.organization_id AND v.merged_into = voice.id
    )
    SELECT min((h.before ->> 'severity')::int) FROM voice
    JOIN case_event h ON h.organization_id = e.organization_id AND h.case_id = voice.id AND h.kind = 'changed'
    WHERE h.at >= least(e.raised_at, (
      SELECT min(own.raised_at) FROM escalation own
      WHERE own.organization_id = e.organization_id AND own.raised_for = voice.id)))) AS gravest`;

/** What it was raised for has become a voice that only some may know of: why it was raised tells of that. */
const KEPT_BACK = "raised.confidential AND raised.id <> about.id AS why_kept_back";

const ESCALATION = `
  SELECT e.*, ${GRAVEST}, ${KEPT_BACK}, raiser.name AS raised_by_name, holder.name AS holder_name, asked.name AS offered_to_name,
         asker.name AS offered_by_name, before.name AS owner_before_name,
         (SELECT count(*)::int FROM escalation f
          WHERE f.organization_id = e.organization_id AND f.folded_into = e.id AND f.state = 'going') AS folded
  FROM escalation e
  JOIN "case" about ON about.organization_id = e.organization_id AND about.id = e.case_id
  JOIN "case" raised ON raised.organization_id = e.organization_id AND raised.id = e.raised_for
  JOIN person before ON before.organization_id = e.organization_id AND before.id = e.owner_before
  LEFT JOIN person raiser ON raiser.organization_id = e.organization_id AND raiser.id = e.raised_by
  LEFT JOIN person holder ON holder.organization_id = e.organization_id AND holder.id = e.holder_id
  LEFT JOIN person asked ON asked.organization_id = e.organization_id AND asked.id = e.offered_to
  LEFT JOIN person asker ON asker.organization_id = e.organization_id AND asker.id = e.offered_by`;

async function read(sql: Sql, name: string, rest: string, values: readonly unknown[]): Promise<Escalation[]> {
  const rows = await sql.query<Row>({ name: `escalation.${name}`, text: `${ESCALATION} ${rest}`, values });
  return rows.map(toEscalation);
}

/** The escalations of these ids, each in its own organization; in no order, without those that do not exist. */
export const readEscalations = (sql: Sql, keys: readonly Key[]): Promise<Escalation[]> =>
  read(
    sql,
    "read",
    `JOIN unnest($1::uuid[], $2::uuid[]) AS wanted(organization_id, id)
       ON wanted.organization_id = e.organization_id AND wanted.id = e.id`,
    [keys.map(({ organizationId }) => organizationId), keys.map(({ id }) => id)],
  );

/** Those of these cases that are going; in no order. */
export const readGoing = (
  sql: Sql,
  keys: readonly { readonly organizationId: string; readonly caseId: string }[],
): Promise<Escalation[]> =>
  read(
    sql,
    "going",
    `JOIN unnest($1::uuid[], $2::uuid[]) AS wanted(organization_id, case_id)
       ON wanted.organization_id = e.organization_id AND wanted.case_id = e.case_id
     WHERE e.state = 'going'`,
    [keys.map(({ organizationId }) => organizationId), keys.map(({ caseId }) => caseId)],
  );

/** The last time that a case was raised. */
export async function readLatest(sql: Sql, organizationId: string, caseId: string): Promise<Escalation | undefined> {
  const rest = "WHERE e.organization_id = $1 AND e.case_id = $2 ORDER BY e.raised_at DESC, e.id DESC LIMIT 1";
  return (await read(sql, "latest", rest, [organizationId, caseId]))[0];
}

/** Those that are answered with another one, oldest first. */
export const readFolded = (sql: Sql, { organizationId, id }: Key): Promise<Escalation[]> =>
  read(
    sql,
    "folded",
    "WHERE e.organization_id = $1 AND e.folded_into = $2 AND e.state = 'going' ORDER BY e.raised_at, e.id",
    [organizationId, id],
  );

/** Those that are to be looked at, at most so many, without these. */
export const readDue = (sql: Sql, now: Date, without: readonly string[], limit: number): Promise<Escalation[]> =>
  read(sql, "due", "WHERE e.due_at <= $1 AND e.id <> ALL($2::uuid[]) ORDER BY e.due_at LIMIT $3", [
    now,
    without,
    limit,
  ]);
