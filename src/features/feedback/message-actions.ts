import { z } from "zod";
import { defineMessageAction } from "../../kernel/message-action.ts";
import { MessageText } from "./schema.ts";

export const feedbackMessageActions = {
  /** Saves what a message says as something that a customer said. */
  log: defineMessageAction({
    name: "feedback.fromMessage",
    label: "messageAction.log.label",
    description: "messageAction.log.description",
    input: z.object({ text: MessageText, permalink: z.string().max(2_000).optional(), writtenAt: z.date().optional() }),
  }),
};
