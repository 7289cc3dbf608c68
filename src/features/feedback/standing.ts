import type { Context, Person } from "../../kernel/context.ts";
import type { Unit } from "../organization/index.ts";
import type { Case } from "./schema.ts";

/** What somebody is in an organization, as far as cases go. */
export interface Standing {
  readonly id: string;
  /** Ids of the units whose people they are one of, as manager or not. */
  readonly units: ReadonlySet<string>;
  readonly manages: ReadonlySet<string>;
  /** Those whose cases they may know of: all, for who oversees them. */
  readonly sees: ReadonlySet<string>;
  /** Champion, leader or admin: of the whole organization. */
  readonly oversees: boolean;
}

type Matter = Pick<Case, "unitId" | "loggedBy" | "onBehalfOf" | "ownerId" | "confidential" | "heldUntil" | "named">;

/** What the actor is. Whoever belongs to no unit is one of the default unit's people. */
export async function standingOf({ actor, hasRole }: Context, units: readonly Unit[]): Promise<Standing> {
  const own = actor.memberships.map(({ unitId }) => unitId);
  const managed = actor.memberships.filter(({ role }) => role === "manager").map(({ unitId }) => unitId);
  const homeless = units.filter(({ isDefault }) => isDefault).map(({ id }) => id);
  const oversees = await hasRole(["champion", "leader", "admin"]);
  const belongs = new Set(own.length > 0 ? own : homeless);
  return {
    id: actor.id,
    units: belongs,
    manages: new Set(managed),
    sees: oversees ? new Set(units.map(({ id }) => id)) : belongs,
    oversees,
  };
}

/** Did they hear the customer, type it, or have it now? */
export const isParty = ({ loggedBy, onBehalfOf, ownerId }: Matter, { id }: Pick<Standing, "id">): boolean =>
  id === loggedBy || id === ownerId || id === onBehalfOf?.id;

/** May they know that there is such a case? Of a confidential one only whoever is named on it may. */
export function mayKnow(matter: Matter, standing: Standing): boolean {
  if (isParty(matter, standing)) return true;
  if (matter.confidential) return matter.named.includes(standing.id);
  return standing.sees.has(matter.unitId);
}

/** May somebody else be told of a case of this unit? */
export function mayBeTold(
  matter: Matter,
  { id, memberships, roles }: Pick<Person, "id" | "memberships" | "roles">,
  unit: Pick<Unit, "id" | "isDefault">,
): boolean {
  const oversees = roles.some((role) => role === "champion" || role === "leader" || role === "admin");
  const belongs = memberships.length > 0 ? memberships.some(({ unitId }) => unitId === unit.id) : unit.isDefault;
  const sees = new Set(oversees || belongs ? [unit.id] : []);
  return mayKnow(matter, { id, units: sees, manages: new Set(), sees, oversees });
}

/** Is it for fewer people because somebody has said so, rather than held until they can have? */
export const isConfided = ({ confidential, heldUntil }: Pick<Matter, "confidential" | "heldUntil">): boolean =>
  confidential && heldUntil === undefined;

/** May somebody be asked about it, and so come to know of it? Of what is held, whoever may know of the unit's other cases. */
export const mayBeAsked = (
  matter: Matter,
  person: Parameters<typeof mayBeTold>[1],
  unit: Parameters<typeof mayBeTold>[2],
): boolean => mayBeTold({ ...matter, confidential: isConfided(matter) }, person, unit);

/** The unit's managers decide, and whoever oversees all units. */
export const decides = (matter: Matter, standing: Standing): boolean =>
  mayKnow(matter, standing) && (standing.manages.has(matter.unitId) || standing.oversees);

/** May they correct what it says, and read it unmasked? Whoever it is about, and the unit's managers. */
export const mayCorrect = (matter: Matter, standing: Standing): boolean =>
  isParty(matter, standing) || (mayKnow(matter, standing) && standing.manages.has(matter.unitId));
