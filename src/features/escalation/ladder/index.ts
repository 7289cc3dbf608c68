export { choose, type LadderPeople, type Load } from "./choose.ts";
export { ladderCommands } from "./commands.ts";
export { createLadderFeature } from "./feature.ts";
export { requireKnowing } from "./knowing.ts";
export { createLadder } from "./ladder.ts";
export { createPeopleOfLadder } from "./people.ts";
export { saveDeputy } from "./settings-store.ts";
