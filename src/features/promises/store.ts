import { lockByName } from "../../kernel/lock.ts";
import type { LookAgain } from "../../kernel/look-again.ts";
import type { Sql } from "../../kernel/ports.ts";
import { recordEvent, toBeLookedAt } from "../feedback/index.ts";
import type { CustomerPromise, PromiseEvent } from "./schema.ts";
import type { NextStep } from "./steps.ts";

/** All promises, as they are read. */
export const PROMISE = `
  SELECT p.organization_id AS "organizationId", p.id, p.case_id AS "caseId", p.unit_id AS "unitId", p.what,
         p.owner_id AS "ownerId", owner.name AS "ownerName", p.due_at AS "dueAt", p.state, p.step, p.next_at AS "nextAt",
         p.said, p.again, p.offered_to AS "offeredTo", p.made_by AS "madeBy", p.made_in AS "madeIn", p.made_at AS "madeAt", (
           SELECT max(e.at) FROM case_event e WHERE e.organization_id = p.organization_id AND e.case_id = p.case_id
             AND e.kind = 'promise changed' AND e.detail ->> 'promise' = p.id::text) AS "changedAt"
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

/** The open promises of a unit that are overdue, but for this person's, in cases that were not taken back; those first that were due first. */
export const readOverdue = (
  sql: Sql,
  {
    organizationId,
    unitIds,
    without,
  }: { readonly organizationId: string; readonly unitIds: readonly string[]; readonly without: string },
  now: Date,
  limit: number,
): Promise<CustomerPromise[]> =>
  sql.query({
    name: "promise.overdue",
    text: `SELECT late.* FROM (${PROMISE}) late
           JOIN "case" c ON c.organization_id = late."organizationId" AND c.id = late."caseId" AND c.undone_at IS NULL
           WHERE late."organizationId" = $1 AND late."unitId" = ANY($2::uuid[]) AND late."ownerId" <> $3
             AND late.state = 'open' AND late."dueAt" <= $4
           ORDER BY late."dueAt", late.id LIMIT $5`,
    values: [organizationId, unitIds, without, now, limit],
  });

/** What is done with a promise, or happens to it by itself, and its id in the history of its case. */
export interface Deed {
  readonly eventId: string;
  /** Absent: it happened by itself. */
  readonly personId?: string;
  readonly at: Date;
  readonly kind: PromiseEvent;
  /** Who was asked to take it over. */
  readonly other?: string | undefined;
}

/** What the history says of it beside who and when: which promise, in whose words, by when. */
const detailOf = ({ id, what, dueAt }: Pick<CustomerPromise, "id" | "what" | "dueAt">, { other }: Deed): string =>
  JSON.stringify({ promise: id, what, until: dueAt, ...(other !== undefined && { person: other }) });

/** Writes the deed into the history of the case of the promise in `source`: $1 is the organization, the rest as numbered. */
const intoHistory = (
  source: string,
  [id, kind, person, at, detail]: readonly [string, string, string, string, string],
) => `
  INSERT INTO case_event (organization_id, id, case_id, kind, person_id, at, detail)
  SELECT organization_id, ${id}, case_id, ${kind}, present_person($1, ${person}::uuid), ${at}, ${detail} FROM ${source}`;

const valuesOf = (promise: Pick<CustomerPromise, "id" | "what" | "dueAt">, deed: Deed): unknown[] => [
  deed.eventId,
  deed.kind,
  deed.personId ?? null,
  deed.at,
  detailOf(promise, deed),
];

export const insertPromise = (
  sql: Sql,
  promise: Omit<CustomerPromise, "ownerName" | "changedAt">,
  deed: Deed,
): Promise<unknown> =>
  sql.query({
    text: `WITH noted AS (
             INSERT INTO promise (organization_id, id, case_id, unit_id, what, owner_id, due_at, state, step, next_at,
                                  made_by, made_in, made_at)
             VALUES ($1, $2, $3, $4, $5, present_person($1, $6), $7, 'open', $8, $9, present_person($1, $10), $11, $12)
             RETURNING organization_id, case_id
           ) ${intoHistory("noted", ["$13", "$14", "$15", "$16", "$17"])}`,
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
      ...valuesOf(promise, deed),
    ],
  });

/** What becomes of a promise. */
export type Becomes = Pick<CustomerPromise, "what" | "ownerId" | "dueAt" | "state" | "said" | "offeredTo"> & {
  readonly next: NextStep | undefined;
};

/**
 * Changes a promise that is still what was decided on (state, owner, moment, who was asked), with its event. False if it is
 * not that any more: then it is to be decided anew.
 */
export async function changePromise(sql: Sql, found: CustomerPromise, becomes: Becomes, deed: Deed): Promise<boolean> {
  const rows = await sql.query({
    name: "promise.change",
    text: `WITH changed AS (
             UPDATE promise SET
               what = $7, owner_id = present_person($1, $8), due_at = $9, state = $10,
               offered_to = present_person($1, $11::uuid), step = $12, next_at = $13, said = $14, again = false,
               closed_at = CASE WHEN $10 = 'open' THEN NULL ELSE $18::timestamptz END
             WHERE organization_id = $1 AND id = $2 AND state = $3 AND owner_id = $4 AND due_at = $5
               AND offered_to IS NOT DISTINCT FROM $6::uuid
             RETURNING organization_id, case_id
           ) ${intoHistory("changed", ["$15", "$16", "$17", "$18", "$19"])} RETURNING id`,
    values: [
      found.organizationId,
      found.id,
      found.state,
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
      becomes.said,
      ...valuesOf({ ...found, ...becomes }, deed),
    ],
  });
  return rows.length === 1;
}

/** Who closed a promise, and when. */
export async function readClosing(
  sql: Sql,
  { organizationId, caseId, id }: Pick<CustomerPromise, "organizationId" | "caseId" | "id">,
): Promise<{ readonly personId: string; readonly at: Date } | undefined> {
  const [closing] = await sql.query<{ personId: string; at: Date }>({
    text: `SELECT person_id AS "personId", at FROM case_event
           WHERE organization_id = $1 AND case_id = $2 AND kind IN ('promise kept', 'promise let go')
             AND detail ->> 'promise' = $3 ORDER BY id DESC LIMIT 1`,
    values: [organizationId, caseId, id],
  });
  return closing;
}

/** The promises of which something is to be said by then, at most so many. */
export const readDue = (sql: Sql, now: Date, limit: number): Promise<CustomerPromise[]> =>
  sql.query({
    name: "promise.due",
    text: `${PROMISE} WHERE p.next_at <= $1 AND p.state = 'open' ORDER BY p.next_at, p.id LIMIT $2`,
    values: [now, limit],
  });

/**
 * Notes what is said next of a promise, and what has been said of it, with the event that this is to its case, if it is one.
 * False: another process has done so.
 */
export async function passStep(
  sql: Sql,
  found: CustomerPromise,
  { said, next }: { readonly said: CustomerPromise["said"]; readonly next: NextStep | undefined },
  deed?: Deed,
): Promise<boolean> {
  const rows = await sql.query<{ id: string }>({
    name: "promise.pass",
    text: `UPDATE promise SET step = $5, next_at = $6, said = $7, again = false
           WHERE organization_id = $1 AND id = $2 AND state = 'open' AND step IS NOT DISTINCT FROM $3 AND next_at = $4
           RETURNING id`,
    values: [found.organizationId, found.id, found.step, found.nextAt, next?.step ?? null, next?.at ?? null, said],
  });
  const { organizationId, caseId } = found;
  if (rows.length === 1 && said === "unanswered")
    await toBeLookedAt(sql, { organizationId, id: caseId, at: found.nextAt ?? found.dueAt });
  if (rows.length === 1 && deed) {
    await recordEvent(sql, { organizationId, caseId, ...deed, detail: { promise: found.id, what: found.what } });
  }
  return rows.length === 1;
}

/** Has what is said next found anew wherever it may be said to somebody else, or at another time, now. */
export const lookAgain: LookAgain = (sql, changed, now) =>
  sql.query({
    name: "promise.again",
    // What is due already is said as it was planned: finding it anew would be too late for it.
    text: `UPDATE promise p SET again = true, next_at = $3
           FROM unnest($1::uuid[], $2::uuid[]) AS changed(organization_id, id)
           WHERE p.organization_id = changed.organization_id AND p.state = 'open' AND p.next_at > $3
             AND changed.id IN (p.owner_id, p.unit_id, p.organization_id)`,
    values: [changed.map(({ organizationId }) => organizationId), changed.map(({ id }) => id), now],
  });
