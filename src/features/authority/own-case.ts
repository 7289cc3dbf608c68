import type { Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Sql } from "../../kernel/ports.ts";
import { type Case, caseName, isUnsolved } from "../feedback/index.ts";
import type { Unit } from "../organization/index.ts";
import { readGiven } from "./given.ts";
import { leftOf, limitFor, rolesOf } from "./limits.ts";
import type { Limit, Money } from "./schema.ts";
import { approvedFor, readLimits } from "./store.ts";

/** A case with its unit. */
export interface CaseInUnit {
  readonly case: Case;
  readonly unit: Unit;
}

/** A case in the hands of whoever has the customer before them. */
export interface OwnCase extends CaseInUnit {
  /** What their role may decide. */
  readonly limit: Limit | undefined;
  /** The most that they may give now: what is left of what their role may, or of what was approved. */
  readonly allowed: Money | undefined;
}

export interface OwnCaseDependencies {
  readonly database: Sql;
  /** The case, for whoever may know of it. Throws UserError. */
  readonly readCase: (caseId: string, context: Context) => Promise<CaseInUnit>;
}

/** Helps a person in the middle of it: nobody else is to act in their name. Throws UserError for everybody else. */
export async function readOwn(
  { readCase }: OwnCaseDependencies,
  caseId: string,
  context: Context,
): Promise<CaseInUnit> {
  const seen = await readCase(caseId, context);
  const { loggedBy, onBehalfOf, ownerId, number } = seen.case;
  if ([loggedBy, onBehalfOf?.id, ownerId].includes(context.actor.id)) return seen;
  throw userError("authority.notYours", { case: caseName(number) });
}

/** The same, to call somebody about it: of what is solved they would read that they are not needed. Throws UserError then. */
export async function readOwnUnsolved(
  deps: OwnCaseDependencies,
  caseId: string,
  context: Context,
): Promise<CaseInUnit> {
  const seen = await readOwn(deps, caseId, context);
  if (!isUnsolved(seen.case)) throw userError("authority.isSolved", { case: caseName(seen.case.number) });
  return seen;
}

/** What the role of whoever asks may decide in a case. */
export async function limitIn(database: Sql, { case: found, unit }: CaseInUnit, context: Context) {
  return limitFor(rolesOf(unit, context), found.theme, await readLimits(database, context.organization.id));
}

/**
 * The most that they may still give.
 * @param besides the event of what was given that does not count, since it is about to be changed
 */
export async function allowedIn(
  sql: Sql,
  caseId: string,
  limit: Limit | undefined,
  { organization, actor }: Context,
  besides?: string,
): Promise<Money | undefined> {
  const about = { organizationId: organization.id, caseId };
  const approved = await approvedFor(sql, { ...about, personId: actor.id });
  return leftOf(limit, approved, await readGiven(sql, about, besides));
}

/** The case as `read` reads it, with what they may decide in it. */
export async function readOwnWithLimits(
  deps: OwnCaseDependencies,
  caseId: string,
  context: Context,
  read = readOwn,
): Promise<OwnCase> {
  const seen = await read(deps, caseId, context);
  const limit = await limitIn(deps.database, seen, context);
  return { ...seen, limit, allowed: await allowedIn(deps.database, caseId, limit, context) };
}

/** A delivery, as what it is about is noted as done. */
export const sightOf = ({ organization, delivery, now }: Context, subjectId: string) => ({
  organizationId: organization.id,
  delivery,
  subjectId,
  at: now,
});

/** Something for the history of a case. */
export const happened = (
  kind: string,
  caseId: string,
  detail: object | undefined,
  { organization, actor, now }: Context,
  ids: Ids,
) => ({ organizationId: organization.id, caseId, eventId: ids.next(), kind, personId: actor.id, at: now, detail });
