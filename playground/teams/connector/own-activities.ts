import { type Address, requireWritable } from "../conversations.ts";
import { Refusal } from "../errors.ts";
import type { Message } from "../state.ts";
import {
  addressOf,
  answered,
  type Connector,
  checkedContent,
  objectBody,
  type Request,
  type TenantCall,
} from "./request.ts";
import { isTargeted } from "./send.ts";

/** The app's own message that a call names; who sees it cannot be changed. */
function ownMessage(
  connector: Connector,
  call: TenantCall,
): { message: Message; conversation: Address["conversation"] } {
  const { conversation } = addressOf(connector, call);
  requireWritable(connector.state, conversation);
  const message = connector.messages.find(conversation, call.params.activity ?? "");
  if (!message) throw new Refusal("ActivityNotFoundInConversation");
  if (message.author) throw new Refusal("NotEnoughPermissions", "A bot cannot change what a person wrote.");
  if (isTargeted(call) && !message.onlyFor) throw new Refusal("BadArgument", "The message is not targeted.");
  if (!isTargeted(call) && message.onlyFor) throw new Refusal("ActivityNotFoundInConversation");
  return { message, conversation };
}

export const updateActivity: Request = (connector, call) => {
  const { message, conversation } = ownMessage(connector, call);
  const activity = objectBody(call);
  if (message.onlyFor && activity.recipient !== undefined) {
    throw new Refusal("BadArgument", "The recipient of a targeted message cannot be changed.");
  }
  if (activity.type !== "message") throw new Refusal("BadArgument", "/type: must be message");
  connector.messages.edit(message, checkedContent(connector, "updateActivity", activity, conversation));
  return answered(200, { id: message.id });
};

export const deleteActivity: Request = (connector, call) => {
  connector.messages.remove(ownMessage(connector, call).message);
  return answered(200, "");
};
