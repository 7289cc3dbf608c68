import { Refusal } from "../errors.ts";
import type { Channel, Team } from "../state.ts";
import { answered, type Connector, type Request, type TenantCall } from "./request.ts";

/** A team that the app is in. */
function teamOf({ state }: Connector, { params, tenantId }: TenantCall): Team {
  const team = state.teams.get(params.team ?? "");
  if (team?.tenantId !== tenantId) throw new Refusal("ConversationNotFound");
  if (!team.installed) throw new Refusal("BotNotInConversationRoster");
  return team;
}

/** Those that are there and that everybody in the team sees. */
const channelsOf = ({ state }: Connector, team: Team): readonly Channel[] =>
  [...state.conversations.values()].filter(
    (one): one is Channel => one.kind === "channel" && one.team === team && !one.deleted && one.members === undefined,
  );

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context */
export const getTeam: Request = (connector, call) => {
  const team = teamOf(connector, call);
  return answered(200, {
    id: team.id,
    name: team.name,
    aadGroupId: team.aadGroupId,
    tenantId: team.tenantId,
    type: "standard",
    channelCount: channelsOf(connector, team).length,
    memberCount: team.members.size,
  });
};

/** The General channel has the team's id and no name: every client calls it in its own language. */
export const getTeamChannels: Request = (connector, call) => {
  const team = teamOf(connector, call);
  const conversations = channelsOf(connector, team).map(({ id, name }) => ({
    id,
    name: id === team.id ? null : name,
    type: "standard",
  }));
  return answered(200, { conversations });
};
