import { z } from "zod";
import { defineFormAction } from "../../kernel/action.ts";

export const attentionActions = {
  /** Opens the form that asks why a message cannot wait. */
  sendNow: defineFormAction("message.sendNow", z.object({ deliveryId: z.uuid() })),
};
