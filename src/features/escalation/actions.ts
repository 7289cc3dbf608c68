import { z } from "zod";
import { defineAction, defineFormAction } from "../../kernel/action.ts";

const OneEscalation = z.object({ escalationId: z.uuid() });

export const escalationActions = {
  /** Asks why a case is to be raised, and says who it goes to. */
  raise: defineFormAction("escalation.raise", z.object({ caseId: z.uuid() })),
  take: defineAction("escalation.take", OneEscalation),
  decline: defineAction("escalation.decline", OneEscalation),
  handOver: defineFormAction("escalation.handOver", OneEscalation),
  ask: defineFormAction("escalation.ask", OneEscalation),
  answer: defineFormAction("escalation.answer", z.object({ questionId: z.uuid() })),
  needLeader: defineAction("escalation.needLeader", OneEscalation),
  resolve: defineFormAction("escalation.resolve", OneEscalation),
  /** Whoever is asked has looked at what was solved below. */
  lookOver: defineAction("escalation.lookOver", OneEscalation),
  stepDown: defineFormAction("escalation.stepDown", OneEscalation),
  /** Makes undone what happened last by itself: this step. */
  undo: defineAction("escalation.undo", OneEscalation.extend({ stepId: z.uuid().optional() })),
  /** Asks which of several is a matter of its own. */
  takeOut: defineFormAction("escalation.takeOut", OneEscalation),
  show: defineAction("escalation.show", OneEscalation),
  history: defineAction("escalation.history", OneEscalation),
};
