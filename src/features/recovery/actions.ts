import { z } from "zod";
import { defineAction, defineFormAction } from "../../kernel/action.ts";
import { checkAnswers, taps } from "./schema.ts";

const OneCase = z.object({ caseId: z.uuid() });
const OnePrevention = z.object({ preventionId: z.uuid() });

export const recoveryActions = {
  /** Asks, by taps, how a case was put right. */
  start: defineAction("recovery.start", OneCase),
  tap: defineAction("recovery.tap", OneCase.extend({ tap: z.enum(taps) })),
  /** A step was not taken after all. */
  untap: defineAction("recovery.untap", OneCase.extend({ tap: z.enum(taps) })),
  /** Makes what somebody has just done undone, by what it is in the history of the case. */
  takeBack: defineAction("recovery.takeBack", OneCase.extend({ eventId: z.uuid() })),
  nameCause: defineFormAction("recovery.nameCause", OneCase),
  /** When the customer is asked again: after so many days, or not. */
  check: defineAction(
    "recovery.check",
    OneCase.extend({ days: z.union([z.literal(0), z.literal(1), z.literal(3), z.literal(7)]) }),
  ),
  answer: defineAction("recovery.answer", z.object({ checkId: z.uuid(), answer: z.enum(checkAnswers) })),
  prevent: defineFormAction("recovery.prevent", OneCase),
  preventionDone: defineAction("prevention.done", OnePrevention),
  preventionChange: defineFormAction("prevention.change", OnePrevention),
  preventionLater: defineAction("prevention.later", OnePrevention),
  preventionLetGo: defineAction("prevention.letGo", OnePrevention),
};
