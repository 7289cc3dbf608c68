import type { Json } from "../../shared/json.ts";
import { isMember, membersOf, requireRoster } from "../conversations.ts";
import { Refusal } from "../errors.ts";
import type { Conversation, Person } from "../state.ts";
import { addressOf, answered, type Connector, personIn, type Request, type TenantCall } from "./request.ts";

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context */
const PAGE = { least: 50, usual: 200, most: 500 };

function memberJson({ id, aadId, name, upn, tenantId, guest }: Person): Json {
  const [givenName = name, ...surname] = name.split(" ");
  return {
    id,
    name,
    objectId: aadId,
    aadObjectId: aadId,
    givenName,
    surname: surname.join(" "),
    email: upn,
    userPrincipalName: upn,
    tenantId,
    userRole: guest ? "guest" : "user",
  };
}

function rosterOf(connector: Connector, call: TenantCall): { conversation: Conversation; members: readonly Person[] } {
  const { conversation } = addressOf(connector, call);
  requireRoster(connector.state, conversation);
  return { conversation, members: membersOf(connector.state, conversation) };
}

export const getMembers: Request = (connector, call) =>
  answered(200, rosterOf(connector, call).members.map(memberJson));

/** By `29:` id, object id or principal name. */
export const getMember: Request = (connector, call) => {
  const { conversation, members } = rosterOf(connector, call);
  const { member: id = "" } = call.params;
  const person = personIn(connector, call.tenantId, id) ?? members.find(({ upn }) => upn === id);
  if (!person || !isMember(connector.state, conversation, person)) throw new Refusal("MemberNotFoundInConversation");
  return answered(200, memberJson(person));
};

export const getPagedMembers: Request = (connector, call) => {
  const { members } = rosterOf(connector, call);
  const asked = Number(call.query.get("pageSize") ?? PAGE.usual);
  if (Number.isNaN(asked)) throw new Refusal("BadArgument", "pageSize: must be a number");
  const from = readToken(call.query.get("continuationToken"));
  const next = from + Math.min(Math.max(asked, PAGE.least), PAGE.most);
  return answered(200, {
    members: members.slice(from, next).map(memberJson),
    ...(next < members.length && { continuationToken: Buffer.from(`from:${next}`).toString("base64url") }),
  });
};

function readToken(token: string | null): number {
  if (token === null || token === "") return 0;
  const [, from] = /^from:(\d+)$/.exec(Buffer.from(token, "base64url").toString()) ?? [];
  if (from === undefined) throw new Refusal("BadArgument", "continuationToken: must be one that was given");
  return Number(from);
}
