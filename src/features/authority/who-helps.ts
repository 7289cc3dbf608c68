import { userError } from "../../kernel/errors.ts";
import type { Sql } from "../../kernel/ports.ts";
import type { Case } from "../feedback/index.ts";
import type { Unit } from "../organization/index.ts";
import type { Step } from "./schema.ts";
import { helpersOf, type Someone } from "./store.ts";

/** Of what is confidential only those hear who may know of it. */
export async function knowing(sql: Sql, step: Step, found: Case, without: readonly string[]): Promise<Someone[]> {
  const helpers = await helpersOf(sql, step, found, without);
  if (!found.confidential) return helpers;
  const may = [found.loggedBy, found.ownerId, found.onBehalfOf?.id, ...found.named];
  return helpers.filter(({ id }) => may.includes(id));
}

/** The managers of the unit, or where there are none, the champions. Throws UserError when there are none either. */
export async function nextHelpers(
  sql: Sql,
  { case: found, unit }: { readonly case: Case; readonly unit: Unit },
  without: readonly string[],
): Promise<{ step: Step; people: readonly Someone[] }> {
  for (const step of ["manager", "champion"] as const) {
    const people = await knowing(sql, step, found, without);
    if (people.length > 0) return { step, people };
  }
  throw userError(found.confidential ? "authority.nobodyKnows" : "authority.nobody", { unit: unit.name });
}
