import { env } from "node:process";
import { slackGround, slackStage } from "./slack-stage.ts";
import { stationsRoster, stationsTeamsRoster, stationsTenant, stationsWorkspace } from "./stations.ts";
import { teamsGround, teamsStage } from "./teams-stage.ts";

/**
 * No platform knows which engine there is, and no statement which platform: with a server a scenario is played on one, since
 * with the embedded engine it is on both. EVERYWHERE=1 has it played on both there too.
 */
const isOneEnough = env.TEST_DATABASE_URL !== undefined && env.EVERYWHERE !== "1";
const played = <Place>(places: readonly Place[]): readonly Place[] => (isOneEnough ? places.slice(0, 1) : places);

/** Where a scenario is played: `describe.each(platforms)("on %s", (_platform, open) => …)`. */
export const platforms = played([
  ["Slack", slackStage],
  ["Teams", teamsStage],
] as const);

/** The same without any Bellhop yet, for scenarios with processes of their own. */
export const grounds = played([
  ["Slack", slackGround],
  ["Teams", teamsGround],
] as const);

/** The same with stations. */
export const stationGrounds = played([
  ["Slack", () => slackGround({ workspace: stationsWorkspace, roster: stationsRoster })],
  ["Teams", () => teamsGround({ seed: stationsTenant, roster: stationsTeamsRoster })],
] as const);
