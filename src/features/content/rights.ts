import type { Context } from "../../kernel/context.ts";
import { mayChange, type Unit } from "../organization/index.ts";
import type { KeptEntry, Kind } from "./schema.ts";

/** What somebody wants to see or change. */
type Wanted = Pick<KeptEntry, "unitId" | "addedBy"> & { readonly kind: Kind };

/** What is for every unit is for the champions and admins to decide. */
export const mayDecideForAll = ({ hasRole }: Context): Promise<boolean> => hasRole(["champion", "admin"]);

/** Is this where they work, or its channel? Whoever belongs to no unit is one of the default unit's people. */
export function isOneOfIts({ id, isDefault, channel }: Unit, { actor, conversation, installation }: Context): boolean {
  const here = channel?.installationId === installation.installationId && channel.address === conversation;
  const own = actor.memberships.map(({ unitId }) => unitId);
  return here || own.includes(id) || (own.length === 0 && isDefault);
}

/**
 * May they change it? Whoever leads decides on tips and standards; whoever works in a unit says what does not work there.
 * @param unit the unit that it is for; absent: every unit
 */
export async function mayDecide({ kind, addedBy }: Wanted, unit: Unit | undefined, context: Context): Promise<boolean> {
  if (!unit) return mayDecideForAll(context);
  if (kind === "trouble" && (addedBy === context.actor.id || isOneOfIts(unit, context))) return true;
  return mayChange(unit, context);
}

/** May they know of it? Standards are for everybody whom they are for, tips for whoever leads. */
export async function mayKnow(wanted: Wanted, unit: Unit | undefined, context: Context): Promise<boolean> {
  if (await mayDecide(wanted, unit, context)) return true;
  if (wanted.kind === "standard") return !unit || isOneOfIts(unit, context);
  return wanted.kind !== "trouble" && !unit && context.hasRole(["manager", "leader"]);
}
