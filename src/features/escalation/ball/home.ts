import type { Sql } from "../../../kernel/ports.ts";
import { type Case, readCases } from "../../feedback/index.ts";
import type { Escalation } from "../schema.ts";

/** The case that somebody means who means this one: what others said of the same matter is a part of it. */
export async function readWholeOf(sql: Sql, organizationId: string, caseId: string): Promise<Case | undefined> {
  let [found] = await readCases(sql, [{ organizationId, id: caseId }]);
  while (found?.mergedInto) [found] = await readCases(sql, [{ organizationId, id: found.mergedInto }]);
  return found;
}

/** The case that an escalation is about, and the one that it should be about. */
export interface Home {
  readonly of: Case;
  readonly home: Case;
}

/**
 * An escalation is about the case that it was raised for, or what that has become a part of; what was taken back leaves it
 * where it is. Undefined: there is no such case.
 */
export async function readHome(
  sql: Sql,
  { organizationId, caseId, raisedFor }: Pick<Escalation, "organizationId" | "caseId" | "raisedFor">,
): Promise<Home | undefined> {
  const keys = [...new Set([caseId, raisedFor])].map((id) => ({ organizationId, id }));
  const cases = await readCases(sql, keys);
  const of = cases.find(({ id }) => id === caseId);
  const first = cases.find(({ id }) => id === raisedFor);
  if (!of || !first) return undefined;
  const from = first.undoneAt ? of : first;
  const home = from.mergedInto && !from.undoneAt ? await readWholeOf(sql, organizationId, from.mergedInto) : from;
  return home && { of, home };
}
