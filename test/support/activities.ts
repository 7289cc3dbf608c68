import type { EmulatedTeams } from "../../playground/teams/index.ts";
import { KITCHEN } from "./people.ts";
import { inTeams } from "./teams-world.ts";

/** What a token may say otherwise than Teams does. */
export type TokenChanges = NonNullable<Parameters<EmulatedTeams["token"]>[0]>;

let activities = 0;

/** An activity of somebody's in the kitchen's channel, as Teams sends it, and different from every other one. */
export function activityOf(teams: EmulatedTeams, person: string, more: object = {}): object {
  activities += 1;
  const from = [...teams.people.values()].find(({ aadId }) => aadId === inTeams(person));
  return {
    type: "message",
    id: `1${activities}`,
    timestamp: new Date(teams.clock.now()).toISOString(),
    channelId: "msteams",
    serviceUrl: teams.urls.serviceUrl,
    from: { id: from?.id, aadObjectId: from?.aadId, name: from?.name },
    recipient: { id: `28:${teams.app.id}`, name: teams.app.name, isTargeted: true },
    conversation: { conversationType: "channel", id: inTeams(KITCHEN), tenantId: from?.tenantId },
    channelData: { tenant: { id: from?.tenantId } },
    ...more,
  };
}

/** The request with which Teams sends an activity, or what is none; its token as Teams makes it unless changed. */
export const sentByTeams = (teams: EmulatedTeams, body: object | string, changes?: TokenChanges) => ({
  headers: { "content-type": "application/json", authorization: `Bearer ${teams.token(changes)}` },
  body: typeof body === "string" ? body : JSON.stringify(body),
});
