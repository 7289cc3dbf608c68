import type { EmulatedTeams } from "../../../../playground/teams/index.ts";
import { ANA, type World } from "../world.ts";

let activities = 0;

/** An activity of Ana's in her own chat with the bot, as Teams sends it, and different from every other one. */
export function activityOf(teams: EmulatedTeams, more: object = {}): Record<string, unknown> {
  activities += 1;
  const person = [...teams.people.values()].find(({ aadId }) => aadId === ANA);
  return {
    type: "message",
    id: `1${activities}`,
    timestamp: new Date(teams.clock.now()).toISOString(),
    channelId: "msteams",
    serviceUrl: teams.urls.serviceUrl,
    from: { id: person?.id, aadObjectId: ANA, name: person?.name },
    recipient: { id: `28:${teams.app.id}`, name: teams.app.name },
    conversation: { conversationType: "personal", id: teams.personalChat(ANA), tenantId: person?.tenantId },
    channelData: { tenant: { id: person?.tenantId } },
    text: "complaint cold soup",
    textFormat: "plain",
    ...more,
  };
}

/** Sends it with this token, as Teams would unless another is given. */
export const send = ({ teams }: World, activity: unknown, token: string | undefined = teams.token()) =>
  teams.raw({
    headers: { "content-type": "application/json", ...(token !== "" && { authorization: `Bearer ${token}` }) },
    body: typeof activity === "string" ? activity : JSON.stringify(activity),
  });
