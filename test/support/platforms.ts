import { slackGround, slackStage } from "./slack-stage.ts";
import { stationsRoster, stationsTeamsRoster, stationsTenant, stationsWorkspace } from "./stations.ts";
import { teamsGround, teamsStage } from "./teams-stage.ts";

/** Where a scenario is played: `describe.each(platforms)("on %s", (_platform, open) => …)`. */
export const platforms = [
  ["Slack", slackStage],
  ["Teams", teamsStage],
] as const;

/** The same without any Bellhop yet, for scenarios with processes of their own. */
export const grounds = [
  ["Slack", slackGround],
  ["Teams", teamsGround],
] as const;

/** The same with stations. */
export const stationGrounds = [
  ["Slack", () => slackGround({ workspace: stationsWorkspace, roster: stationsRoster })],
  ["Teams", () => teamsGround({ seed: stationsTenant, roster: stationsTeamsRoster })],
] as const;
