import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Organizations } from "./service.ts";
import { isManagerOf } from "./unit.ts";
import type { Unit } from "./unit-store.ts";

/**
 * The unit that somebody names, else the one they mean where they are, for something that its manager decides. Throws
 * UserError when there is none of that name, or it is not theirs to decide.
 */
export async function unitToChange(
  organizations: Organizations,
  named: string | undefined,
  context: Context,
): Promise<Unit> {
  const unit = await unitMeant(organizations, named, context);
  if (!(await mayChange(unit, context))) throw userError("channel.notYourUnit", { unit: unit.name });
  return unit;
}

/** The unit that somebody names, else the one they mean where they are. Throws UserError when there is none of that name. */
export const unitMeant = async (
  organizations: Organizations,
  named: string | undefined,
  context: Context,
): Promise<Unit> =>
  named === undefined
    ? organizations.unitFor(context)
    : unitNamed(await organizations.units(context.organization.id), named);

function unitNamed(all: readonly Unit[], name: string): Unit {
  const units = all.filter(({ retired }) => !retired);
  const found = units.find((unit) => unit.name.localeCompare(name, undefined, { sensitivity: "base" }) === 0);
  if (!found) throw userError("channel.unknownUnit", { name: name.slice(0, 40), units: namesOf(units) });
  return found;
}

const namesOf = (units: readonly Unit[]): string => units.map(({ name }) => name).join(", ");

/** Managers decide for their own units, the others who lead for all. */
export const mayChange = async (unit: Pick<Unit, "id">, { actor, hasRole }: Context): Promise<boolean> =>
  isManagerOf(actor, unit.id) || (await hasRole(["champion", "leader", "admin"]));
