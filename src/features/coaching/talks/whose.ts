import type { Context, Person } from "../../../kernel/context.ts";
import { isManagerOf, type Organizations, type Unit } from "../../organization/index.ts";

/** Why no talk with somebody is noted. */
export type Refusal = "self" | "notYours";

/**
 * The unit in which somebody is one of the actor's own people: one that the actor manages and they belong to; to who leads,
 * managers are their own people. Else why they are none, as apps, guests and whoever has left are nobody's.
 */
export async function unitOfTalk(
  person: Person,
  context: Context,
  units: readonly Unit[],
): Promise<{ readonly unitId: string } | { readonly why: Refusal }> {
  const { actor, hasRole } = context;
  if (person.id === actor.id) return { why: "self" };
  if (!person.active || person.kind !== "member") return { why: "notYours" };
  const belongs = person.memberships.map(({ unitId }) => unitId);
  const theirs = belongs.length > 0 ? belongs : units.filter(({ isDefault }) => isDefault).map(({ id }) => id);
  const managed = theirs.find((unitId) => isManagerOf(actor, unitId));
  if (managed !== undefined) return { unitId: managed };
  const leading = person.memberships.find(({ role }) => role === "manager");
  if (leading && (await hasRole(["champion", "leader"]))) return { unitId: leading.unitId };
  return { why: "notYours" };
}

/** The units that somebody manages. */
export const unitsManagedBy = async (
  organizations: Pick<Organizations, "units">,
  { organization, actor }: Context,
): Promise<readonly Unit[]> => (await organizations.units(organization.id)).filter(({ id }) => isManagerOf(actor, id));
