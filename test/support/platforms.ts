import { slackStage } from "./slack-stage.ts";
import { teamsStage } from "./teams-stage.ts";

/** Where a scenario is played: `describe.each(platforms)("on %s", (_platform, open) => …)`. */
export const platforms = [
  ["Slack", slackStage],
  ["Teams", teamsStage],
] as const;
