import { z } from "zod";
import { defineMessageAction } from "../../../kernel/message-action.ts";
import { MessageReason } from "./schema.ts";

export const kudosMessageActions = {
  /** Thanks whomever a message names, else whoever wrote it, for what it says. */
  thank: defineMessageAction({
    name: "kudos.fromMessage",
    label: "messageAction.kudos.label",
    description: "messageAction.kudos.description",
    input: z.object({ text: MessageReason, author: z.string().max(1_000).optional() }),
  }),
};
