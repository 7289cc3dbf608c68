import type { Awards, AwardsDependencies } from "./awards.ts";
import { createNominating } from "./nominating.ts";
import { createPassingOn } from "./passing.ts";
import { readAward } from "./reading.ts";
import { createSteps } from "./steps.ts";

/** Everything that is done with awards. */
export const createAwards = (deps: AwardsDependencies): Awards => ({
  read: (awardId, context) => readAward(deps.database, awardId, context),
  nominate: createNominating(deps),
  passOn: createPassingOn(deps),
  ...createSteps(deps),
});
