import { lockByName } from "../../kernel/lock.ts";
import type { Sql } from "../../kernel/ports.ts";
import type { CustomerPromise, PromiseEvent } from "./schema.ts";
import type { NextStep } from "./steps.ts";

const PROMISE = `
  SELECT p.organization_id AS "organizationId", p.id, p.case_id AS "caseId", p.unit_id AS "unitId", p.what,
         p.owner_id AS "ownerId", owner.name AS "ownerName", p.due_at AS "dueAt", p.state, p.step, p.next_at AS "nextAt",
         p.offered_to AS "offeredTo", p.made_by AS "madeBy", p.made_in AS "madeIn", p.made_at AS "madeAt"
  FROM promise p JOIN person owner ON owner.organization_id = p.organization_id AND owner.id = p.owner_id`;

export async function readPromise(sql: Sql, organizationId: string, id: string): Promise<CustomerPromise | undefined> {
  const [found] = await sql.query<CustomerPromise>({
    name: "promise.one",
    text: `${PROMISE} WHERE p.organization_id = $1 AND p.id = $2`,
    values: [organizationId, id],
  });
  return found;
}

/** Lets nobody else note a promise of the same case while the transaction lasts. */
export const lockPromises = (sql: Sql, { caseId }: Pick<CustomerPromise, "caseId">): Promise<unknown> =>
  lockByName(sql, `promises ${caseId}`);

/** The open promise of a case that says the same, if there is one. */
export async function readSame(
  sql: Sql,
  { organizationId, caseId, what }: Pick<CustomerPromise, "organizationId" | "caseId" | "what">,
): Promise<CustomerPromise | undefined> {
  const [found] = await sql.query<CustomerPromise>({
    text: `${PROMISE} WHERE p.organization_id = $1 AND p.case_id = $2 AND p.what = $3 AND p.state = 'open'`,
    values: [organizationId, caseId, what],
  });
  return found;
}

/** The open promises of a person in cases that were not taken back, those first that are due first; with how many there are. */
export const readOpen = (
  sql: Sql,
  organizationId: string,
  ownerId: string,
  limit: number,
): Promise<(CustomerPromise & { readonly caseNumber: number; readonly all: number })[]> =>
  sql.query({
    name: "promise.open",
    text: `SELECT open.*, c.number AS "caseNumber", (count(*) OVER ())::int AS all FROM (${PROMISE}) open
           JOIN "case" c ON c.organization_id = open."organizationId" AND c.id = open."caseId"
           WHERE open."organizationId" = $1 AND open."ownerId" = $2 AND open.state = 'open'
             AND c.undone_at IS NULL
           ORDER BY open."dueAt", open.id LIMIT $3`,
    values: [organizationId, ownerId, limit],
  });

/** Whoever does something with a promise, and the id of that in its history. */
export interface Deed {
  readonly eventId: string;
  readonly personId: string;
  readonly at: Date;
  readonly kind: PromiseEvent;
}

const EVENT = `
  INSERT INTO promise_event (organization_id, id, promise_id, kind, person_id, at, before)`;

export const insertPromise = (sql: Sql, promise: Omit<CustomerPromise, "ownerName">, deed: Deed): Promise<unknown> =>
  sql.query({
    text: `WITH noted AS (
             INSERT INTO promise (organization_id, id, case_id, unit_id, what, owner_id, due_at, state, step, next_at,
                                  made_by, made_in, made_at)
             VALUES ($1, $2, $3, $4, $5, present_person($1, $6), $7, 'open', $8, $9, present_person($1, $10), $11, $12)
             RETURNING organization_id, id, made_by
           ) ${EVENT} SELECT organization_id, $13, id, $14, made_by, $12, NULL FROM noted`,
    values: [
      promise.organizationId,
      promise.id,
      promise.caseId,
      promise.unitId,
      promise.what,
      promise.ownerId,
      promise.dueAt,
      promise.step,
      promise.nextAt,
      promise.madeBy,
      promise.madeIn,
      promise.madeAt,
      deed.eventId,
      deed.kind,
    ],
  });

/** What becomes of a promise. */
export type Becomes = Pick<CustomerPromise, "what" | "ownerId" | "dueAt" | "state" | "offeredTo"> & {
  readonly next: NextStep | undefined;
};

/**
 * Changes an open promise that is still what was decided on (owner, moment, who was asked), with its event. False if it is
 * not that any more: then it is to be decided anew.
 */
export async function changePromise(sql: Sql, found: CustomerPromise, becomes: Becomes, deed: Deed): Promise<boolean> {
  const rows = await sql.query({
    name: "promise.change",
    text: `WITH old AS (
             SELECT * FROM promise
             WHERE organization_id = $1 AND id = $2 AND state = 'open' AND owner_id = $3 AND due_at = $4
               AND offered_to IS NOT DISTINCT FROM $5::uuid
             FOR UPDATE
           ), changed AS (
             UPDATE promise p SET
               what = $6, owner_id = present_person($1, $7), due_at = $8, state = $9,
               offered_to = present_person($1, $10::uuid), step = $11, next_at = $12,
               closed_at = CASE WHEN $9 = 'open' THEN NULL ELSE $15::timestamptz END
             FROM old WHERE p.organization_id = $1 AND p.id = $2
             RETURNING p.organization_id, p.id, to_jsonb(old) AS was, to_jsonb(p) AS becomes
           ) ${EVENT}
           SELECT organization_id, $13, id, $14, present_person($1, $16), $15, (
             SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(was)
             WHERE value IS DISTINCT FROM becomes -> key AND key NOT IN ('step', 'next_at', 'closed_at'))
           FROM changed RETURNING id`,
    values: [
      found.organizationId,
      found.id,
      found.ownerId,
      found.dueAt,
      found.offeredTo,
      becomes.what,
      becomes.ownerId,
      becomes.dueAt,
      becomes.state,
      becomes.offeredTo,
      becomes.next?.step ?? null,
      becomes.next?.at ?? null,
      deed.eventId,
      deed.kind,
      deed.at,
      deed.personId,
    ],
  });
  return rows.length === 1;
}

/** The promises of which something is to be said by then, at most so many. */
export const readDue = (sql: Sql, now: Date, limit: number): Promise<CustomerPromise[]> =>
  sql.query({
    name: "promise.due",
    text: `${PROMISE} WHERE p.next_at <= $1 AND p.state = 'open' ORDER BY p.next_at, p.id LIMIT $2`,
    values: [now, limit],
  });

/** Notes what is said next of a promise of which `found.step` has been said. False: another process has done so. */
export async function passStep(sql: Sql, found: CustomerPromise, next: NextStep | undefined): Promise<boolean> {
  const rows = await sql.query({
    name: "promise.pass",
    text: `UPDATE promise SET step = $5, next_at = $6
           WHERE organization_id = $1 AND id = $2 AND state = 'open' AND step = $3 AND next_at = $4 RETURNING id`,
    values: [found.organizationId, found.id, found.step, found.nextAt, next?.step ?? null, next?.at ?? null],
  });
  return rows.length === 1;
}
