import type { Person } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import { mayBeTold } from "../../feedback/index.ts";
import type { Unit } from "../../organization/index.ts";

/** A case of a unit that is not confidential. */
export const anyCase = ({ organizationId, id: unitId }: Unit) => ({
  ...{ organizationId, unitId, loggedBy: "", ownerId: "", confidential: false, named: [] },
});

/** Throws UserError if somebody may not know of the cases of one of these units: then they stand in for nobody there. */
export function requireKnowing(to: Person, units: readonly Unit[]): void {
  const other = units.find((unit) => !mayBeTold(anyCase(unit), to, unit));
  if (other) throw userError("ladder.mayNotKnow", { name: to.name, unit: other.name });
}
