import { throttled } from "../errors.ts";
import type { Operation, Pacing } from "../pacing.ts";
import type { Call, Route } from "../route.ts";
import { createConversation } from "./create-conversation.ts";
import { getMember, getMembers, getPagedMembers } from "./members.ts";
import { deleteActivity, updateActivity } from "./own-activities.ts";
import type { Connector, Request } from "./request.ts";
import { replyToActivity, sendToConversation } from "./send.ts";
import { getTeam, getTeamChannels } from "./teams.ts";

interface Served {
  readonly name: string;
  readonly method: Route["method"];
  readonly path: string;
  readonly operation: Operation;
  readonly run: Request;
}

const conversation = "/v3/conversations/:conversation";

/** https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference, and what Teams adds to it. */
const served: readonly Served[] = [
  {
    name: "createConversation",
    method: "POST",
    path: "/v3/conversations",
    operation: "create",
    run: createConversation,
  },
  {
    name: "sendToConversation",
    method: "POST",
    path: `${conversation}/activities`,
    operation: "send",
    run: sendToConversation,
  },
  {
    name: "replyToActivity",
    method: "POST",
    path: `${conversation}/activities/:activity`,
    operation: "send",
    run: replyToActivity,
  },
  {
    name: "updateActivity",
    method: "PUT",
    path: `${conversation}/activities/:activity`,
    operation: "send",
    run: updateActivity,
  },
  {
    name: "deleteActivity",
    method: "DELETE",
    path: `${conversation}/activities/:activity`,
    operation: "send",
    run: deleteActivity,
  },
  { name: "getMembers", method: "GET", path: `${conversation}/members`, operation: "members", run: getMembers },
  {
    name: "getPagedMembers",
    method: "GET",
    path: `${conversation}/pagedmembers`,
    operation: "members",
    run: getPagedMembers,
  },
  { name: "getMember", method: "GET", path: `${conversation}/members/:member`, operation: "members", run: getMember },
  { name: "getTeam", method: "GET", path: "/v3/teams/:team", operation: "teams", run: getTeam },
  {
    name: "getTeamChannels",
    method: "GET",
    path: "/v3/teams/:team/conversations",
    operation: "teams",
    run: getTeamChannels,
  },
];

/** The part of the path before `/v3` is the tenant's. */
const TENANT = "/amer/:tenant";

/** @param pace counts the calls; without it nothing is too often */
export const connectorRoutes = (connector: Connector, pace: Pacing | undefined): readonly Route[] =>
  served.map(({ name, method, path, operation, run }) => ({
    name,
    method,
    path: TENANT + path,
    answer(call) {
      const { tenant: tenantId = "" } = call.params;
      const wait = pace?.({ operation, thread: threadOf(call), tenantId }) ?? 0;
      return wait > 0 ? throttled(wait) : run(connector, { ...call, tenantId });
    },
  }));

/** What a call is counted for: a conversation, a team, or whom a new conversation is with. */
const threadOf = ({ params, body }: Call): string =>
  params.conversation?.split(";")[0] ?? params.team ?? JSON.stringify(body);
