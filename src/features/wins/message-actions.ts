import { z } from "zod";
import { defineMessageAction } from "../../kernel/message-action.ts";
import { MessageText } from "./schema.ts";

export const winMessageActions = {
  /** Saves what a message says as a win. */
  log: defineMessageAction({
    name: "win.fromMessage",
    label: "messageAction.win.label",
    description: "messageAction.win.description",
    input: z.object({ text: MessageText }),
  }),
};
