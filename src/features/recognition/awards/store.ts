import { besideChange, type ChangeOf, logEvent, numberFresh, valuesOf } from "../../../kernel/matter.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { firstSight } from "../../../kernel/seen.ts";
import type { AwardKind } from "./schema.ts";

/** The topic of an award's living card. */
export const AWARD_TOPIC = "award";

/** A nomination about to be written. */
export interface NewAward {
  readonly organization_id: string;
  readonly id: string;
  readonly event_id: string;
  readonly unit_id: string;
  readonly kind: AwardKind;
  readonly receiver_id: string;
  readonly text: string;
  readonly amount: number;
  readonly currency: string;
  readonly item: string | null;
  readonly kudos_id: string | null;
  readonly case_id: string | null;
  readonly win_id: string | null;
  readonly person_id: string;
  readonly at: Date;
  readonly budget_id: string;
  readonly approver_id: string;
  readonly delivery: string;
}

const LOG = `
  WITH item AS (
    SELECT * FROM json_to_recordset($1::json) AS item(
      organization_id uuid, id uuid, event_id uuid, unit_id uuid, kind text, receiver_id uuid, text text, amount numeric, currency text, item text,
      kudos_id uuid, case_id uuid, win_id uuid, person_id uuid, at timestamptz, budget_id uuid, approver_id uuid,
      delivery text)
  ), ${firstSight("item")}, ${numberFresh("award")}, award_row AS (
    INSERT INTO award (organization_id, id, number, unit_id, kind, receiver_id, text, amount, currency, item, kudos_id,
                       case_id, win_id, logged_by, logged_at, budget_id, approver_id, state)
    SELECT organization_id, id, number, unit_id, kind, present_person(organization_id, receiver_id), text, amount, currency,
           item, kudos_id, case_id, win_id, author, at, budget_id, present_person(organization_id, approver_id), 'nominated'
    FROM numbered
  ), ${logEvent("award")}
  SELECT id, number FROM numbered`;

/** Writes a nomination with its event. False if its delivery was seen before. */
export const logAward = async (sql: Sql, item: NewAward): Promise<boolean> =>
  (await sql.query({ name: "award.log", text: LOG, values: [JSON.stringify([item])] })).length === 1;

/** Where its card is drawn besides where it stands already: once it is announced, in the unit's channel. */
const HOME = `
  SELECT u.lane_id FROM changed JOIN unit u ON u.organization_id = changed.organization_id AND u.id = changed.unit_id
  WHERE u.lane_id IS NOT NULL AND changed.state = 'announced'`;

const step = (kind: string, changed: string): string => `
  WITH ${changed}, ${besideChange("award", `'${kind}'`, "NULL", "", HOME)}
  SELECT count(*)::int AS changes FROM changed`;

const RETURNING = "RETURNING a.organization_id, a.id, a.unit_id, a.state";
const ONE = "a.organization_id = $1 AND a.id = $2 AND a.undone_at IS NULL";
/** Never whoever nominated, or is to have it. */
const DECIDES = "a.approver_id = $4 AND a.logged_by <> $4 AND a.receiver_id <> $4";

/** The budget is charged in the same statement, and only if there is enough left of it. */
const APPROVE = step(
  "approved",
  `wanted AS (
    SELECT a.organization_id, a.id, a.budget_id, a.amount, a.currency FROM award a
    WHERE ${ONE} AND a.state = 'nominated' AND ${DECIDES} FOR UPDATE
  ), charged AS (
    UPDATE award_budget b SET spent = b.spent + wanted.amount FROM wanted
    WHERE b.organization_id = wanted.organization_id AND b.id = wanted.budget_id AND b.currency = wanted.currency
      AND b.spent + wanted.amount <= b.amount
    RETURNING b.id
  ), changed AS (
    UPDATE award a SET state = 'approved', changed_at = $3 FROM charged, wanted
    WHERE a.organization_id = wanted.organization_id AND a.id = wanted.id ${RETURNING}
  )`,
);

const DECLINE = step(
  "declined",
  `changed AS (
    UPDATE award a SET state = 'declined', reason = $7, changed_at = $3
    WHERE ${ONE} AND a.state = 'nominated' AND ${DECIDES} ${RETURNING}
  )`,
);

const PASS = step(
  "passed on",
  `changed AS (
    UPDATE award a SET approver_id = present_person($1, $7), changed_at = $3
    WHERE ${ONE} AND a.state = 'nominated' AND $7::uuid NOT IN (a.approver_id, a.logged_by, a.receiver_id) ${RETURNING}
  )`,
);

const ANNOUNCE = step(
  "announced",
  `changed AS (
    UPDATE award a SET state = 'announced', changed_at = $3 WHERE ${ONE} AND a.state = 'approved' ${RETURNING}
  )`,
);

const PAY = step(
  "paid",
  `changed AS (
    UPDATE award a SET state = 'paid', changed_at = $3
    WHERE ${ONE} AND a.state = 'announced' AND a.receiver_id <> $4 ${RETURNING}
  )`,
);

const UNDO = step(
  "undone",
  `changed AS (
    UPDATE award a SET undone_at = $3, changed_at = $3
    WHERE ${ONE} AND a.state = 'nominated' AND a.logged_by = $4 AND a.logged_at >= $7 ${RETURNING}
  )`,
);

/** Approves a nomination, if whoever does may, and charges its budget, if there is enough left. True if that happened. */
export const approveAward = (sql: Sql, change: ChangeOf): Promise<boolean> =>
  changes(sql, "award.approve", APPROVE, valuesOf(change));

export const declineAward = (sql: Sql, change: ChangeOf, reason: string): Promise<boolean> =>
  changes(sql, "award.decline", DECLINE, [...valuesOf(change), reason]);

/** Has somebody else decide. True if that changed something. */
export const passAward = (sql: Sql, change: ChangeOf, personId: string): Promise<boolean> =>
  changes(sql, "award.pass", PASS, [...valuesOf(change), personId]);

export const announceAward = (sql: Sql, change: ChangeOf): Promise<boolean> =>
  changes(sql, "award.announce", ANNOUNCE, valuesOf(change));

export const payAward = (sql: Sql, change: ChangeOf): Promise<boolean> =>
  changes(sql, "award.pay", PAY, valuesOf(change));

/** Takes a nomination back that was made at or after `since`, by whoever made it. */
export const undoAward = (sql: Sql, change: ChangeOf, since: Date): Promise<boolean> =>
  changes(sql, "award.undo", UNDO, [...valuesOf(change), since]);

async function changes(sql: Sql, name: string, text: string, values: unknown[]): Promise<boolean> {
  const [row] = await sql.query<{ changes: number }>({ name, text, values });
  return row?.changes === 1;
}
