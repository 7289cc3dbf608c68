import { z } from "zod";
import { defineAction, NoInput } from "../../kernel/action.ts";

const OneCode = z.object({ codeId: z.uuid() });

export const linkingActions = {
  /** Says that an account is one's own too. */
  unite: defineAction("link.unite", OneCode),
  decline: defineAction("link.decline", OneCode),
  leave: defineAction("link.leave", NoInput),
  stay: defineAction("link.stay", NoInput),
};
