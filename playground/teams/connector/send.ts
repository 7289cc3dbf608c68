import type { Reply } from "../../shared/http-server.ts";
import { type Json, objectOf } from "../../shared/json.ts";
import { type Address, isMember, requireWritable } from "../conversations.ts";
import { Refusal } from "../errors.ts";
import type { Message, Person } from "../state.ts";
import {
  addressOf,
  answered,
  type Connector,
  checkedContent,
  objectBody,
  personIn,
  type Request,
  type TenantCall,
} from "./request.ts";

/** A message to a conversation; in a channel a new post, or an answer in the thread that the id names. */
export const sendToConversation: Request = (connector, call) => {
  const address = addressOf(connector, call);
  requireWritable(connector.state, address.conversation);
  if (address.thread !== undefined) requireMessage(connector, address, address.thread);
  return send(connector, call, "sendToConversation", address);
};

/** Where there are no threads it is sending, whatever it answers. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#reply-to-activity */
export const replyToActivity: Request = (connector, call) => {
  const { conversation } = addressOf(connector, call);
  requireWritable(connector.state, conversation);
  if (conversation.kind !== "channel") return send(connector, call, "replyToActivity", { conversation });
  const { thread } = requireMessage(connector, { conversation }, call.params.activity ?? "");
  return send(connector, call, "replyToActivity", { conversation, ...(thread !== undefined && { thread }) });
};

function requireMessage({ messages }: Connector, { conversation }: Address, id: string): Message {
  const message = messages.find(conversation, id);
  if (!message) throw new Refusal("ActivityNotFoundInConversation");
  return message;
}

function send(connector: Connector, call: TenantCall, where: string, { conversation, thread }: Address): Reply {
  const activity = objectBody(call);
  const content = checkedContent(connector, where, activity, conversation);
  const onlyFor = isTargeted(call) ? receiver(connector, { conversation }, activity) : undefined;
  if (activity.type === "typing") return answered(201, { id: connector.ids.message() });
  const { id } = connector.messages.post({
    conversation,
    content,
    ...(thread !== undefined && { thread }),
    ...(onlyFor && { onlyFor }),
  });
  return answered(201, { id });
}

/** https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages */
export const isTargeted = ({ query }: TenantCall): boolean => query.get("isTargetedActivity") === "true";

/** The one person who shall see a message, who has to be a member of a conversation of several people. */
function receiver(connector: Connector, { conversation }: Address, activity: Json): Person {
  if (conversation.kind === "personal") {
    throw new Refusal("BadArgument", "Targeted messages are not available in one-on-one chats.");
  }
  const { id } = objectOf(activity.recipient);
  if (id === undefined) throw new Refusal("BadArgument", "A targeted message needs a recipient.");
  const person = personIn(connector, conversation.tenantId, id);
  if (!person || !isMember(connector.state, conversation, person)) {
    throw new Refusal("BotNotInConversationRoster", "The recipient is not part of the conversation roster.");
  }
  return person;
}
