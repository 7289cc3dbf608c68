import { createDeeds, type Deeds, type DeedsDependencies } from "./deeds.ts";
import { createEnding, type Ending } from "./ending.ts";
import { createTaking, type Taking } from "./taking.ts";
import { createUndoing, type Undoing } from "./undoing.ts";

/** What people do with the ball. All throw UserError for whoever may not, and where it is over. */
export type Balls = Pick<Deeds, "read" | "readToAct" | "mayAct"> & Taking & Ending & Undoing;

export function createBalls(deps: DeedsDependencies): Balls {
  const deeds = createDeeds(deps);
  const taking = createTaking(deps, deeds);
  const { read, readToAct, mayAct } = deeds;
  return { read, readToAct, mayAct, ...taking, ...createEnding(deps, deeds, taking), ...createUndoing(deps, deeds) };
}
