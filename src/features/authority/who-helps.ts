import { userError } from "../../kernel/errors.ts";
import type { Sql } from "../../kernel/ports.ts";
import { type Case, isConfided } from "../feedback/index.ts";
import type { Unit } from "../organization/index.ts";
import { helpersOf, readAway } from "./people-store.ts";
import type { Someone, Step } from "./schema.ts";

/** May somebody who helps hear of a case? Of what is confidential only who has to do with it, or is named on it. */
export const mayHear = (found: Case, personId: string): boolean =>
  !found.confidential ||
  [found.loggedBy, found.ownerId, found.onBehalfOf?.id, ...found.named].some((id) => id === personId);

/** Of what is confidential only those hear who may know of it. */
export const knowing = async (
  sql: Sql,
  step: Step,
  found: Case,
  without: readonly string[],
): Promise<readonly Someone[]> => (await helpersOf(sql, step, found, without)).filter(({ id }) => mayHear(found, id));

/** Of what is held those too whom its unit would ask otherwise: they may know of it once they are asked. */
export const askable = async (
  sql: Sql,
  step: Step,
  found: Case,
  without: readonly string[],
): Promise<readonly Someone[]> =>
  isConfided(found) ? knowing(sql, step, found, without) : helpersOf(sql, step, found, without);

export interface Helpers {
  readonly step: Step;
  readonly people: readonly Someone[];
}

/** Those of the first of these steps where somebody is there; whoever is away counts only when nobody else is left. */
export async function firstHelpers(
  sql: Sql,
  steps: readonly Step[],
  found: Case,
  { without, now }: { readonly without: readonly string[]; readonly now: Date },
): Promise<Helpers | undefined> {
  const all: Helpers[] = [];
  for (const step of steps) all.push({ step, people: await askable(sql, step, found, without) });
  const ids = all.flatMap(({ people }) => people.map(({ id }) => id));
  const away = ids.length > 0 ? await readAway(sql, found.organizationId, ids, now) : new Set();
  const there = all.map(({ step, people }) => ({ step, people: people.filter(({ id }) => !away.has(id)) }));
  return [...there, ...all].find(({ people }) => people.length > 0);
}

/** The managers of the unit, or where there are none, the champions. Throws UserError when there are none either. */
export async function nextHelpers(
  sql: Sql,
  { case: found, unit }: { readonly case: Case; readonly unit: Unit },
  asking: { readonly without: readonly string[]; readonly now: Date },
): Promise<Helpers> {
  const helpers = await firstHelpers(sql, ["manager", "champion"], found, asking);
  if (helpers) return helpers;
  throw userError(isConfided(found) ? "authority.nobodyKnows" : "authority.nobody", { unit: unit.name });
}
