import { z } from "zod";
import type { Reply } from "../../shared/http-server.ts";
import { isObject, type Json } from "../../shared/json.ts";
import { problemsOf } from "../../shared/problem.ts";
import { findAddress, personalChat, reaches, requireWritable } from "../conversations.ts";
import { Refusal } from "../errors.ts";
import { botId } from "../ids.ts";
import type { Conversation } from "../state.ts";
import {
  answered,
  type Connector,
  checkedContent,
  objectBody,
  personIn,
  type Request,
  type TenantCall,
} from "./request.ts";

const account = z.looseObject({ id: z.string().min(1) });
const named = z.looseObject({ id: z.string().min(1) }).optional();

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages */
const Parameters = z.strictObject({
  isGroup: z.boolean().optional(),
  bot: account.optional(),
  members: z.array(account).optional(),
  topicName: z.string().optional(),
  tenantId: z.string().optional(),
  activity: z.looseObject({}).optional(),
  channelData: z.looseObject({ tenant: named, channel: named, team: named }).optional(),
});
type Parameters = z.infer<typeof Parameters>;

const WHERE = "createConversation";

/** A chat with one person, or a new post in a channel. A bot cannot make group chats. */
export const createConversation: Request = (connector, call) => {
  const wanted = readParameters(connector, call);
  const channelId = wanted.channelData?.channel?.id;
  return channelId === undefined ? openChat(connector, call, wanted) : postInChannel(connector, call, channelId);
};

function readParameters(connector: Connector, call: TenantCall): Parameters {
  const body = objectBody(call);
  const [problem] = connector.problems.report(WHERE, problemsOf(Parameters, body, "", "BadArgument"));
  if (problem) throw new Refusal("BadArgument", `${problem.pointer}: ${problem.message}`);
  const wanted = Parameters.parse(body);
  if (wanted.bot && wanted.bot.id !== botId(connector.state.app.id)) {
    throw new Refusal("BadArgument", "The bot is not the one that calls.");
  }
  return wanted;
}

function openChat(connector: Connector, call: TenantCall, wanted: Parameters): Reply {
  const { members = [], tenantId = wanted.channelData?.tenant?.id, isGroup = false } = wanted;
  const [member, ...others] = members;
  if (!member) throw new Refusal("MissingProperty", "A conversation needs a member or a channel.");
  if (isGroup || others.length > 0) throw new Refusal("BadArgument", "A bot cannot create group chats.");
  if (tenantId === undefined) throw new Refusal("MissingProperty", "The tenant is missing.");
  const person = tenantId === call.tenantId ? personIn(connector, tenantId, member.id) : undefined;
  if (!person) throw new Refusal("BadSyntax", "Invalid user identity in provided tenant.");
  const chat = personalChat(connector.state, person);
  if (!reaches(connector.state, chat)) throw new Refusal("ForbiddenOperationException");
  const activityId = isObject(wanted.activity) ? post(connector, wanted.activity, chat) : undefined;
  return answered(201, { id: chat.id, ...(activityId !== undefined && { activityId }) });
}

function postInChannel(connector: Connector, call: TenantCall, channelId: string): Reply {
  const { isGroup, activity } = objectBody(call);
  const conversation = findAddress(connector.state, channelId, call.tenantId)?.conversation;
  if (conversation?.kind !== "channel") throw new Refusal("ConversationNotFound");
  if (isGroup !== true) throw new Refusal("BadArgument", "/isGroup: must be true for a channel");
  if (!isObject(activity)) throw new Refusal("MissingProperty", "A post in a channel needs an activity.");
  const activityId = post(connector, activity, conversation);
  return answered(201, { id: `${conversation.id};messageid=${activityId}`, activityId });
}

function post(connector: Connector, activity: Json, conversation: Conversation): string {
  requireWritable(connector.state, conversation);
  return connector.messages.post({ conversation, content: checkedContent(connector, WHERE, activity, conversation) })
    .id;
}
