import { z } from "zod";
import type { Sql } from "../../../kernel/ports.ts";

/** Somebody who leads the programme for a time, or is to. */
export interface Term {
  readonly organizationId: string;
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly appointedBy: string;
  readonly leader: string;
  /** Whoever hands over to them. */
  readonly insteadOf: string | null;
  readonly insteadOfName: string | null;
  readonly deputyId: string | null;
  readonly deputyName: string | null;
  /** Units in whose channels it is said. */
  readonly unitIds: readonly string[];
  /** The installation in which the leader said it. */
  readonly saidIn: string;
  readonly fromAt: Date;
  /** The end of their last day. */
  readonly untilAt: Date | null;
  readonly announcedAt: Date | null;
  readonly begunAt: Date | null;
  readonly endedAt: Date | null;
  readonly nextAt: Date | null;
}

/** One that nobody has heard of yet. */
export type NewTerm = Pick<
  Term,
  | "organizationId"
  | "id"
  | "personId"
  | "appointedBy"
  | "insteadOf"
  | "deputyId"
  | "unitIds"
  | "saidIn"
  | "fromAt"
  | "untilAt"
>;

const Id = z.uuid();
const Row = z.object({
  ...{ organizationId: Id, id: Id, personId: Id, name: z.string(), appointedBy: Id, leader: z.string() },
  ...{ insteadOf: Id.nullable(), insteadOfName: z.string().nullable() },
  ...{ deputyId: Id.nullable(), deputyName: z.string().nullable(), unitIds: z.array(Id), saidIn: Id },
  ...{ fromAt: z.date(), untilAt: z.date().nullable(), announcedAt: z.date().nullable() },
  ...{ begunAt: z.date().nullable(), endedAt: z.date().nullable(), nextAt: z.date().nullable() },
});

const TERMS = `
  SELECT t.organization_id AS "organizationId", t.id, t.person_id AS "personId", p.name, t.appointed_by AS "appointedBy",
         l.name AS leader, t.instead_of AS "insteadOf", o.name AS "insteadOfName", t.deputy_id AS "deputyId",
         d.name AS "deputyName", t.unit_ids AS "unitIds", t.said_in AS "saidIn", t.from_at AS "fromAt",
         t.until_at AS "untilAt", t.announced_at AS "announcedAt", t.begun_at AS "begunAt", t.ended_at AS "endedAt",
         t.next_at AS "nextAt"
  FROM champion_term t
  JOIN person p ON p.organization_id = t.organization_id AND p.id = t.person_id
  JOIN person l ON l.organization_id = t.organization_id AND l.id = t.appointed_by
  LEFT JOIN person o ON o.organization_id = t.organization_id AND o.id = t.instead_of
  LEFT JOIN person d ON d.organization_id = t.organization_id AND d.id = t.deputy_id`;

const termsOf = async (sql: Sql, name: string, rest: string, values: readonly unknown[]): Promise<Term[]> =>
  z.array(Row).parse(await sql.query({ name, text: `${TERMS} ${rest}`, values: [...values] }));

/** Undefined: there is none. */
export async function readTerm(sql: Sql, organizationId: string, id: string): Promise<Term | undefined> {
  const [term] = await termsOf(sql, "term.one", "WHERE t.organization_id = $1 AND t.id = $2", [organizationId, id]);
  return term;
}

/** Those that were announced and are not over. */
export const readTerms = (sql: Sql, organizationId: string): Promise<Term[]> =>
  termsOf(
    sql,
    "term.going",
    `WHERE t.organization_id = $1 AND t.announced_at IS NOT NULL AND t.ended_at IS NULL ORDER BY t.from_at, t.id`,
    [organizationId],
  );

/** Those that are to begin or to end by now. */
export const readDueTerms = (sql: Sql, now: Date, most: number): Promise<Term[]> =>
  termsOf(sql, "term.due", "WHERE t.next_at <= $1 ORDER BY t.next_at, t.id LIMIT $2", [now, most]);

/** Notes one that a leader looks at, in place of another that they never announced. */
export async function saveDraft(sql: Sql, term: NewTerm, at: Date): Promise<void> {
  const { organizationId, id, personId, appointedBy, insteadOf, deputyId, unitIds, saidIn, fromAt, untilAt } = term;
  await sql.query({
    text: `DELETE FROM champion_term
           WHERE organization_id = $1 AND appointed_by = present_person($1, $2) AND announced_at IS NULL`,
    values: [organizationId, appointedBy],
  });
  await sql.query({
    text: `INSERT INTO champion_term (organization_id, id, person_id, appointed_by, instead_of, deputy_id, unit_ids, said_in,
             from_at, until_at, created_at)
           VALUES ($1, $2, present_person($1, $3), present_person($1, $4), $5, $6, $7, $8, $9, $10, $11)`,
    values: [organizationId, id, personId, appointedBy, insteadOf, deputyId, unitIds, saidIn, fromAt, untilAt, at],
  });
}

/** Says it in a unit's channel too, or not there. */
export const setPlace = (
  sql: Sql,
  { organizationId, id }: Pick<Term, "organizationId" | "id">,
  unitId: string,
  on: boolean,
): Promise<unknown> =>
  sql.query({
    text: `UPDATE champion_term SET
             unit_ids = CASE WHEN $4 THEN array_append(array_remove(unit_ids, $3), $3) ELSE array_remove(unit_ids, $3) END
           WHERE organization_id = $1 AND id = $2 AND announced_at IS NULL`,
    values: [organizationId, id, unitId, on],
  });

export const dropDraft = (sql: Sql, { organizationId, id }: Pick<Term, "organizationId" | "id">): Promise<unknown> =>
  sql.query({
    text: "DELETE FROM champion_term WHERE organization_id = $1 AND id = $2 AND announced_at IS NULL",
    values: [organizationId, id],
  });

const changes = async (sql: Sql, text: string, values: readonly unknown[]): Promise<boolean> =>
  (await sql.query({ text: `${text} RETURNING id`, values: [...values] })).length > 0;

/** Notes that it is announced; false: it was before, or was discarded. */
export const announceTerm = (sql: Sql, { organizationId, id, fromAt }: Term, at: Date): Promise<boolean> =>
  changes(
    sql,
    `UPDATE champion_term SET announced_at = $3, next_at = $4
     WHERE organization_id = $1 AND id = $2 AND announced_at IS NULL`,
    [organizationId, id, at, fromAt],
  );

/** Takes what has come due of a term, unless another process has: it begins, and ends when it is to, if ever. */
export const beginTerm = (sql: Sql, { organizationId, id, untilAt }: Term, at: Date): Promise<boolean> =>
  changes(
    sql,
    `UPDATE champion_term SET begun_at = $3, next_at = $4
     WHERE organization_id = $1 AND id = (
       SELECT id FROM champion_term WHERE organization_id = $1 AND id = $2 AND next_at IS NOT NULL AND begun_at IS NULL
       FOR UPDATE SKIP LOCKED)`,
    [organizationId, id, at, untilAt],
  );

/** The same for its end; false also if it is over already. */
export const endTerm = (
  sql: Sql,
  { organizationId, id }: Pick<Term, "organizationId" | "id">,
  at: Date,
): Promise<boolean> =>
  changes(
    sql,
    `UPDATE champion_term SET ended_at = $3, next_at = NULL
     WHERE organization_id = $1 AND id = (
       SELECT id FROM champion_term
       WHERE organization_id = $1 AND id = $2 AND announced_at IS NOT NULL AND ended_at IS NULL FOR UPDATE SKIP LOCKED)`,
    [organizationId, id, at],
  );

/** Ends what has begun of somebody's, apart from one: they are not champion any more, or by another term. */
export const endOthers = (
  sql: Sql,
  organizationId: string,
  personId: string,
  except: string | undefined,
  at: Date,
): Promise<unknown> =>
  sql.query({
    text: `UPDATE champion_term SET ended_at = $4, next_at = NULL
           WHERE organization_id = $1 AND person_id = $2 AND id IS DISTINCT FROM $3 AND begun_at IS NOT NULL
             AND ended_at IS NULL`,
    values: [organizationId, personId, except ?? null, at],
  });
