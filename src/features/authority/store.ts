import type { Sql } from "../../kernel/ports.ts";
import { type AmountAt, type AuthorityRole, type Limit, REQUEST_TOPIC, type Request, type Step } from "./schema.ts";

/** What roles may decide in an organization, in no order. */
export const readLimits = (sql: Sql, organizationId: string): Promise<Limit[]> =>
  sql.query({
    name: "authority.limits",
    text: `SELECT role, theme, amount::float8 AS amount, currency, what, policy FROM authority_limit WHERE organization_id = $1`,
    values: [organizationId],
  });

/** Whoever sets something, and when. */
interface Setting {
  readonly organizationId: string;
  readonly personId: string;
  readonly at: Date;
}

/** Sets a limit in place of the one of that role and theme. */
export const saveLimit = (sql: Sql, { organizationId, personId, at }: Setting, limit: Limit): Promise<unknown> =>
  sql.query({
    text: `INSERT INTO authority_limit (organization_id, role, theme, amount, currency, what, policy, set_by, set_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
           ON CONFLICT (organization_id, role, theme) DO UPDATE SET
             amount = excluded.amount, currency = excluded.currency, what = excluded.what, policy = excluded.policy,
             set_by = excluded.set_by, set_at = excluded.set_at`,
    values: [
      organizationId,
      limit.role,
      limit.theme,
      limit.amount,
      limit.currency,
      limit.what,
      limit.policy,
      personId,
      at,
    ],
  });

export const removeLimit = (sql: Sql, organizationId: string, role: AuthorityRole, theme: string): Promise<unknown> =>
  sql.query({
    text: "DELETE FROM authority_limit WHERE organization_id = $1 AND role = $2 AND theme = $3",
    values: [organizationId, role, theme],
  });

export interface Someone {
  readonly id: string;
  readonly name: string;
}

/** Whoever has no account any more cannot be asked. */
const REACHABLE = `EXISTS (
      SELECT FROM identity a
      JOIN installation i ON i.organization_id = a.organization_id AND i.id = a.installation_id AND i.active
      WHERE a.organization_id = p.organization_id AND a.person_id = p.id AND a.active)`;

const HELPERS: Readonly<Record<Step, string>> = {
  manager: `
    SELECT p.id, p.name FROM membership m
    JOIN person p ON p.organization_id = m.organization_id AND p.id = m.person_id
    WHERE m.organization_id = $1 AND m.unit_id = $2 AND m.role = 'manager' AND p.id <> ALL($3::uuid[])
      AND ${REACHABLE}
    ORDER BY p.name, p.id`,
  champion: `
    SELECT p.id, p.name FROM person p
    WHERE p.organization_id = $1 AND $2::uuid IS NOT NULL AND 'champion' = ANY(p.roles) AND p.same_as IS NULL
      AND p.id <> ALL($3::uuid[]) AND ${REACHABLE}
    ORDER BY p.name, p.id`,
};

/** The managers of a unit, or the champions of its organization, who can be reached; without these people. */
export const helpersOf = (
  sql: Sql,
  step: Step,
  { organizationId, unitId }: { readonly organizationId: string; readonly unitId: string },
  without: readonly string[],
): Promise<Someone[]> =>
  sql.query({ name: `authority.${step}s`, text: HELPERS[step], values: [organizationId, unitId, without] });

/** Which of these people have said that they are away then. */
export async function readAway(
  sql: Sql,
  organizationId: string,
  people: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ id: string }>({
    name: "authority.away",
    text: `SELECT DISTINCT person_id AS id FROM absence
           WHERE organization_id = $1 AND person_id = ANY($2::uuid[]) AND from_at <= $3 AND until_at > $3`,
    values: [organizationId, people, now],
  });
  return new Set(rows.map(({ id }) => id));
}

export type NewRequest = Omit<Request, "askedByName" | "answer"> & { readonly askedAt: Date };

/** Writes a request. Its cards have the words of its case in them, so they are drawn anew whenever that changes. */
export const insertRequest = (sql: Sql, request: NewRequest): Promise<unknown> =>
  sql.query({
    text: `WITH request AS (
             INSERT INTO authority_request
               (organization_id, id, case_id, amount, currency, what, asked_by, asked_in, asked_at, asked, step, due_at)
             VALUES ($1, $2, $3, $4, $5, $6, present_person($1, $7), $8, $9, $10, $11, $12)
             RETURNING organization_id, id, case_id
           )
           INSERT INTO quoted (organization_id, topic, subject_id, matter_id)
           SELECT organization_id, '${REQUEST_TOPIC}', id, case_id FROM request`,
    values: [
      request.organizationId,
      request.id,
      request.caseId,
      request.amount,
      request.currency,
      request.what,
      request.askedBy,
      request.askedIn,
      request.askedAt,
      request.asked,
      request.step,
      request.dueAt ?? null,
    ],
  });

interface RequestRow {
  organization_id: string;
  id: string;
  case_id: string;
  amount: number;
  currency: string;
  what: string;
  asked_by: string;
  asked_by_name: string;
  asked_in: string;
  asked: string[];
  step: Step;
  due_at: Date | null;
  approved: boolean | null;
  answered_by_name: string | null;
}

const REQUEST = `
  SELECT r.organization_id, r.id, r.case_id, r.amount::float8 AS amount, r.currency, r.what, r.asked_by,
         author.name AS asked_by_name, r.asked_in, r.asked, r.step, r.due_at, r.approved, answerer.name AS answered_by_name
  FROM authority_request r
  JOIN person author ON author.organization_id = r.organization_id AND author.id = r.asked_by
  LEFT JOIN person answerer ON answerer.organization_id = r.organization_id AND answerer.id = r.answered_by`;

const toRequest = (row: RequestRow): Request => ({
  organizationId: row.organization_id,
  id: row.id,
  caseId: row.case_id,
  amount: row.amount,
  currency: row.currency,
  what: row.what,
  askedBy: row.asked_by,
  askedByName: row.asked_by_name,
  askedIn: row.asked_in,
  asked: row.asked,
  step: row.step,
  ...(row.due_at && { dueAt: row.due_at }),
  ...(row.approved !== null && { answer: { approved: row.approved, by: row.answered_by_name ?? "" } }),
});

/** The requests of these ids, each in its own organization; in no order, without those that do not exist. */
export async function readRequests(
  sql: Sql,
  keys: readonly { readonly organizationId: string; readonly id: string }[],
): Promise<Request[]> {
  const rows = await sql.query<RequestRow>({
    name: "authority.requests",
    text: `${REQUEST} JOIN unnest($1::uuid[], $2::uuid[]) AS wanted(organization_id, id)
           ON wanted.organization_id = r.organization_id AND wanted.id = r.id`,
    values: [keys.map(({ organizationId }) => organizationId), keys.map(({ id }) => id)],
  });
  return rows.map(toRequest);
}

/** Lets nobody else change a case, or count what was given in it, until the transaction ends. */
export const lockCase = (
  sql: Sql,
  { organizationId, caseId }: Pick<Request, "organizationId" | "caseId">,
): Promise<unknown> =>
  sql.query({
    name: "authority.lock",
    text: `SELECT id FROM "case" WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE`,
    values: [organizationId, caseId],
  });

/** What was approved last for somebody in a case. */
export async function approvedFor(
  sql: Sql,
  { organizationId, caseId, personId }: Record<"organizationId" | "caseId" | "personId", string>,
): Promise<AmountAt | undefined> {
  const [row] = await sql.query<AmountAt>({
    text: `SELECT amount::float8 AS amount, currency, answered_at AS at FROM authority_request
           WHERE organization_id = $1 AND case_id = $2 AND asked_by = $3 AND approved ORDER BY answered_at DESC LIMIT 1`,
    values: [organizationId, caseId, personId],
  });
  return row;
}

/** What is called so in the history of a case: somebody gave something there, and took that back. */
export const DECIDED = "decided";
export const NOT_DECIDED = "not decided";

const STANDS = `NOT EXISTS (
  SELECT FROM case_event b WHERE b.organization_id = e.organization_id AND b.case_id = e.case_id
    AND b.kind = '${NOT_DECIDED}' AND b.detail ->> 'event' = e.id::text)`;

/** The amounts that were given in a case and not taken back. */
export const readGiven = (
  sql: Sql,
  { organizationId, caseId }: Pick<Request, "organizationId" | "caseId">,
): Promise<AmountAt[]> =>
  sql.query({
    name: "authority.given",
    text: `SELECT (e.detail ->> 'amount')::float8 AS amount, e.detail ->> 'currency' AS currency, e.at FROM case_event e
           WHERE e.organization_id = $1 AND e.case_id = $2 AND e.kind = '${DECIDED}'
             AND e.detail ->> 'amount' IS NOT NULL AND ${STANDS}`,
    values: [organizationId, caseId],
  });

/** What somebody decided in a case. */
export interface Decided {
  readonly personId: string;
  readonly at: Date;
  readonly detail: object;
  /** False: it was taken back. */
  readonly stands: boolean;
}

export async function readDecided(
  sql: Sql,
  { organizationId, caseId }: Pick<Request, "organizationId" | "caseId">,
  eventId: string,
): Promise<Decided | undefined> {
  const [row] = await sql.query<Decided>({
    text: `SELECT person_id AS "personId", at, detail, ${STANDS} AS stands FROM case_event e
           WHERE organization_id = $1 AND case_id = $2 AND id = $3 AND kind = '${DECIDED}'`,
    values: [organizationId, caseId, eventId],
  });
  return row;
}

/** Writes down an answer, if there is none yet and it comes from somebody who was asked. True if it counts. */
export async function answerRequest(
  sql: Sql,
  { organizationId, id }: Pick<Request, "organizationId" | "id">,
  answer: { readonly approved: boolean; readonly personId: string; readonly at: Date },
): Promise<boolean> {
  const rows = await sql.query({
    text: `UPDATE authority_request SET approved = $3, answered_by = $4, answered_at = $5, due_at = NULL
           WHERE organization_id = $1 AND id = $2 AND approved IS NULL AND $4 = ANY(asked) RETURNING id`,
    values: [organizationId, id, answer.approved, answer.personId, answer.at],
  });
  return rows.length === 1;
}

/**
 * Locks requests that are to be passed on, at most so many; those that another process has are left to it: nobody has
 * answered in time, or their case is confidential now and nobody who was asked may know of it.
 */
export async function claimDue(sql: Sql, now: Date, limit: number): Promise<Request[]> {
  const rows = await sql.query<RequestRow>({
    name: "authority.due",
    text: `${REQUEST} WHERE r.due_at <= $1 OR r.due_at IS NOT NULL AND EXISTS (
             SELECT FROM "case" c WHERE c.organization_id = r.organization_id AND c.id = r.case_id AND c.confidential
               AND NOT r.asked && (ARRAY[c.logged_by, c.owner_id, c.on_behalf_of] || c.named))
           ORDER BY r.due_at LIMIT $2 FOR UPDATE OF r SKIP LOCKED`,
    values: [now, limit],
  });
  return rows.map(toRequest);
}

/** Notes who is asked from now on, and until when; with nobody, that nobody is left. */
export const passOn = (
  sql: Sql,
  { organizationId, id }: Pick<Request, "organizationId" | "id">,
  next: { readonly step: Step; readonly people: readonly string[]; readonly dueAt: Date | undefined },
): Promise<unknown> =>
  sql.query({
    text: `UPDATE authority_request SET asked = asked || $3::uuid[], step = $4, due_at = $5
           WHERE organization_id = $1 AND id = $2`,
    values: [organizationId, id, next.people, next.step, next.dueAt ?? null],
  });

/** In whose words to speak at these addresses; in their order, without those that are nobody's. */
export const languagesAt = (
  sql: Sql,
  places: readonly { readonly organizationId: string; readonly installationId: string; readonly address: string }[],
): Promise<{ address: string; installationId: string; personId: string; locale: string; timeZone: string }[]> =>
  sql.query({
    name: "authority.languages",
    text: `SELECT a.external_id AS address, a.installation_id AS "installationId", p.id AS "personId",
                  coalesce(p.locale, o.locale) AS locale, coalesce(p.time_zone, o.time_zone) AS "timeZone"
           FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS wanted(organization_id, installation_id, address)
           JOIN identity a ON a.organization_id = wanted.organization_id AND a.installation_id = wanted.installation_id
             AND a.external_id = wanted.address
           JOIN person p ON p.organization_id = a.organization_id AND p.id = a.person_id
           JOIN organization o ON o.id = p.organization_id`,
    values: [
      places.map(({ organizationId }) => organizationId),
      places.map(({ installationId }) => installationId),
      places.map(({ address }) => address),
    ],
  });
