import type { Chats } from "./chats.ts";
import { aadIdOf, people, roster } from "./demo.ts";

/**
 * What the managers of the demo have typed before anybody looks: each has the cards of their unit, and its daily reminder,
 * come to the unit's channel. The answers are theirs alone to see.
 */
export async function arrangeUnits({ slack, teams }: Pick<Chats, "slack" | "teams">): Promise<void> {
  for (const unit of roster().units) {
    const manager = people.find(({ id }) => unit.managers.includes(id));
    if (!manager) continue;
    if ("channelIn" in unit) await teams.as(aadIdOf(manager)).slash(unit.channel, "bellhop channel here");
    else await slack.as(manager.id).command(unit.channel, "/bellhop", "channel here");
  }
}
