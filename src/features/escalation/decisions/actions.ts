import { z } from "zod";
import { defineAction, defineFormAction } from "../../../kernel/action.ts";

export const decisionActions = {
  /** Asks what is decided, why, and by which line of the policy. */
  decide: defineFormAction("decision.decide", z.object({ escalationId: z.uuid() })),
  undo: defineAction("decision.undo", z.object({ decisionId: z.uuid() })),
  page: defineAction("decision.page", z.object({ page: z.int().min(0).max(1_000) })),
};
